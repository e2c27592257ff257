# 200,000 cases as a data frame, compared with the library's own answers, line by line: CASES ANSWERS.
library(tact)

files <- commandArgs(trailingOnly = TRUE)
cases <- read.csv(files[1], colClasses = c("integer", rep("numeric", 13)))
expected <- readLines(files[2])

lines_of <- function(advised, rahim, rahim_afterwards) {
  text <- function(x) ifelse(is.na(x), "", as.character(x))
  quoted <- function(x) ifelse(is.na(x), "", paste0("\"", x, "\""))
  margin <- ifelse(is.na(advised$margin), "", sprintf("%.0f", advised$margin * 2^21))
  paste(advised$id, text(advised$strategy), text(advised$family), text(advised$style), margin, text(advised$runner_up),
        text(advised$afterwards), text(advised$fallback), quoted(advised$blocked), quoted(advised$because), text(rahim),
        text(rahim_afterwards), sep = ",")
}

inputs <- as.list(cases[-1])
by_rahim <- c(inputs, model = "rahim", errors = "NA")
advised <- tact_advice(cases, errors = "NA")
lines <- lines_of(advised, do.call(tact_recommend, by_rahim), do.call(tact_afterwards, by_rahim))
wrong <- which(lines != expected[-1])
if (length(lines) != length(expected) - 1L || length(wrong) != 0L)
  stop(length(wrong), " of ", length(lines), " rows differ; the first:\n", lines[wrong[1]], "\n", expected[-1][wrong[1]])

# The functions for vectors say the same.
for (question in c("family", "style", "margin", "runner_up", "because", "afterwards", "fallback", "blocked"))
  stopifnot(identical(do.call(paste0("tact_", question), c(inputs, errors = "NA")), advised[[question]]))
stopifnot(identical(do.call(tact_recommend, c(inputs, errors = "NA")), advised$strategy))

# The first bad value is the one that an error names.
is_level <- function(x) is.na(x) | x > -1 / 32768 & x < 1 + 1 / 32768
bad <- which(!Reduce(`&`, lapply(inputs, is_level)))
said <- tryCatch(tact_advice(cases), error = conditionMessage)
first <- Filter(function(name) !is_level(inputs[[name]][bad[1]]), names(inputs))[1]
if (!startsWith(said, paste0("tact_advice: ", first, " is ")) || !grepl(paste(" in row", bad[1]), said, fixed = TRUE) ||
    !grepl(paste0("; ", length(bad), " rows have such a value"), said, fixed = TRUE))
  stop("an error for row ", bad[1], ", ", first, " and ", length(bad), " rows is expected: ", said)
cat(length(lines), "rows,", length(bad), "of them with a bad value\n")
