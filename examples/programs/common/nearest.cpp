#include <common/nearest.hpp>

#include <algorithm>
#include <cstddef>

#include <tact/detail/did_you_mean.hpp>

namespace common {
namespace {

// True where two neighbouring letters have changed places.
bool is_swapped(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  const auto at = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
  return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] && a.substr(at + 2) == b.substr(at + 2);
}

// The name with the fewest letters to change.
std::string_view nearest(std::string_view misspelt, std::span<const std::string_view> names) {
  return *std::min_element(names.begin(), names.end(), [misspelt](std::string_view a, std::string_view b) {
    return tact::detail::edit_distance(misspelt, a) < tact::detail::edit_distance(misspelt, b);
  });
}

}  // namespace

std::string_view meant_by(std::string_view misspelt, std::span<const std::string_view> names) {
  for (const std::string_view name : names)
    if (is_swapped(misspelt, name)) return name;
  constexpr std::size_t letters_per_slip = 4;
  const std::string_view name = nearest(misspelt, names);
  const std::size_t letters = std::max(misspelt.size(), name.size());
  return tact::detail::edit_distance(misspelt, name) <= letters / letters_per_slip ? name : std::string_view{};
}

}  // namespace common
