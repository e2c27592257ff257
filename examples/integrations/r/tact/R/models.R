# Models: a text, either the name of one that ships or JSON, which begins with a brace.

tact_models <- function() .Call(C_shipped_models)

tact_read_model <- function(file) {
  is_path <- is.character(file) && length(file) == 1L && !is.na(file)
  if (!is_path && !inherits(file, "connection"))
    stop("tact_read_model: file is of class ", class(file)[1L], ", length ", length(file), ", and not the path of one ",
         "file or a connection; give a path, such as \"model.json\"", call. = FALSE)
  name <- if (is_path) file else summary(file)$description
  unread <- function(why) stop("tact_read_model: ", name, " cannot be read: ", conditionMessage(why), call. = FALSE)
  lines <- tryCatch(readLines(file, warn = FALSE, encoding = "UTF-8"), warning = unread, error = unread)
  json <- paste(lines, collapse = "\n")
  if (!is_json(json))
    stop("tact_read_model: ", name, " holds no model: a model is JSON, as triage --freeze prints it", call. = FALSE)
  model_of(json, "tact_read_model")
  json
}

tact_fingerprint <- function(model = "customer_care") .Call(C_fingerprint, model_of(model, "tact_fingerprint"))

is_json <- function(model) grepl("^\ufeff?[ \t\r\n]*[{]", enc2utf8(model))

# The model that was asked for last, because most calls ask for the same one again.
last <- new.env(parent = emptyenv())

# What the C code knows a model by. `call` is the function that a mistake names.
model_of <- function(model, call) {
  if (!is.character(model) || length(model) != 1L || is.na(model))
    stop(call, ": model is a name, such as \"customer_care\", or what tact_read_model() returns", call. = FALSE)
  model <- enc2utf8(model)
  if (!identical(last$text, model)) {
    json <- is_json(model)
    found <- .Call(C_find_model, model, json)
    if (is.character(found))
      stop(call, ": ", if (json) sub("^tact_model_from_json: ", "", found) else no_such_model(model), call. = FALSE)
    last$pointer <- found
    last$text <- model
  }
  last$pointer
}

no_such_model <- function(name) {
  if (nchar(name) > 40L) name <- paste0(substr(name, 1L, 40L), "\u2026")
  paste0("there is no model '", name, "': there are ", paste(tact_models(), collapse = ", "),
         ", and what tact_read_model() reads from a file")
}

# Its names: strategies, the family of each, the styles.
names_of <- function(pointer) setNames(.Call(C_model_names, pointer), c("strategies", "families", "styles"))
