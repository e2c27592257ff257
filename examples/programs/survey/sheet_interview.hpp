#pragma once
// A run that asks for a sheet: questions that are answered in words, in any number of lines.

#include <cstddef>

#include "catalogue.hpp"
#include "options.hpp"

namespace survey {

/// Asks each question until an empty line, keeps the lines where the options say, and writes what the sheet lacks.
/// Throws common::bad_usage.
void sheet_interview(const options& wanted, const chosen_instrument& about);

/// Reads a sheet from the file with answers, and writes what it lacks. Returns the number of rows that were reported,
/// not of gaps.
std::size_t check_sheets(const options& wanted, const chosen_instrument& about);

}  // namespace survey
