# The rule for values, mistakes, and the forms in which answers come.
library(tact)

says <- function(expression, words) {
  said <- tryCatch({ expression; "" }, error = conditionMessage, warning = conditionMessage)
  if (!grepl(words, said, fixed = TRUE)) stop("expected: ", words, "\nsaid: ", said)
}
strategies <- c("negotiation", "compromise", "competition", "procrastination", "avoidance")

cases <- data.frame(id = c("a", "b", "c"), cooperativeness = c(0.9, 0.1, NA), anger = c(0.9, NA, 0))

# Vectors: one value for all, or one for each; NA is kept, and an unknown factor is neutral.
advice <- tact_recommend(0.8, c(0.9, 0.1, NA), anger = c(0.1, NA, 0))
stopifnot(identical(levels(advice), strategies), is.na(advice[3]), advice[1] == "negotiation",
          identical(tact_recommend(0.8, 0.1, anger = NA), tact_recommend(0.8, 0.1)),
          identical(tact_recommend(1L, 0L, anger = TRUE), tact_recommend(1, 0, anger = 1)),
          identical(tact_margin(1, 0, stakes = NaN), tact_margin(1, 0, stakes = 0.5)),
          identical(tact_margin(1, 0, stakes = c(NA, 1)), tact_margin(1, 0, stakes = c(0.5, 1))),
          is.na(tact_recommend(NA, 0.5)), is.na(tact_margin(0.5, NA)),
          identical(tact_recommend(1 + 1e-9, -1e-9), tact_recommend(1, 0)),
          length(tact_recommend(numeric(), 0.5)) == 0L, identical(levels(tact_recommend(numeric(), 0.5)), strategies))

# Mistakes name the function, the input, the row, the value and the remedy.
says(tact_recommend(0.8, 0.9, anger = c(0, 1.5, 2)), "tact_recommend: anger is 1.5 in row 2, which is no number from 0")
says(tact_recommend(0.8, 0.9, anger = c(0, 1.5, 2)), "2 rows have such a value; NA means that it is not known")
says(tact_margin(-1, 0.9), "tact_margin: assertiveness is -1, which is no number from 0 to 1; errors = \"NA\" answers")
says(tact_recommend(0.8, c(0.1, Inf)), "cooperativeness is Inf in row 2")
says(tact_recommend(0.8, 0.9, anger = "0.5"), "tact_recommend: anger is of class character")
says(tact_recommend(0.8, 0.9, anger = factor("0.5")), "as.numeric(as.character(x))")
says(tact_recommend(0.8, 0.9, urgency = Sys.Date()), "urgency is of class Date")
says(tact_recommend(0.8, c(0.1, 0.2), anger = c(0, 0, 0)), "tact_recommend: cooperativeness has 2 values, for 3")
says(tact_recommend(0.8, 0.9, model = "customer"), "there is no model 'customer': there are customer_care, thomas")
says(tact_style(0.8, 0.9, model = "?"), "tact_style: there is no model '?'")
says(tact_recommend(0.8, 0.9, model = "{"), "tact_recommend: this is no model: line 1")
says(tact_fingerprint(NA), "tact_fingerprint: model is a name")
for (ask in list(tact_recommend, tact_because, tact_ranking, tact_map)) {
  says(ask(0.8, 0.9, anger = cases$angr), ": anger is NULL, as a column is that is not there; give NA, or leave")
  says(ask(NULL, 0.9), ": assertiveness is NULL")
}
says(tact_recommend(0.8, 0.9, model = strrep("m", 1000)), paste0("no model '", strrep("m", 40), "\u2026': there"))
says(tact_recommend(0.8, 0.9, model = "\ufeff{"), "this is no model")
stopifnot(identical(is.na(tact_recommend(0.8, 0.9, anger = c(0, 1.5, NA), errors = "NA")), c(FALSE, TRUE, FALSE)))

# Data frames: what is there stays, what is asked is added, and one value may stand for all rows.
advised <- tact_advice(cases, assertiveness = 0.8)
stopifnot(identical(advised[names(cases)], cases),
          identical(as.character(advised$strategy), c("procrastination", "competition", NA)),
          identical(as.character(advised$afterwards), c("negotiation", "competition", NA)),
          identical(advised$blocked, c("negotiation, compromise, competition, avoidance", "", NA)),
          identical(is.na(advised$margin), c(TRUE, FALSE, TRUE)), !any(is.nan(advised$margin)),
          nrow(tact_advice(cases[0, ], assertiveness = 0.8)) == 0L)
