# How long many rows take, beside five distances and the nearest of them in plain R: ROWS. Fails where tact takes
# longer.
library(tact)

rows <- as.numeric(commandArgs(trailingOnly = TRUE)[1])
set.seed(1)
a <- runif(rows)
c <- runif(rows)
anger <- runif(rows)
with_gaps <- replace(anger, sample.int(rows, rows / 5), NA)

# Seconds of processor time, the best of five; what the runs before have left is collected first.
seconds <- function(run) {
  one <- function(i) {
    gc()
    sum(system.time(run())[c("user.self", "sys.self")])
  }
  min(vapply(1:5, one, 0))
}

by_hand <- function() {
  best <- rep(Inf, rows)
  place <- integer(rows)
  ideals <- list(c(1, 1), c(0.5, 0.5), c(1, 0), c(0.39, 0.31), c(0, 0))
  for (i in seq_along(ideals)) {
    distance <- (a - ideals[[i]][1])^2 + (c - ideals[[i]][2])^2
    nearer <- distance < best
    best[nearer] <- distance[nearer]
    place[nearer] <- i
  }
  factor(place, seq_along(ideals))
}

took <- c("five distances in plain R, as a factor" = seconds(by_hand),
          "tact_recommend, three vectors" = seconds(function() tact_recommend(a, c, anger)),
          "the same, a fifth of one is NA" = seconds(function() tact_recommend(a, c, with_gaps)),
          "tact_margin, three vectors" = seconds(function() tact_margin(a, c, anger)))
print(took)
stopifnot(took[-1] < took[1])
