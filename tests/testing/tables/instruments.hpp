#pragma once
// Tables: the instruments that ship, what each asks, and what its answers say together.

#include <algorithm>
#include <string>
#include <string_view>

#include <tact/care/instruments.hpp>

#include "testing/tables/markdown.hpp"

namespace testing {

/// All instruments: what each is, and where it comes from.
inline std::string overview_of_instruments() {
  markdown_table table({"instrument", "what it is", "form", "items", "source"});
  for (const tact::care::instrument* one : tact::care::instruments)
    table.add({in_code(one->name), std::string(one->title), std::string(name(one->form)), std::to_string(one->size()),
               std::string(one->source)});
  return table.text();
}

/// The items of an instrument, with a column for each thing that at least one of them has.
inline std::string items_table(const tact::care::instrument& of) {
  using tact::care::item;
  const auto one_has = [&](const auto& meets) { return std::ranges::any_of(of.items, meets); };
  const bool faceted = one_has([](const item& i) { return !i.facet.empty(); });
  const bool reversed = one_has([](const item& i) { return i.reversed; });
  const bool answered = one_has([](const item& i) { return !i.answered_by.empty(); });
  cells head{"item", "what it asks", "scale"};
  if (faceted) head.push_back("facet");
  if (reversed) head.push_back("reversed");
  if (answered) head.push_back("answered by");
  markdown_table table(head);
  for (const item& i : of.items) {
    cells row{in_code(i.name), std::string(i.text), in_code(i.scale)};
    if (faceted) row.push_back(i.facet.empty() ? "" : in_code(i.facet));
    if (reversed) row.push_back(i.reversed ? "yes" : "");
    if (answered) row.push_back(i.answered_by.empty() ? "" : in_code(i.answered_by));
    table.add(row);
  }
  return table.text();
}

/// A bound of a condition: in eighths, as bands are, where it is a whole number of them.
inline std::string bound_text(tact::level bound) {
  const int eighths = bound.steps() / (tact::level::one / 8);
  if (eighths == 0 || eighths == 8 || eighths * (tact::level::one / 8) != bound.steps())
    return level_text(bound.value());
  return std::to_string(eighths) + "/8";
}

/// What a condition demands: "`teamwork` below 3/8", "`quality` below `outside_quality`". A bound that is one step
/// below a band is written as the beginning of the band.
inline std::string condition_text(const tact::care::condition& c) {
  std::string text = in_code(c.of);
  if (c.at_least != tact::level(0.0)) text += " from " + bound_text(c.at_least);
  if (c.at_most.steps() % 2 == 1) text += " below " + bound_text(tact::level::from_steps(c.at_most.steps() + 1));
  else if (c.at_most != tact::level(1.0)) text += " at most " + bound_text(c.at_most);
  if (!c.below.empty()) text += " below " + in_code(c.below);
  return text;
}

inline std::string findings_table(const tact::care::instrument& of) {
  markdown_table table({"finding", "what it says", "when", "source"});
  for (const tact::care::finding& f : of.findings) {
    std::string when;
    for (const tact::care::condition& c : f.when) when += (when.empty() ? "" : ", ") + condition_text(c);
    table.add({in_code(f.name), std::string(f.says), when, std::string(f.source)});
  }
  return table.text();
}

/// True if an earlier instrument has the same items: the other form of a questionnaire.
inline bool has_shown_items(const tact::care::instrument& of) {
  for (const tact::care::instrument* one : tact::care::instruments) {
    if (one == &of) return false;
    if (one->items.data() == of.items.data()) return true;
  }
  return false;
}

/// The tables of include/tact/care/instruments/README.md. Two forms with the same items share a table of them.
inline tables tables_of_instruments() {
  tables all{{"instruments", overview_of_instruments()}};
  for (const tact::care::instrument* one : tact::care::instruments) {
    const std::string name(one->name);
    if (!has_shown_items(*one)) all["items of " + name] = items_table(*one);
    if (!one->findings.empty()) all["findings of " + name] = findings_table(*one);
  }
  return all;
}

}  // namespace testing
