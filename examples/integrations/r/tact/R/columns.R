# Inputs: from what R has to vectors of doubles, each of one number or of as many as there are rows.

# The inputs of a list by name, each as a vector of doubles; those that are not in the list are not known.
columns_of <- function(values, rows = NULL) {
  inputs <- .Call(C_input_names)
  columns <- lapply(inputs, function(name) doubles_of(values[[name]], name))
  names(columns) <- inputs
  if (is.null(rows)) rows <- rows_of(columns)
  wrong <- which(lengths(columns) != 1L & lengths(columns) != rows)
  if (length(wrong) != 0L)
    stop(inputs[wrong[1L]], " has ", length(columns[[wrong[1L]]]), " values, for ", rows,
         " rows: give one value, or one for each row", call. = FALSE)
  list(columns = columns, rows = rows)
}

# One row, unless there is a vector of another length.
rows_of <- function(columns) {
  others <- lengths(columns)[lengths(columns) != 1L]
  if (length(others) == 0L) 1L else max(others)
}

# Classes are refused, because their numbers mean something else: a factor's are codes, a date's are days.
doubles_of <- function(x, name) {
  if (is.null(x)) return(NA_real_)
  if (!is.object(x) && (is.double(x) || is.integer(x) || is.logical(x))) return(as.double(x))
  remedy <- if (is.factor(x)) "as.numeric(as.character(x))" else "as.numeric(x)"
  stop(name, " is of class ", class(x)[1L], ", and not a number from 0 to 1: ", remedy,
       " may make it one", call. = FALSE)
}

stop_for_name <- function(name, inputs, call) {
  stop(call, ": ", if (nzchar(name)) paste("there is no input", name) else "an input has no name, such as anger = 0.9",
       "; there are ", paste(inputs, collapse = ", "), call. = FALSE)
}

# Says which value is no number from 0 to 1.
stop_for <- function(mistake, columns, call) {
  input <- names(columns)[mistake[3L]]
  takes_errors <- !call %in% c("tact_ranking", "tact_map")
  stop(call, ": ", input, " is ", format(mistake[4L], digits = 15L),
       if (length(columns[[input]]) != 1L) paste(" in row", format(mistake[2L], scientific = FALSE)),
       ", which is no number from 0 to 1; ",
       if (mistake[1L] > 1) paste(format(mistake[1L], scientific = FALSE), "rows have such a value; "),
       if (mistake[3L] > 2) "NA means that it is not known", if (mistake[3L] > 2 && takes_errors) ", and ",
       if (takes_errors) "errors = \"NA\" answers NA", call. = FALSE)
}
