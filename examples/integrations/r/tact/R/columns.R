# Inputs: from what R has to vectors of doubles, each of one number or of as many as there are rows.

# The inputs of a list by name, each as a vector of doubles; those that are not in the list are not known. `call` is the
# function that a mistake names.
columns_of <- function(values, rows, call) {
  inputs <- .Call(C_input_names)
  column_of <- function(name) if (name %in% names(values)) doubles_of(values[[name]], name, call) else NA_real_
  columns <- lapply(inputs, column_of)
  names(columns) <- inputs
  if (is.null(rows)) rows <- rows_of(columns)
  wrong <- which(lengths(columns) != 1L & lengths(columns) != rows)
  if (length(wrong) != 0L)
    stop(call, ": ", inputs[wrong[1L]], " has ", length(columns[[wrong[1L]]]), " values, for ", rows,
         " rows: give one value, or one for each row", call. = FALSE)
  list(columns = columns, rows = rows)
}

# One row, unless there is a vector of another length.
rows_of <- function(columns) {
  others <- lengths(columns)[lengths(columns) != 1L]
  if (length(others) == 0L) 1L else max(others)
}

# Classes are refused, because their numbers mean something else: a factor's are codes, a date's are days.
doubles_of <- function(x, name, call) {
  if (!is.object(x) && (is.double(x) || is.integer(x) || is.logical(x))) return(as.double(x))
  if (is.null(x)) # such as a column whose name is misspelt
    stop(call, ": ", name, " is NULL, as a column is that is not there; give NA, or leave the argument out, if it is ",
         "not known", call. = FALSE)
  remedy <- if (is.factor(x)) "as.numeric(as.character(x))" else "as.numeric(x)"
  stop(call, ": ", name, " is of class ", class(x)[1L], ", and not a number from 0 to 1: ", remedy,
       " may make it one", call. = FALSE)
}

# Every name is an input's, and stands once.
check_inputs <- function(given, inputs, call) {
  strange <- setdiff(given, inputs)
  if (length(strange) != 0L) stop_for_name(strange[1L], inputs, call)
  stop_for_twins(given, "inputs", call)
}

stop_for_twins <- function(given, of, call) {
  twins <- given[duplicated(given)]
  if (length(twins) != 0L)
    stop(call, ": there are two ", of, " called ", twins[1L], ": keep one of them", call. = FALSE)
}

stop_for_name <- function(name, inputs, call) {
  stop(call, ": ", if (nzchar(name)) paste("there is no input", name) else "an input has no name, such as anger = 0.9",
       "; there are ", paste(inputs, collapse = ", "), call. = FALSE)
}

# Says which value is no number from 0 to 1.
stop_for <- function(mistake, columns, call) {
  input <- names(columns)[mistake[3L]]
  stop(call, ": ", input, " is ", format(mistake[4L], digits = 15L),
       if (length(columns[[input]]) != 1L) paste(" in row", format(mistake[2L], scientific = FALSE)),
       ", which is no number from 0 to 1; ",
       if (mistake[1L] > 1) paste(format(mistake[1L], scientific = FALSE), "rows have such a value; "),
       remedy_for(mistake[3L] <= 2, call), call. = FALSE)
}

# What helps against a value that is no level.
remedy_for <- function(is_concern, call) {
  if (!is_concern && call %in% c("tact_ranking", "tact_map")) return("NA means that it is not known")
  if (call == "tact_ranking") return("a ranking needs both concerns, each from 0 to 1")
  if (call == "tact_map") return("NA draws the map without a mark")
  paste0(if (!is_concern) "NA means that it is not known, and ", "errors = \"NA\" answers NA")
}
