#pragma once
// The questions of an instrument on paper.

#include <cstddef>
#include <iosfwd>
#include <string>

#include "catalogue.hpp"

namespace survey {

/// As an HTML page to print: a box for each answer, or lines to write on.
std::string form_page(const chosen_instrument& about);

/// As a text, in lines of at most `width` columns.
void write_form(std::ostream& out, const chosen_instrument& about, std::size_t width);

}  // namespace survey
