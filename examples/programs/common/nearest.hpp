#pragma once
// Guesses which name a misspelt one stands for.

#include <span>
#include <string_view>

namespace common {

/// The name with the fewest letters to change, if it is close enough to be a guess; otherwise empty. Needs at least one
/// name.
std::string_view meant_by(std::string_view misspelt, std::span<const std::string_view> names);

}  // namespace common
