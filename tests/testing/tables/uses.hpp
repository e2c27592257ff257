#pragma once
// Tables: each row of the literature, with the shares of what it accepts in each model.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "testing/held.hpp"
#include "testing/tables/markdown.hpp"

namespace testing {

/// Each factor of a contrast: "stakes 1/2 → 1".
inline std::string factors_of(const contrast& c) {
  const auto value_in = [](const std::vector<setting>& state, std::string_view variable) {
    for (const setting& s : state)
      if (s.variable == variable) return s.value;
    return neutral_of(variable);
  };
  std::vector<std::string_view> names;
  for (const auto* state : {&c.before, &c.after})
    for (const setting& s : *state)
      if (std::ranges::find(names, s.variable) == names.end()) names.push_back(s.variable);
  std::string text;
  for (const std::string_view name : names) {
    const double before = value_in(c.before, name), after = value_in(c.after, name);
    text += (text.empty() ? "" : ", ") + std::string(name) + ' ' + level_text(before);
    if (before != after) text += " → " + level_text(after);
  }
  return text;
}

/// The share before and after; a star where weights that do not cite the row raise it, too.
inline std::string rise_text(const held_model& model, const use& u, const contrast& c) {
  const auto names = model.players_of(u.acceptable);
  if (!model.is_held_to(u.row) || names.empty()) return "—";
  const rise with = rise_of(names, model.strategies, c);
  const without_row knocked_out(model.strategies, u.row);
  const bool carried = rise_of(names, knocked_out.strategies(), c).gain() >= 0.01;
  std::string text = share_text(with.before) + " → " + share_text(with.after);
  if (gives_way(model, u.acceptable.front(), c)) return text + " †";
  return carried ? text + " \\*" : text;
}

inline std::string uses_table(const std::vector<use>& uses) {
  cells head{"row", "what it says", "factors"};
  for (const held_model& m : held_models()) head.push_back(in_code(m.name));
  markdown_table table(head);
  for (const use& u : uses)
    for (const contrast& c : u.contrasts) {
      cells row{std::string(u.row), std::string(u.says), factors_of(c)};
      for (const held_model& m : held_models()) row.push_back(rise_text(m, u, c));
      table.add(row);
    }
  return table.text();
}

/// The rows that no factor can express.
inline std::string beyond_table() {
  markdown_table table({"row", "what it says", "why no test can hold it"});
  for (const auto* uses : {&thomas_kilmann_uses(), &rahim_uses()})
    for (const use& u : *uses)
      if (u.contrasts.empty()) table.add({std::string(u.row), std::string(u.says), std::string(u.beyond)});
  return table.text();
}

/// Whether a model raises what a row accepts, in every contrast that is not given way to.
inline bool holds(const held_model& model, const use& u) {
  const auto names = model.players_of(u.acceptable);
  return std::ranges::all_of(u.contrasts, [&](const contrast& c) {
    return gives_way(model, u.acceptable.front(), c) || rise_of(names, model.strategies, c).gain() >= 0.01;
  });
}

inline std::string count_of_uses(const held_model& model, std::string_view literature, const std::vector<use>& uses) {
  if (!model.is_held_to(literature)) return "—";
  int expressed = 0, held = 0;
  for (const use& u : uses) {
    if (u.contrasts.empty() || model.players_of(u.acceptable).empty()) continue;
    ++expressed;
    held += holds(model, u);
  }
  return std::to_string(held) + " of " + std::to_string(expressed);
}

/// How many rows each model is held to, and how many hold.
inline std::string counts_of_uses() {
  markdown_table table({"model", "the 27 uses of Thomas and Kilmann", "the 26 situations of Rahim"});
  for (const held_model& m : held_models())
    table.add(
        {in_code(m.name), count_of_uses(m, "TKI", thomas_kilmann_uses()), count_of_uses(m, "Rahim", rahim_uses())});
  return table.text();
}

}  // namespace testing
