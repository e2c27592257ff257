#pragma once
// What the answers of one person say.

#include <cstddef>
#include <iosfwd>

#include "answer_file.hpp"
#include "catalogue.hpp"
#include "options.hpp"

namespace survey {

/// Writes it in the format that the options ask for: as a text with the scores, what holds, and the place on the map;
/// or the scores as data. Says on standard error what is not scored. Returns how many things were reported.
std::size_t write_result(std::ostream& out, const options& wanted, const chosen_instrument& about, const person& who,
                         const case_options& on, std::size_t width);

}  // namespace survey
