#pragma once
// A run that asks for a sheet: questions that are answered in words, in any number of lines.

#include <cstddef>

#include "catalogue.hpp"
#include "options.hpp"

namespace survey {

/// Asks each question until an empty line, keeps the lines where the options say, and writes what the sheet lacks.
/// Throws common::bad_usage: before it asks, where the file with answers has other columns or the one to go on with is
/// not of this sheet; and where the lines cannot be kept there, after it has kept them in an unfinished file.
void sheet_interview(const options& wanted, const chosen_instrument& about);

/// Reads a sheet from the file with answers, and writes what it lacks. Returns the number of rows that were reported,
/// not of gaps. Throws common::bad_usage, also where the file holds no line that can be used.
std::size_t check_sheets(const options& wanted, const chosen_instrument& about);

}  // namespace survey
