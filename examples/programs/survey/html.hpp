#pragma once
// What the pages of survey share.

#include <optional>
#include <string>
#include <string_view>
#include <utility>

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

/// What an element with a text of the instrument needs where that is not in English, as the page is: " lang=el".
std::string language_mark(const chosen_instrument& about);

/// A bar between two numbers, if they are known.
using bar_ends = std::optional<std::pair<double, double>>;

/// A line from 0 to 1, as HTML, with a dot and a bar.
std::string drawn(double dot, const bar_ends& bar);

}  // namespace survey
