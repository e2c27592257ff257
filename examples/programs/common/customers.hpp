#pragma once
// Reads classes of customers.

#include <string>
#include <string_view>
#include <vector>

#include <tact/care/customer.hpp>

namespace common {

/// The classes in a text, separated by commas, semicolons, plus signs, bars or slashes; capitals make no difference.
/// Empty for an empty text and for "unknown". A name that no class has is added to `unknown`.
tact::care::customer<> customer_in(std::string_view text, std::vector<std::string>& unknown);

}  // namespace common
