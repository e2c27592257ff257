# Models: a text, either the name of one that ships or JSON, which begins with a brace.

tact_models <- function() .Call(C_shipped_models)

tact_read_model <- function(file) {
  json <- paste(readLines(file, warn = FALSE, encoding = "UTF-8"), collapse = "\n")
  if (!is_json(json)) stop(file, " holds no model: a model is JSON, as triage --freeze prints it", call. = FALSE)
  model_of(json)
  json
}

tact_fingerprint <- function(model = "customer_care") .Call(C_fingerprint, model_of(model))

is_json <- function(model) grepl("^\ufeff?[ \t\r\n]*[{]", enc2utf8(model))

# The model that was asked for last, because most calls ask for the same one again.
last <- new.env(parent = emptyenv())

# What the C code knows a model by.
model_of <- function(model) {
  if (!is.character(model) || length(model) != 1L || is.na(model))
    stop("model is a name, such as \"customer_care\", or what tact_read_model() returns", call. = FALSE)
  model <- enc2utf8(model)
  if (!identical(last$text, model)) {
    json <- is_json(model)
    found <- .Call(C_find_model, model, json)
    if (is.character(found)) stop(if (json) found else no_such_model(model), call. = FALSE)
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
