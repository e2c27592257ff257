#pragma once
// A run that asks one person, from the first question to what the scores say.

#include <cstddef>

#include "catalogue.hpp"
#include "options.hpp"

namespace survey {

/// Asks for an instrument that is no sheet, keeps the answers where the options say, and writes the scores. Returns the
/// number of things that were reported. Throws common::bad_usage.
std::size_t interview(const options& wanted, const chosen_instrument& about);

}  // namespace survey
