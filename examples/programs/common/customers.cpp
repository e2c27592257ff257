#include <common/customers.hpp>

#include <algorithm>

#include <common/cells.hpp>

namespace common {

tact::care::customer<> customer_in(std::string_view text, std::vector<std::string>& unknown) {
  tact::care::customer<> who;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(",;+|/"), text.size());
    const std::string_view name = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (name.empty() || lower(name) == "unknown") continue;
    if (const auto named = tact::care::customer<>::from_name(lower(name))) who = who | *named;
    else unknown.emplace_back(name);
  }
  return who;
}

}  // namespace common
