# The answers, in vectors and in data frames.

# What can be asked of every row, in the order of the C code.
questions <- c("strategy", "margin", "runner_up", "style", "afterwards", "fallback", "blocked", "because")

# The answers to some questions, by name, as R has them.
answers_to <- function(wanted, values, rows, model, errors, call) {
  pointer <- model_of(model, call)
  input <- columns_of(values, rows, call)
  asked <- c(wanted, if ("family" %in% wanted) "strategy")
  raw <- .Call(C_answers, pointer, input$columns, as.double(input$rows), questions %in% asked)
  mistake <- raw[[length(raw)]]
  if (!is.null(mistake) && errors == "stop") stop_for(mistake, input$columns, call)
  names(raw) <- c(questions, "mistake")
  known <- names_of(pointer)
  setNames(lapply(wanted, function(question) answer_of(question, raw, known)), wanted)
}

answer_of <- function(question, raw, known) {
  switch(question,
         strategy = , runner_up = , afterwards = , fallback = factor_of(raw[[question]], known$strategies),
         style = factor_of(raw$style, known$styles),
         family = known$families[raw$strategy],
         blocked = blocked_of(raw$blocked, is.na(raw$strategy), known$strategies),
         raw[[question]])
}

# A factor of codes, without a copy. Levels that a model leaves without a name have no codes either.
factor_of <- function(codes, levels) {
  if (anyNA(levels)) return(factor(levels[codes], levels = levels[!is.na(levels)]))
  attr(codes, "levels") <- levels
  class(codes) <- "factor"
  codes
}

# Names with commas between them: of each set of bits once, because there are few.
blocked_of <- function(bits, missing, strategies) {
  place <- 2^(seq_along(strategies) - 1L)
  sets <- unique(bits)
  texts <- vapply(sets, function(set) paste(strategies[set %/% place %% 2 == 1], collapse = ", "), "")
  texts <- texts[match(bits, sets)]
  texts[missing] <- NA
  texts
}

# The function that asks one question of vectors. All have these arguments.
asking <- function(question, call) {
  function(assertiveness, cooperativeness, anger = NA, urgency = NA, stakes = NA, relationship = NA, legitimacy = NA,
           power = NA, complexity = NA, scarcity = NA, impasse = NA, awaited = NA, role_ambiguity = NA,
           model = "customer_care", errors = c("stop", "NA")) {
    values <- list(assertiveness = assertiveness, cooperativeness = cooperativeness, anger = anger, urgency = urgency,
                   stakes = stakes, relationship = relationship, legitimacy = legitimacy, power = power,
                   complexity = complexity, scarcity = scarcity, impasse = impasse, awaited = awaited,
                   role_ambiguity = role_ambiguity)
    answers_to(question, values, NULL, model, match.arg(errors), call)[[1L]]
  }
}

tact_recommend <- asking("strategy", "tact_recommend")
tact_family <- asking("family", "tact_family")
tact_style <- asking("style", "tact_style")
tact_margin <- asking("margin", "tact_margin")
tact_runner_up <- asking("runner_up", "tact_runner_up")
tact_because <- asking("because", "tact_because")
tact_afterwards <- asking("afterwards", "tact_afterwards")
tact_fallback <- asking("fallback", "tact_fallback")
tact_blocked <- asking("blocked", "tact_blocked")

tact_advice <- function(data, ..., model = "customer_care", errors = c("stop", "NA")) {
  if (!is.data.frame(data)) stop("tact_advice: data is no data frame; tact_recommend() takes vectors", call. = FALSE)
  for_all <- list(...)
  inputs <- .Call(C_input_names)
  check_names(names(data), for_all, inputs)
  values <- as.list(data)[intersect(names(data), inputs)]
  values[names(for_all)] <- for_all
  wanted <- c("strategy", "family", "style", "margin", "runner_up", "because", "afterwards", "fallback", "blocked")
  answers <- answers_to(wanted, values, nrow(data), model, match.arg(errors), "tact_advice")
  with_answers(data, answers)
}

# A data frame with columns added, none of its own replaced.
with_answers <- function(data, answers) {
  added <- free_names(names(answers), names(data))
  moved <- added != names(answers)
  if (any(moved))
    message("tact_advice: data has columns called ", paste(names(answers)[moved], collapse = ", "),
            " already, which stay; the advice is in ", paste(added[moved], collapse = ", "))
  for (i in seq_along(added)) data[[added[i]]] <- answers[[i]]
  data
}

# Names that are not taken, with tact_ before those that were.
free_names <- function(wanted, taken) {
  while (any(wanted %in% taken)) wanted <- ifelse(wanted %in% taken, paste0("tact_", wanted), wanted)
  wanted
}

# Both concerns must be there, each input once; a name that is nearly an input's is one that somebody thinks is read.
check_names <- function(columns, for_all, inputs) {
  if (length(for_all) != 0L && is.null(names(for_all))) stop_for_name("", inputs, "tact_advice")
  check_inputs(names(for_all), inputs, "tact_advice")
  stop_for_twins(columns[columns %in% inputs], "columns", "tact_advice")
  read <- c(columns, names(for_all))
  warn_of_misspelt(setdiff(columns, inputs), setdiff(inputs, read))
  missing <- setdiff(inputs[1:2], read)
  if (length(missing) != 0L)
    stop("tact_advice: data has no column ", missing[1L], ": add one, or write ", missing[1L],
         " = 0.6 for the same in all rows", call. = FALSE)
}

# Names each column that may be meant for an input that is not read.
warn_of_misspelt <- function(columns, inputs) {
  for (column in columns) {
    near <- nearest_of(gsub("[^a-z]+", "_", tolower(column)), inputs)
    if (length(near) != 0L)
      warning("tact_advice: the column ", column, " is not read; the input is called ", near,
              ": rename the column if it is meant", call. = FALSE)
  }
}

# The nearest of some names; none where two letters of five differ, or more.
nearest_of <- function(name, names) {
  distance <- drop(adist(name, names)) / pmax(nchar(name), nchar(names))
  near <- which(distance < 0.4)
  names[near[which.min(distance[near])]]
}