says(tact_advice(cases), "data has no column assertiveness")
says(tact_advice(cases, assertiveness = 0.8, angre = 1), "there is no input angre")
says(tact_advice(cases, 0.8), "an input has no name")
says(tact_advice(transform(cases, assertiveness = 0.8, Urgency = 1)), "Urgency is not read; the input is called urgency")
says(tact_advice(transform(cases, assertiveness = c(0.8, 7, 7))), "tact_advice: assertiveness is 7 in row 2")
says(tact_advice(0.8), "data is no data frame")
says(tact_advice(transform(cases, stake = 1), assertiveness = 0.8), "stake is not read; the input is called stakes")
says(tact_advice(transform(cases, assertivenes = 0.8)), "the column assertivenes is not read")
says(tact_advice(cases, assertiveness = NULL), "tact_advice: assertiveness is NULL")
says(tact_advice(cases, assertiveness = 0.8, stakes = 1, stakes = 0), "there are two inputs called stakes")
says(tact_advice(setNames(cases, c("anger", "cooperativeness", "anger")), assertiveness = 0.8),
     "tact_advice: there are two columns called anger")

# A column of the user's own is never lost.
own <- transform(cases, strategy = id, tact_style = 1, style = 2)
beside <- suppressMessages(tact_advice(own, assertiveness = 0.8))
stopifnot(identical(beside[names(own)], own), identical(beside$tact_strategy, advised$strategy),
          identical(beside$tact_tact_style, advised$style), identical(beside$family, advised$family))
said <- tryCatch(tact_advice(own, assertiveness = 0.8), message = conditionMessage)
stopifnot(grepl("strategy, style already, which stay; the advice is in tact_strategy, tact_tact_style", said))

# One case.
ranking <- tact_ranking(0.8, 0.9, anger = 0.9)
stopifnot(identical(ranking$place, 1:5), ranking$strategy[1] == "procrastination", sum(ranking$blocked) == 4L)
says(tact_ranking(0.8, 0.9, anger = 9), "anger is 9, which is no number from 0 to 1; NA means that it is not known")
says(tact_ranking(0.8, 9), "tact_ranking: cooperativeness is 9, which is no number from 0 to 1; a ranking needs both")
says(tact_map(0.8, 9), "tact_map: cooperativeness is 9, which is no number from 0 to 1; NA draws the map without")
says(tact_map(0.8, 0.9, anger = 0, anger = 1), "tact_map: there are two inputs called anger")
says(tact_ranking(0.8, c(0.9, 1)), "tact_ranking takes one case")
says(tact_ranking(0.8, NA), "without both concerns")
stopifnot(startsWith(tact_map(0.8, 0.9, anger = 0.2), "<svg"), startsWith(tact_map(), "<svg"))
says(tact_map(angry = 1), "there is no input angry")

# Models.
stopifnot(identical(tact_models(), c("customer_care", "thomas_kilmann", "rahim", "pruitt_rubin")),
          all(grepl("^[0-9a-f]{16}$", vapply(tact_models(), tact_fingerprint, ""))))
file <- tempfile(fileext = ".json")
writeLines('{"name": "two", "strategies": [
  {"name": "talk", "ideal": {"assertiveness": 1, "cooperativeness": 1}},
  {"name": "wait", "ideal": {"assertiveness": 0, "cooperativeness": 0}}
]}', file)
two <- tact_read_model(file)
stopifnot(identical(levels(tact_recommend(0.9, 0.9, model = two)), c("talk", "wait")),
          tact_recommend(0.9, 0.9, model = two) == "talk", tact_fingerprint(two) != tact_fingerprint())
writeLines("negotiation", file)
says(tact_read_model(file), "holds no model")
says(tact_read_model(5), "tact_read_model: file is of class numeric")
says(tact_read_model("nowhere.json"), "tact_read_model: nowhere.json cannot be read: cannot open file")
