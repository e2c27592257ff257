#include <common/level_cells.hpp>

#include <algorithm>
#include <cstddef>

#include <common/cells.hpp>
#include <common/folded.hpp>
#include <common/text.hpp>
#include <common/usage.hpp>
#include <tact/level.hpp>

namespace common {
namespace {

// The contents that a cell may have, for an error message.
std::string expected(const level_rule& rule) {
  std::string text =
      "a number from " + shortest(std::min(rule.low, rule.high)) + " to " + shortest(std::max(rule.low, rule.high));
  for (const auto& [word, value] : rule.words)
    text += (&word == &rule.words.begin()->first ? " or one of " : ", ") + word;
  return text;
}

// Where a value lies on a scale: 0 at the low end, 1 at the high one. Less than half a step of a level beyond an end is
// that end, since sums of decimals are seldom exact. Further beyond, it is the end where the user says so; otherwise
// the place is empty.
std::optional<double> place_on(const level_rule& rule, double x, bool clamp) {
  constexpr double dust = 0.5 / tact::level::one;
  const double place = (x - rule.low) / (rule.high - rule.low);
  if (place < 0) return place > -dust || clamp || rule.below_is_low ? std::optional(0.0) : std::nullopt;
  if (place > 1) return place < 1 + dust || clamp || rule.above_is_high ? std::optional(1.0) : std::nullopt;
  return place;
}

// Takes the plus sign off an end of a scale, which says that values beyond it mean this end.
bool takes_beyond(std::string& end) {
  if (!end.ends_with('+')) return false;
  end.pop_back();
  return true;
}

}  // namespace

level_reading level_cells::read(std::string_view cell, const level_rule& rule) const {
  if (!rule.words.empty())
    if (const auto word = rule.words.find(folded(cell)); word != rule.words.end())
      return {.value = word->second, .mistake = {}};
  if (unknown->contains(cell)) return {};  // so may a number: --unknown=-1
  const auto x = read_number(cell, decimals);
  if (x && x->ambiguous) return {.value = {}, .mistake = "may have decimals or thousands: say which with --decimal"};
  const bool share = x && x->percent && !rule.scaled;
  const auto place = x ? place_on(rule, share ? x->value / 100 : x->value, clamp) : std::nullopt;
  if (!place) return {.value = {}, .mistake = "is not " + expected(rule)};
  return {.value = place, .mistake = {}};
}

void set_scale(level_rule& to, const std::string& ends, const std::string& option, const std::string& form) {
  const std::size_t at = ends.find("..");
  if (at == std::string::npos || at == 0 || at + 2 == ends.size()) throw bad_usage{option + ": write " + form};
  std::string low = ends.substr(0, at), high = ends.substr(at + 2);
  if (to.scaled) throw bad_usage{option + ": there is a --scale for it already"};
  to.scaled = true;
  to.below_is_low = takes_beyond(low);
  to.above_is_high = takes_beyond(high);
  to.low = number_for(low, option);
  to.high = number_for(high, option);
  if (to.low == to.high) throw bad_usage{option + ": the two ends are the same"};
  if (!tact::detail::is_finite(to.high - to.low)) throw bad_usage{option + ": the two ends are too far apart"};
}

double number_for(std::string_view text, std::string_view option) {
  const std::optional<double> value = number_in(text);
  if (!value) throw bad_usage{std::string(option) + ": '" + std::string(text) + "' is not a number"};
  return *value;
}

double level_for(std::string_view text, std::string_view option) {
  const double value = number_for(text, option);
  if (!tact::level::from(value))
    throw bad_usage{std::string(option) + ": '" + std::string(text) + "' is not a number from 0 to 1"};
  return value;
}

}  // namespace common
