#pragma once
// What somebody may have meant who misspelt a name.

#include <span>
#include <string_view>

namespace common {

/// The name with the fewest letters to change. There must be one.
std::string_view nearest(std::string_view misspelt, std::span<const std::string_view> names);

/// The same where it is close enough to be what was meant; else empty.
std::string_view meant_by(std::string_view misspelt, std::span<const std::string_view> names);

}  // namespace common
