#pragma once
// What the pages of survey share.

#include <string>
#include <string_view>

#include <common/html.hpp>

#include "catalogue.hpp"

namespace survey {

using common::put;
using common::shown;

/// What stands near the start of every page of a kind: results, form.
inline std::string page_mark(std::string_view kind) { return common::page_mark("survey", kind); }

/// The page of an instrument up to its first section: title, what it is, and that it is not validated. `subtitle` is
/// HTML.
std::string page_head(const chosen_instrument& about, std::string_view kind, std::string_view subtitle);

/// Parts of a line from 0 to 1, as HTML in an element of the class `range`: a bar between two numbers, and a dot.
std::string range_bar(double low, double high);
std::string range_dot(double at);

}  // namespace survey
