#pragma once
// Cells, and the header above them: how they are read, and how messages show them.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace common {

/// A text without the blanks around it.
std::string_view trimmed(std::string_view text);

/// A text without capitals of ASCII.
std::string lower(std::string_view text);

/// The finite number that a text is, all of it; empty if it is none.
std::optional<double> number_in(std::string_view text);

/// A cell as a message shows it: short, and nothing in it that could steer a terminal.
std::string quoted(std::string_view text);

/// A list of columns as a message shows it.
std::string listed(const std::vector<std::string>& header);

/// Where the column of this name stands; empty if there is none. Throws bad_usage if there are two.
std::optional<std::size_t> find_column(const std::vector<std::string>& header, const std::string& name);

/// The same of the column that --map gives for a name, which must be there; where `mapped` is null, of the name itself.
/// Throws bad_usage as well if a mapped column is not there.
std::optional<std::size_t> find_mapped(const std::vector<std::string>& header, std::string_view name,
                                       const std::string* mapped);

/// The name of a column of ours beside the input's: tact_NAME where the input has NAME already.
std::string unused(std::string_view name, const std::vector<std::string>& header);

}  // namespace common
