#pragma once
// Checks contestants against tact's answers, and runs them row by row.

#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

#include "table.hpp"

namespace bench {

/// Keeps the compiler from dropping an answer, and from deciding several rows at once.
inline void keep(std::size_t answer) { asm volatile("" : : "r"(answer)); }

/// The same for an answer that lies in memory.
template <class T>
void keep_all(const T& answer) {
  asm volatile("" : : "r"(&answer) : "memory");
}

/// Throws unless same(row) holds for each row; the message names the contestant and the first row where it
/// does not.
template <class Same>
void require_agreement(const std::string& contestant, std::size_t rows, Same same) {
  for (std::size_t row = 0; row != rows; ++row)
    if (!same(row))
      throw std::runtime_error(contestant + " does not answer what tact::recommend answers, first in row " +
                               std::to_string(row) + ".");
}

/// Throws unless a batch's answers are the expected ones.
inline void require_agreement(const std::string& contestant, std::span<const std::uint8_t> expected,
                              std::span<const std::uint8_t> answers) {
  require_agreement(contestant, expected.size(), [&](std::size_t row) { return answers[row] == expected[row]; });
}

/// Checks a contestant that maps a row to the index of a strategy, then measures it.
template <class Row, class Decide>
void contest(table& results, const line& l, const std::vector<Row>& rows, const std::vector<std::uint8_t>& expected,
             Decide decide) {
  require_agreement(l.what, rows.size(), [&](std::size_t i) { return decide(rows[i]) == expected[i]; });
  results.add(l, rows.size(), [&rows, decide] {
    for (const Row& row : rows) keep(decide(row));
  });
}

/// The parameters of a function that is not inlined.
template <class Row>
using argument = std::conditional_t<sizeof(Row) <= sizeof(void*), Row, const Row&>;

template <class Row, class Decide>
[[gnu::noinline]] std::size_t out_of_line(argument<Row> row) {
  return Decide{}(row);
}

/// The same as a function of which the caller knows only the address.
template <class Row, class Decide>
auto through_pointer(Decide) {
  std::size_t (*volatile const function)(argument<Row>) = out_of_line<Row, Decide>;
  return [function](const Row& row) { return function(row); };
}

}  // namespace bench
