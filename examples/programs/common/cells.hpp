#pragma once
// Reads cells and headers, and shows them in messages.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace common {

/// The text without the blanks around it.
std::string_view trimmed(std::string_view text);

/// The text with ASCII letters in lower case.
std::string lower(std::string_view text);

/// The finite number that the whole text spells, as in 0.5 or 1e-3; empty if it is not one.
std::optional<double> number_in(std::string_view text);

/// A cell for a message: short, and without what a terminal would obey.
std::string quoted(std::string_view text);

/// The names of columns, for a message; the first ones where there are many.
std::string listed(const std::vector<std::string>& header);

/// A name for an additional column: NAME, or tact_NAME where the input has NAME already.
std::string unused(std::string_view name, const std::vector<std::string>& header);

}  // namespace common
