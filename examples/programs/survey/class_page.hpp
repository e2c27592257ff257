#pragma once
// What a class has answered, on one HTML page to look at and to print.

#include <string>

#include "scores_table.hpp"

namespace survey {

/// Places on the map, where the instrument measures the two concerns; means with their intervals, by facet where there
/// are facets; findings; and the figures of items. People are named only with `names`: without, nothing on the page is
/// about one of them but an unnamed mark on the map.
std::string class_page(const results& all, bool names);

}  // namespace survey
