#include "person_cells.hpp"

#include <common/cells.hpp>
#include <common/text.hpp>
#include <tact/io/format.hpp>

namespace survey {

using tact::care::score;
using tact::care::scores;

bool measures_concerns(const tact::care::instrument& of) {
  return scale_place(of, "assertiveness") != of.scales.size() && scale_place(of, "cooperativeness") != of.scales.size();
}

std::optional<tact::position> place_of(const scores& of) {
  const score *own = of.of("assertiveness"), *other = of.of("cooperativeness");
  if (own == nullptr || other == nullptr || !own->value || !other->value) return std::nullopt;
  return tact::position{own->value->value(), other->value->value()};
}

std::string note_on(const person& p, const scores& of) {
  std::string note;
  const auto add = [&note](const std::string& text) { note.append(note.empty() ? "" : "; ").append(text); };
  if (p.refused != 0) add(common::counted(p.refused, "answer") + " could not be read");
  for (const score& s : of)
    if (!s.value)
      add(std::string(s.scale) + " is not scored: " + std::to_string(s.answered) + " of " + std::to_string(s.items) +
          " answered");
  return note;
}

double decimal(tact::level x) { return common::number_in(x.text().view()).value_or(x.value()); }

std::string score_text(const score& s) {
  if (!s.value) return "-";
  std::string text = tact::io::fixed(s.value->value(), 2);
  if (s.error) text += " ± " + tact::io::fixed(s.error->value(), 2);
  return text;
}

}  // namespace survey
