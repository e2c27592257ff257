#pragma once
// What the answers of one person say, on an HTML page to look at and to print.

#include <string>

#include "answer_file.hpp"
#include "catalogue.hpp"
#include "options.hpp"

namespace survey {

/// The scores with their errors, what holds, and the place on the map: held against a case where concerns are chosen
/// for one. Names the person, if there is a name.
std::string person_page(const chosen_instrument& about, const person& who, const case_options& on);

}  // namespace survey
