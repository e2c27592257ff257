#pragma once
// Tables: how often and where the models of Thomas and Kilmann and of Rahim say the same.

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tact/compare.hpp>
#include <tact/recommend.hpp>

#include "testing/held.hpp"
#include "testing/tables/markdown.hpp"
#include "testing/tables/weights.hpp"

namespace testing {

using thomas_kilmann = tact::models::thomas_kilmann;
using rahim = tact::models::rahim;

/// The strategies of the two that play the same role.
inline std::vector<tact::equivalent> same_roles() {
  std::vector<tact::equivalent> pairs;
  for (const auto& [r, name] : held_models()[1].players) pairs.push_back({name, held_models()[2].player(r)});
  return pairs;
}

/// What the two advise, and how often.
class agreement {
 public:
  void add(const tact::situation& s) {
    const std::string_view one = tact::recommend<thomas_kilmann>(s).name(), other = tact::recommend<rahim>(s).name();
    ++all_;
    const auto same = [&](const tact::equivalent& e) { return e.one == one && e.other == other; };
    if (std::ranges::none_of(pairs_, same)) ++differing_[{one, other}];
  }

  int all() const { return all_; }
  int agreed() const {
    int differ = 0;
    for (const auto& [pair, count] : differing_) differ += count;
    return all_ - differ;
  }

  /// "93.1 %".
  std::string percentage() const {
    const int tenths = (2000 * agreed() + all_) / (2 * all_);
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + " %";
  }

  /// The pairs of answers that differ, the most frequent first.
  std::vector<std::pair<int, std::pair<std::string_view, std::string_view>>> differing() const {
    std::vector<std::pair<int, std::pair<std::string_view, std::string_view>>> sorted;
    for (const auto& [pair, count] : differing_) sorted.push_back({count, pair});
    std::ranges::sort(sorted, [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    return sorted;
  }

 private:
  std::vector<tact::equivalent> pairs_ = same_roles();
  std::map<std::pair<std::string_view, std::string_view>, int> differing_;
  int all_ = 0;
};

inline agreement by_concerns() {
  agreement found;
  for (int a = 0; a <= 100; ++a)
    for (int c = 0; c <= 100; ++c) found.add({.assertiveness = a / 100.0, .cooperativeness = c / 100.0});
  return found;
}

/// Situations of which every input is random, each level as likely as any other.
inline agreement at_random() {
  constexpr unsigned seed = 13;
  constexpr int situations = 10'000;
  std::mt19937 engine(seed);
  const auto random = [&] { return static_cast<double>(engine() % 16385) / 16384; };
  agreement found;
  for (int i = 0; i != situations; ++i) {
    tact::situation s{.assertiveness = 0, .cooperativeness = 0};
    s.assertiveness = random();
    s.cooperativeness = random();
    for (const std::string_view name : variables()) s.*line_of(name).member = random();
    found.add(s);
  }
  return found;
}

inline std::string how_often() {
  markdown_table table({"situations", "how many", "the same advice"});
  const agreement plane = by_concerns(), random = at_random();
  table.add({"a grid of the two concerns, all else unknown", std::to_string(plane.all()), plane.percentage()});
  table.add({"every input random (std::mt19937, seed 13)", std::to_string(random.all()), random.percentage()});
  return table.text();
}

inline std::string where_they_differ() {
  const agreement random = at_random();
  markdown_table table({"Thomas–Kilmann says", "Rahim says", "of the random situations"});
  for (const auto& [count, pair] : random.differing())
    table.add({in_code(pair.first), in_code(pair.second), std::to_string(count)});
  return table.text();
}

/// For each factor alone at an extreme, the share of the square where the two differ.
inline std::string what_makes_them_differ() {
  const auto pairs = same_roles();
  markdown_table table({"the one factor that is known", "share of the square where they differ"});
  std::vector<std::string> same;
  for (const setting& extreme : extremes()) {
    const tact::situation s = state_of(std::vector{extreme});
    const auto found = tact::disagreement(tact::regions<thomas_kilmann>(s), tact::regions<rahim>(s), pairs);
    const std::string text = std::string(extreme.variable) + ' ' + level_text(extreme.value);
    if (found.share < 1e-9) same.push_back(text);
    else table.add({text, share_text(found.share)});
  }
  return table.text() + "\nNowhere: " + listed(same) + ".\n";
}

}  // namespace testing
