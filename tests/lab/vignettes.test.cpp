// The published rows as vignettes: each row once, in words that the models have.

#include <tact/lab/vignettes.hpp>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "testing/catch.hpp"
#include "testing/held.hpp"

namespace lab = tact::lab;

namespace {

/// The published rows of a list of vignettes.
template <class Vignettes>
std::multiset<std::string> rows_of(const Vignettes& all) {
  std::multiset<std::string> rows;
  for (const lab::vignette& v : all)
    for (std::string left(v.source); !left.empty();) {
      const std::size_t end = std::min(left.find(", "), left.size());
      rows.insert(left.substr(0, end));
      left.erase(0, end + 2);
    }
  return rows;
}

}  // namespace

TEST_CASE("The shipped vignettes hold the rows that the factors can express, and their words", "[lab]") {
  std::multiset<std::string> expressed;
  for (const auto* uses : {&testing::thomas_kilmann_uses(), &testing::rahim_uses()})
    for (const testing::use& u : *uses)
      if (u.beyond.empty()) expressed.insert(std::string(u.row));
  auto rows = rows_of(lab::thomas_kilmann_vignettes);
  rows.merge(rows_of(lab::rahim_vignettes));
  CHECK(rows.erase("Rahim DO+1") == 1);  // as one answer of several: no weight can say that
  CHECK(rows == expressed);

  std::set<std::string_view> words;
  for (const tact::equivalent& t : lab::terms) words.insert(t.one);
  const auto check = [&](const auto& vignettes) {
    std::set<std::string_view> names;
    for (const lab::vignette& v : vignettes) {
      names.insert(v.name);
      CHECK_FALSE(v.says.empty());
      for (const std::string_view word : v.acceptable) CHECK(words.contains(word));
    }
    CHECK(names.size() == vignettes.size());
  };
  check(lab::thomas_kilmann_vignettes);
  check(lab::rahim_vignettes);
}

TEST_CASE("The words of the vignettes mean the strategies that play these parts in the shipped models", "[lab]") {
  const auto means = [](std::string_view word, std::string_view strategy) {
    if (word == strategy) return true;
    for (const tact::equivalent& t : lab::terms)
      if (t.one == word && t.other == strategy) return true;
    return false;
  };
  using testing::role;
  for (const testing::held_model& model : testing::held_models())
    for (const auto& [word, part] : {std::pair{"collaborating", role::negotiation},
                                     {"accommodating", role::yielding},
                                     {"competing", role::competition},
                                     {"compromising", role::compromise},
                                     {"avoiding", role::avoidance},
                                     {"postponing", role::postponement}})
      for (const tact::strategy_spec& s : model.strategies) {
        INFO(model.name << ": " << word << ", " << s.name);
        const auto players = model.players_of({part});
        CHECK(means(word, s.name) == (std::ranges::find(players, s.name) != players.end()));
      }
}
