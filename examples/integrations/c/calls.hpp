#pragma once
// What all functions of the C interface do: report what is wrong, and let no exception out.

#include <cstddef>
#include <string>
#include <string_view>

#include "tact.h"

namespace c {

/// Writes what is wrong, unless there is nowhere to. Returns the status.
tact_status report(tact_error* error, tact_status status, std::string_view message) noexcept;

/// The same for values that are no levels: `row` is the first of `rows`, and `value` that of its input.
tact_status report_value(tact_error* error, std::string_view message, std::size_t rows, std::size_t row,
                         std::size_t input, double value) noexcept;

/// "tact_recommend: anger is 1.5, which is no number from 0 to 1; NaN means …". `place` says where, or is empty.
std::string mistake(std::string_view function, std::string_view place, std::size_t input, double value);

/// Reports a null pointer, or a struct whose size is not `known`; TACT_OK if neither.
template <class Struct>
tact_status check(std::string_view function, std::string_view name, const Struct* given, tact_error* error);

/// Calls f. Whatever it throws means that the memory is used up, and the result is `failed`.
template <class Result, class F>
Result guarded(tact_error* error, Result failed, const F& f) noexcept try {
  return f();
} catch (...) {
  report(error, TACT_FAILED, "tact: the memory is used up");
  return failed;
}

/// Reports a null pointer.
inline tact_status null(std::string_view function, std::string_view name, std::string_view remedy, tact_error* error) {
  std::string text(function);
  return report(error, TACT_BAD_CALL, text.append(": ").append(name).append(" is NULL; ").append(remedy));
}

/// The sentence for a struct of another size than this library knows.
std::string wrong_size(std::string_view function, std::string_view name, std::size_t given, std::size_t known);

template <class Struct>
tact_status check(std::string_view function, std::string_view name, const Struct* given, tact_error* error) {
  if (given == nullptr) return null(function, name, "give the address of one", error);
  if (given->size == sizeof(Struct)) return TACT_OK;
  return report(error, TACT_BAD_CALL, wrong_size(function, name, given->size, sizeof(Struct)));
}

/// Copies a text as snprintf does.
int copy(std::string_view text, char* buffer, std::size_t room) noexcept;

}  // namespace c
