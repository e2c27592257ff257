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

// What can win within the error of the scores, and what would decide it.
std::string doubt_about(const scores& scored, const tact::situation& s) {
  const tact::uncertain_situation known = scored.as_box(s);
  const auto answer = tact::consider(known);
  if (answer.certain()) return "The error of the scores changes nothing about that.";
  std::string text = "Within the error of the scores:";
  for (const tact::candidate& c : answer)
    if (c.share > 0)
      text.append(text.ends_with(':') ? " " : ", ").append(c.name).append(" ").append(tact::io::percent(c.share));
  text += answer.name().empty() ? "." : "; in any case " + std::string(answer.name()) + ".";
  if (const tact::next_question next = tact::ask_next(known))
    text.append(" What would tell most: your ").append(next.input).append(".");
  return text;
}

tact::situation case_of(const scores& scored, const case_options& about) { return scored.apply_to(about.situation); }

// Advice for a case, with the concerns that somebody usually has.
std::string advice_for(const tact::situation& s) {
  const auto advice = tact::recommend(s);
  std::string text = "With your usual concerns this case gets " + std::string(advice.name()) + ", " +
                     tact::io::because(explain(advice)) + ".";
  if (advice.afterwards() != advice) text.append(" Afterwards: ").append(advice.afterwards().name()).append(".");
  return text;
}

}  // namespace

void write_place(std::ostream& out, const scores& scored, const case_options& about, std::size_t width) {
  const auto at = place_of(scored);
  if (!at) return;
  const std::size_t columns = width == std::string::npos ? common::usual_width : width;
  const auto say = [&](const std::string& text) { common::write_paragraph(out, "", text, 0, columns); };
  const tact::situation usual{.assertiveness = at->assertiveness, .cooperativeness = at->cooperativeness};
  const auto habit = tact::recommend(usual);
  out << '\n';
  write_text_map(out, {*at, band_of(scored, "assertiveness"), band_of(scored, "cooperativeness")}, usual, columns);
  out << '\n';
  say(manner_of(habit) + " By habit: " + std::string(habit.name()) + ".");
  if (band_of(scored, "assertiveness") && band_of(scored, "cooperativeness")) say(doubt_about(scored, usual));
  if (!about.given) return;
  out << '\n';
  if (!about.assertiveness) {
    const tact::situation s = case_of(scored, about);
    say(advice_for(s));
    say(doubt_about(scored, s));
    say("How much your own needs and the other's should count in this case is yours to choose: --assertiveness and "
        "--cooperativeness hold your habit against that.");
    return;
  }
  tact::situation chosen = about.situation;
  chosen.assertiveness = *about.assertiveness;
  chosen.cooperativeness = *about.cooperativeness;
  say(tact::io::text(tact::care::compare_habit(*at, chosen)));
}

}  // namespace survey
