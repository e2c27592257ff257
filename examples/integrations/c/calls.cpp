#include "calls.hpp"

#include <algorithm>

#include <functions/reading.hpp>

namespace c {
namespace {

// Where a text can be cut so that it has at most this many bytes and no character of UTF-8 is cut in two.
std::size_t whole_characters(std::string_view text, std::size_t most) noexcept {
  if (text.size() <= most) return text.size();
  while (most != 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  return most;
}

}  // namespace

tact_status report(tact_error* error, tact_status status, std::string_view message) noexcept {
  if (error == nullptr || error->size != sizeof(tact_error)) return status;
  error->rows = 0;
  error->row = 0;
  error->input = -1;
  error->value = 0;
  copy(message, error->message, sizeof error->message);
  return status;
}

tact_status report_value(tact_error* error, std::string_view message, std::size_t rows, std::size_t row,
                         std::size_t input, double value) noexcept {
  report(error, TACT_BAD_VALUE, message);
  if (error == nullptr || error->size != sizeof(tact_error)) return TACT_BAD_VALUE;
  error->rows = rows;
  error->row = row;
  error->input = static_cast<int>(input);
  error->value = value;
  return TACT_BAD_VALUE;
}

std::string mistake(std::string_view function, std::string_view place, std::size_t input, double value) {
  std::string text(function);
  text.append(": ").append(place).append(functions::no_level(input, value));
  const bool is_concern = input < functions::concern_count;
  return text.append(is_concern ? "; NaN leaves the case without an answer" : "; NaN means that it is not known");
}

std::string wrong_size(std::string_view function, std::string_view name, std::size_t given, std::size_t known) {
  std::string text(function);
  text.append(": ").append(name).append("->size is ").append(std::to_string(given)).append(", not ");
  text.append(std::to_string(known)).append("; set it to sizeof, and compile with the tact.h of this library, ABI ");
  return text.append(std::to_string(TACT_ABI));
}

int copy(std::string_view text, char* buffer, std::size_t room) noexcept {
  if (buffer != nullptr && room != 0) {
    const std::size_t size = whole_characters(text, room - 1);
    *std::copy_n(text.begin(), size, buffer) = '\0';
  }
  return static_cast<int>(text.size());
}

}  // namespace c
