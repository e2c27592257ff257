// Proofs over a model, at compile time: what the shipped ones promise, and a user's own.

#include <tact/verify.hpp>

#include <string_view>

#include "laws/policy.hpp"

namespace {

using tact::situation;
using tact::verify::monotone_away_from;

// ---- what the shipped models promise

template <class M>
inline constexpr bool keeps_every_law =
    tact::verify::always_answers<M>() && tact::verify::reachable<M>() && tact::verify::undominated<M>();

static_assert(keeps_every_law<laws::customer_care>);
static_assert(keeps_every_law<laws::thomas_kilmann>);
static_assert(keeps_every_law<laws::rahim>);
static_assert(keeps_every_law<laws::pruitt_rubin>);

// Equal shares, except for postponement in the default model: it holds about a tenth, the others .23 each.
static_assert(tact::verify::balanced<laws::customer_care, 11>());
static_assert(tact::verify::balanced<laws::thomas_kilmann>());
static_assert(tact::verify::balanced<laws::rahim>());
static_assert(tact::verify::balanced<laws::pruitt_rubin>());

// Anger is not kept out of (D4). What needs prompt attention is not put off (TKI CP1). More anger may lead to
// confrontation, but only where the matter is prompt: there the gate of avoidance closes, and that of confrontation
// not.
static_assert(monotone_away_from<laws::customer_care, tact::avoidance, &situation::anger>());
static_assert(monotone_away_from<laws::customer_care, tact::procrastination, &situation::urgency>());
static_assert(monotone_away_from<laws::customer_care, tact::avoidance, &situation::urgency>());
static_assert(monotone_away_from<laws::customer_care, tact::avoidance, &situation::stakes>());
static_assert(monotone_away_from<laws::customer_care, tact::competition, &situation::legitimacy>());
static_assert(monotone_away_from<laws::customer_care, tact::competition, &situation::relationship>());
static_assert(monotone_away_from<laws::customer_care, tact::competition, &situation::complexity>());
static_assert(monotone_away_from<laws::customer_care, tact::compromise, &situation::stakes>());

// Force is for when you know you are right (TKI CP3), not where harmony matters (TKI AC5) or insights should be merged
// (TKI CL3). Yielding is for what matters less (TKI AC2). Angry people do not solve problems. (Power is not here: the
// strong compromise less, TKI CM2, and some of the square that compromising leaves goes to accommodating.)
static_assert(monotone_away_from<laws::thomas_kilmann, tact::thomas_kilmann::competing, &situation::legitimacy>());
static_assert(monotone_away_from<laws::thomas_kilmann, tact::thomas_kilmann::competing, &situation::relationship>());
static_assert(monotone_away_from<laws::thomas_kilmann, tact::thomas_kilmann::competing, &situation::complexity>());
static_assert(monotone_away_from<laws::thomas_kilmann, tact::thomas_kilmann::accommodating, &situation::stakes>());
static_assert(monotone_away_from<laws::thomas_kilmann, tact::thomas_kilmann::avoiding, &situation::stakes>());
static_assert(monotone_away_from<laws::thomas_kilmann, tact::thomas_kilmann::collaborating, &situation::anger>());

// The same in Rahim's rows: OB+1, OB+5, IN+1; OB+2; AV+1; AV+3.
static_assert(monotone_away_from<laws::rahim, tact::rahim::dominating, &situation::legitimacy>());
static_assert(monotone_away_from<laws::rahim, tact::rahim::dominating, &situation::relationship>());
static_assert(monotone_away_from<laws::rahim, tact::rahim::dominating, &situation::complexity>());
static_assert(monotone_away_from<laws::rahim, tact::rahim::obliging, &situation::stakes>());
static_assert(monotone_away_from<laws::rahim, tact::rahim::avoiding, &situation::stakes>());
static_assert(monotone_away_from<laws::rahim, tact::rahim::integrating, &situation::anger>());

static_assert(monotone_away_from<laws::pruitt_rubin, tact::pruitt_rubin::contending, &situation::legitimacy>());
static_assert(monotone_away_from<laws::pruitt_rubin, tact::pruitt_rubin::contending, &situation::complexity>());
static_assert(monotone_away_from<laws::pruitt_rubin, tact::pruitt_rubin::yielding, &situation::power>());
static_assert(monotone_away_from<laws::pruitt_rubin, tact::pruitt_rubin::inaction, &situation::urgency>());
static_assert(monotone_away_from<laws::pruitt_rubin, tact::pruitt_rubin::inaction, &situation::stakes>());
static_assert(monotone_away_from<laws::pruitt_rubin, tact::pruitt_rubin::problem_solving, &situation::anger>());

// The axes themselves: more concern does not lead to avoiding, and more concern for the other does not lead to force.
template <class M, class Avoid, class Compete>
inline constexpr bool follows_the_axes = monotone_away_from<M, Avoid, &situation::assertiveness>() &&
                                         monotone_away_from<M, Avoid, &situation::cooperativeness>() &&
                                         monotone_away_from<M, Compete, &situation::cooperativeness>();

static_assert(follows_the_axes<laws::customer_care, tact::avoidance, tact::competition>);
static_assert(follows_the_axes<laws::thomas_kilmann, tact::thomas_kilmann::avoiding, tact::thomas_kilmann::competing>);
static_assert(follows_the_axes<laws::rahim, tact::rahim::avoiding, tact::rahim::dominating>);
static_assert(follows_the_axes<laws::pruitt_rubin, tact::pruitt_rubin::inaction, tact::pruitt_rubin::contending>);
static_assert(
    monotone_away_from<laws::thomas_kilmann, tact::thomas_kilmann::accommodating, &situation::assertiveness>());
static_assert(monotone_away_from<laws::rahim, tact::rahim::obliging, &situation::assertiveness>());
static_assert(monotone_away_from<laws::pruitt_rubin, tact::pruitt_rubin::yielding, &situation::assertiveness>());

// A user's model, on a user's situation: its strategies have the gate of the family.
using house_documents = laws::customer_care::with<acme::refund, acme::escalate, acme::partner>::over<acme::ticket>;
static_assert(tact::verify::always_answers<house_documents>() && tact::verify::reachable<house_documents>());
static_assert(monotone_away_from<house_documents, tact::avoidance, &acme::ticket::anger>());
static_assert(
    monotone_away_from<tact::with<acme::house, acme::believe>, acme::believe, &acme::ticket::assertiveness>());
static_assert(monotone_away_from<house_documents, acme::goodwill, &acme::ticket::scarcity>());

// ---- a family within a family

struct outer {
  static constexpr std::string_view name = "outer";
};

struct inner {
  static constexpr std::string_view name = "inner";
  using family = outer;
};

struct of_the_inner {
  static constexpr std::string_view name = "of the inner";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 1};
  using family = inner;
  static constexpr tact::weight weights[] = {{"impasse", -0.5}};
};

struct of_the_outer {
  static constexpr std::string_view name = "of the outer";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 0};
  using family = outer;
};

struct stranger {
  static constexpr std::string_view name = "stranger";
  static constexpr tact::position ideal{.assertiveness = 0, .cooperativeness = 0};
};

struct nested : tact::model<nested> {
  static constexpr std::string_view name = "nested";
  using strategies = tact::catalog<of_the_inner, stranger, of_the_outer>;
};

static_assert(monotone_away_from<nested, outer, &situation::impasse>());  // a move within the set is not a move to it
static_assert(monotone_away_from<nested, inner, &situation::impasse>());

}  // namespace
