# What makes sense for one case at a time.

tact_ranking <- function(assertiveness, cooperativeness, ..., model = "customer_care") {
  case <- case_of(list(assertiveness = assertiveness, cooperativeness = cooperativeness, ...), "tact_ranking")
  if (is.na(case$assertiveness) || is.na(case$cooperativeness))
    stop("tact_ranking: without both concerns there is no ranking; give a number from 0 to 1 for each", call. = FALSE)
  pointer <- model_of(model, "tact_ranking")
  ranking <- .Call(C_ranking, pointer, case)
  if (is.double(ranking)) stop_for(ranking, case, "tact_ranking")
  data.frame(place = seq_along(ranking[[1L]]), strategy = factor_of(ranking[[1L]], names_of(pointer)$strategies),
             score = ranking[[2L]], blocked = ranking[[3L]])
}

tact_map <- function(assertiveness = NA, cooperativeness = NA, ..., model = "customer_care", id = "tact") {
  case <- case_of(list(assertiveness = assertiveness, cooperativeness = cooperativeness, ...), "tact_map")
  svg <- .Call(C_map, model_of(model, "tact_map"), case, enc2utf8(as.character(id)[1L]))
  if (is.double(svg)) stop_for(svg, case, "tact_map")
  svg
}

# The inputs of one case: those in `...` need names.
case_of <- function(values, call) {
  inputs <- .Call(C_input_names)
  check_inputs(names(values), inputs, call)
  input <- columns_of(values, NULL, call)
  if (input$rows != 1L) stop(call, " takes one case: give one value for each input", call. = FALSE)
  input$columns
}
