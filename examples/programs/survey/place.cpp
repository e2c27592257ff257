#include "place.hpp"

#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include <common/table.hpp>
#include <tact/care/habit.hpp>
#include <tact/io/format.hpp>
#include <tact/io/habit.hpp>
#include <tact/io/text.hpp>
#include <tact/tact.hpp>

#include "person_cells.hpp"
#include "text_map.hpp"

namespace survey {
namespace {

using tact::care::scores;

// The band of one of the two concerns.
std::optional<tact::interval> band_of(const scores& scored, std::string_view concern) {
  return scored.of(concern)->band();
}

// "assertive; no style of the corners" and the like.
std::string manner_of(const tact::recommendation<tact::models::customer_care>& habit) {
  const std::string_view behaviour = name(habit.behaviour()), style = habit.style();
  std::string text =
      behaviour.empty() ? "The behaviour has no name in the documents" : "Behaviour: " + std::string(behaviour);
  if (!style.empty()) text.append("; style: ").append(style);
  return text + ".";
}

// Adds what can win within the error of the scores, and what would decide it; nothing where an error is not known.
void add_doubt(std::vector<std::string>& to, const scores& scored, const tact::situation& s) {
  if (!scored.of("assertiveness")->error || !scored.of("cooperativeness")->error) return;
  const tact::uncertain_situation known = scored.as_box(s);
  const auto answer = tact::consider(known);
  if (answer.certain()) {
    to.emplace_back("The error of the scores changes nothing about that.");
    return;
  }
  std::string text = "Within the error of the scores:";
  for (const tact::candidate& c : answer)
    if (c.share > 0)
      text.append(text.ends_with(':') ? " " : ", ").append(c.name).append(" ").append(tact::io::percent(c.share));
  text += answer.name().empty() ? "." : "; in any case " + std::string(answer.name()) + ".";
  if (const tact::next_question next = tact::ask_next(known))
    text.append(" What would tell most: your ").append(next.input).append(".");
  to.push_back(text);
}

tact::situation usual_of(tact::position at) {
  return {.assertiveness = at.assertiveness, .cooperativeness = at.cooperativeness};
}

tact::situation case_of(const scores& scored, const case_options& about) { return scored.apply_to(about.situation); }

// "The case: anger 0.8, stakes 0.9."
std::string case_in_words(const case_options& about) {
  std::string text = about.as_spelt;
  if (about.assertiveness)
    text.append(text.empty() ? "" : ", ")
        .append("your own needs " + tact::io::fixed(about.assertiveness->value(), 2))
        .append(", the other's " + tact::io::fixed(about.cooperativeness->value(), 2));
  return "The case: " + text + ".";
}

// Advice for a case, with the concerns that somebody usually has.
std::string advice_for(const tact::situation& s) {
  const auto advice = tact::recommend(s);
  std::string text = "With your usual concerns this case gets " + std::string(advice.name()) + ", " +
                     tact::io::because(explain(advice)) + ".";
  if (advice.afterwards() != advice) text.append(" Afterwards: ").append(advice.afterwards().name()).append(".");
  return text;
}

}  // namespace

std::vector<std::string> about_place(const scores& scored, const case_options& about) {
  std::vector<std::string> all;
  const auto at = place_of(scored);
  if (!at) return all;
  const tact::situation usual = usual_of(*at);
  const auto habit = tact::recommend(usual);
  all.push_back(manner_of(habit) + (about.assertiveness ? "" : " By habit: " + std::string(habit.name()) + "."));
  add_doubt(all, scored, usual);
  if (!about.given) return all;
  all.push_back(case_in_words(about));
  if (about.assertiveness) {
    tact::situation chosen = about.situation;
    chosen.assertiveness = *about.assertiveness;
    chosen.cooperativeness = *about.cooperativeness;
    all.push_back(tact::io::text(tact::care::compare_habit(*at, chosen)));
    return all;
  }
  const tact::situation s = case_of(scored, about);
  all.push_back(advice_for(s));
  add_doubt(all, scored, s);
  all.emplace_back("How much your own needs and the other's should count in this case is yours to choose.");
  return all;
}

void write_place(std::ostream& out, const scores& scored, const case_options& about, std::size_t width) {
  const auto at = place_of(scored);
  if (!at) return;
  out << '\n';
  write_text_map(out, {*at, band_of(scored, "assertiveness"), band_of(scored, "cooperativeness")}, usual_of(*at),
                 width);
  for (const std::string& text : about_place(scored, about)) {
    out << '\n';
    common::write_paragraph(out, "", text, 0, width);
  }
  // Only here: a page may be read on paper, by somebody who typed nothing.
  if (about.given && !about.assertiveness)
    common::write_paragraph(out, "", "--assertiveness and --cooperativeness hold your habit against what you choose.",
                            0, width);
}

}  // namespace survey
