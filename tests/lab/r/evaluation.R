# What the tests of the lab's evaluation compare with: made-up cases, and every figure computed by R.
# Run it in this folder:  Rscript evaluation.R
# It writes observed.csv and off_policy_log.csv (the cases) and evaluation.csv (the figures).

set.seed(19)
figures <- list()
put <- function(name, value) figures[[name]] <<- value
fixed <- function(x) format(x, digits = 15, trim = TRUE, scientific = FALSE)

# Cases: what a model advises, what was done, and what came of it.
strategies <- c("problem_solving", "yielding", "contending", "inaction")
n <- 240
cluster <- sample(sprintf("firm%02d", 1:30), n, replace = TRUE)
advised <- sample(strategies, n, replace = TRUE, prob = c(.4, .3, .2, .1))
done <- ifelse(runif(n) < .5, advised, sample(strategies, n, replace = TRUE))
stratum <- sample(c("north", "south", "east"), n, replace = TRUE)
stratum[1:3] <- "lone"                               # a stratum with one side only
done[1:3] <- advised[1:3]
firm <- setNames(rnorm(30, 0, .8), sprintf("firm%02d", 1:30))
self <- round(2 + (done == advised) * .6 + (done == "yielding") * .4 + firm[cluster] + rnorm(n), 3)
missing <- sample(10:n, 12)
self[missing] <- NA
write.csv(data.frame(advised, done, self, cluster, stratum), "observed.csv", row.names = FALSE, quote = FALSE, na = "")

# Agreement. The standard error by the delta method with a numerical gradient.
table_of <- table(factor(done, strategies), factor(advised, strategies))
kappa_of <- function(p) { e <- sum(rowSums(p) * colSums(p)); (sum(diag(p)) - e) / (1 - e) }
p <- as.matrix(table_of) / n
gradient <- sapply(seq_along(p), function(k) {
  h <- 1e-6; up <- p; down <- p; up[k] <- up[k] + h; down[k] <- down[k] - h
  # kappa as a function of the proportions, which need not add up to 1 for the gradient of this extension
  (kappa_of(up) - kappa_of(down)) / (2 * h)
})
error <- sqrt((sum(p * gradient^2) - sum(p * gradient)^2) / n)
put("kappa", kappa_of(p)); put("kappa_low", kappa_of(p) - qnorm(.975) * error)
put("kappa_high", kappa_of(p) + qnorm(.975) * error)
same <- sum(diag(table_of))
wilson <- prop.test(same, n, correct = FALSE)$conf.int
put("accuracy", same / n); put("accuracy_low", wilson[1]); put("accuracy_high", wilson[2])
for (k in c(0, 1, 7)) {
  w <- suppressWarnings(prop.test(k, 10, conf.level = .9, correct = FALSE)$conf.int)
  put(paste0("wilson_", k, "_of_10_low"), w[1]); put(paste0("wilson_", k, "_of_10_high"), w[2])
}
put("quantile_0.025", unname(quantile(c(1, 2, 4, 8, 16), .025, type = 7)))
put("quantile_0.9", unname(quantile(c(1, 2, 4, 8, 16), .9, type = 7)))
put("normal_0.975", qnorm(.975)); put("normal_0.0001", qnorm(.0001))

# Adherence and values.
d <- data.frame(advised, done, self, cluster, stratum, follows = advised == done)[!is.na(self), ]
adherence <- function(d) {
  m <- tapply(d$self, list(d$stratum, d$follows), mean)
  size <- tapply(d$self, d$stratum, length)
  both <- !is.na(m[, "TRUE"]) & !is.na(m[, "FALSE"])
  sum(size[both] * (m[both, "TRUE"] - m[both, "FALSE"])) / sum(size[both])
}
following <- function(d) mean(d$self[d$follows])
best <- names(which.max(tapply(d$self, d$done, mean)))
gain <- function(d) following(d) - mean(d$self[d$done == best])
put("adherence", adherence(d)); put("following", following(d)); put("chance", mean(d$self)); put("gain", gain(d))
for (s in strategies) { put(paste0("constant_", s), mean(d$self[d$done == s]))
                        put(paste0("by_advice_", s), mean(d$self[d$advised == s])) }
rows <- split(seq_len(nrow(d)), d$cluster)
draws <- replicate(5000, {
  drawn <- d[unlist(rows[sample(length(rows), replace = TRUE)]), ]
  c(adherence(drawn), following(drawn), gain(drawn))
})
for (k in 1:3) { q <- quantile(draws[k, ], c(.025, .975)); name <- c("adherence", "following", "gain")[k]
                 put(paste0(name, "_low"), unname(q[1])); put(paste0(name, "_high"), unname(q[2])) }

# A log of one policy, and the value of another one.
n <- 300
x <- sample(c(0, .25, .5, .75, 1), n, replace = TRUE)
logging <- function(x) rbind(.5 + .3 * x, .3 - .2 * x, .2 - .1 * x)     # probabilities of a, b, c
target <- function(x) rbind(.2 + 0 * x, .1 + .6 * x, .7 - .6 * x)
a <- apply(logging(x), 2, function(p) sample(1:3, 1, prob = p))
probability <- round(logging(x)[cbind(a, seq_len(n))], 6)
outcome <- round(c(1, 2, 1.5)[a] + x * (a == 2) + rnorm(n, 0, .5), 3)
cluster <- sample(sprintf("c%02d", 1:60), n, replace = TRUE)
wants <- round(t(target(x)), 6)
write.csv(data.frame(x, done = c("a", "b", "c")[a], probability, outcome, cluster, wants_a = wants[, 1],
                     wants_b = wants[, 2], wants_c = wants[, 3]), "off_policy_log.csv", row.names = FALSE, quote = FALSE)
w <- wants[cbind(seq_len(n), a)] / probability
put("ips", mean(w * outcome)); put("snips", sum(w * outcome) / sum(w)); put("effective", sum(w)^2 / sum(w^2))
put("coverage", mean(w))
dr <- function(expected) mean(rowSums(wants * expected) + w * (outcome - expected[cbind(seq_len(n), a)]))
put("dr_given", dr(matrix(c(1, 2, 1.5), n, 3, byrow = TRUE)))
fold <- (match(cluster, unique(cluster)) - 1) %% 5
expected <- t(sapply(seq_len(n), function(i) sapply(1:3, function(s) mean(outcome[a == s & fold != fold[i]]))))
put("dr_cross_fitted", dr(expected))
rows <- split(seq_len(n), cluster)
draws <- replicate(5000, {
  i <- unlist(rows[sample(length(rows), replace = TRUE)])
  c(mean(w[i] * outcome[i]), sum(w[i] * outcome[i]) / sum(w[i]))
})
for (k in 1:2) { q <- quantile(draws[k, ], c(.025, .975)); name <- c("ips", "snips")[k]
                 put(paste0(name, "_low"), unname(q[1])); put(paste0(name, "_high"), unname(q[2])) }

write.csv(data.frame(name = names(figures), value = sapply(figures, fixed)), "evaluation.csv", row.names = FALSE,
          quote = FALSE)
