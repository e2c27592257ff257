#include <functions/reading.hpp>

#include <charconv>

#include <tact/io/format.hpp>

#include <functions/table.hpp>

namespace functions {
namespace {

// The same function in the form that gives NULL.
std::string gentle(std::string_view function) {
  constexpr std::string_view prefix = "tact_";
  return full_name(function.substr(prefix.size()), {.by_model = false, .tries = true});
}

// What that form does with a value that is no level.
std::string_view gentle_answer(std::string_view function) noexcept {
  return function.starts_with("tact_ranking") ? " gives no ranking" : " answers NULL";
}

std::string text_of(double value) {
  char text[32];
  return {text, std::to_chars(text, text + sizeof text, value).ptr};
}

}  // namespace

std::string quoted(std::string_view text) {
  constexpr std::size_t most_shown = 40;
  std::string shown = "'";
  for (const char c : tact::io::shortened(text, most_shown)) shown.append(c == '\'' ? 2 : 1, c);
  return shown.append("'");
}

std::string no_level(std::size_t input, std::string_view value) {
  std::string text(inputs[input].name);
  return text.append(" is ").append(value).append(", which is no number from 0 to 1");
}

std::string no_level(std::size_t input, double value) { return no_level(input, text_of(value)); }

std::string mistake(std::string_view function, std::size_t input, std::string_view value) {
  std::string text(function);
  text.append(": ").append(no_level(input, value)).append("; ");
  if (input >= concern_count) text.append("NULL means that it is not known, and ");
  return text.append(gentle(function)).append(gentle_answer(function));
}

std::string mistake(std::string_view function, std::size_t input, double value) {
  return mistake(function, input, text_of(value));
}

std::string wrong_count(std::string_view function, bool by_model, std::size_t came) {
  std::string text(function);
  text.append(by_model ? " takes a model and" : " takes").append(" 2 to 13 numbers: ");
  for (const input& i : inputs) text.append(&i == inputs.begin() ? "" : ", ").append(i.name);
  return text.append("; got ").append(std::to_string(came)).append(came == 1 ? " argument" : " arguments");
}

}  // namespace functions
