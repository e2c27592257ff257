#include "text_map.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <common/table.hpp>
#include <tact/tact.hpp>

namespace survey {
namespace {

constexpr int columns = 41;  // to the right: cooperativeness
constexpr int lines = 17;    // upwards: assertiveness

// A letter for each strategy: the first of its name that no other has.
std::string letters_of(const std::vector<std::string_view>& strategies) {
  std::string letters;
  for (const std::string_view name : strategies) {
    const auto free = std::ranges::find_if(name, [&](char c) { return letters.find(c) == std::string::npos; });
    letters += free == name.end() ? '?' : *free;
  }
  return letters;
}

std::vector<std::string_view> strategies() {
  const auto any = tact::recommend({.assertiveness = 0.5, .cooperativeness = 0.5});
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i != any.model().size(); ++i) names.push_back(any.model()[i].name);
  return names;
}

bool within(const std::optional<tact::interval>& range, double x) {
  return range && range->low().value() <= x && x <= range->high().value();
}

}  // namespace

void write_text_map(std::ostream& out, const map_place& point, const tact::situation& s, std::size_t width) {
  const std::vector<std::string_view> names = strategies();
  const std::string letters = letters_of(names);
  const auto column_of = [](double x) { return static_cast<int>(std::lround(x * (columns - 1))); };
  const auto line_of = [](double x) { return static_cast<int>(std::lround(x * (lines - 1))); };
  std::vector<bool> seen(names.size(), false);
  out << "  own needs\n";
  for (int y = lines - 1; y >= 0; --y) {
    std::string line = "  |";
    for (int x = 0; x != columns; ++x) {
      tact::situation here = s;
      const double own = y / double{lines - 1}, other = x / double{columns - 1};
      here.assertiveness = tact::level{own};
      here.cooperativeness = tact::level{other};
      const std::size_t winner = tact::recommend(here).index();
      seen[winner] = true;
      char letter = letters[winner];
      if (within(point.assertiveness, own) && within(point.cooperativeness, other))
        letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
      line += x == column_of(point.at.cooperativeness) && y == line_of(point.at.assertiveness) ? '@' : letter;
    }
    out << line << '\n';
  }
  out << "  +" << std::string(columns, '-') << " the other's needs\n";
  std::string key = "@ you";
  for (std::size_t i = 0; i != names.size(); ++i)
    if (seen[i]) key.append(", ").append(1, letters[i]).append(" ").append(names[i]);
  if (point.assertiveness) key += "; capitals: within the error";
  common::write_paragraph(out, "", key, 2, width);
}

}  // namespace survey
