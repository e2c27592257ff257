#pragma once
// The literature on when each strategy fits, as data: the 27 uses of Thomas and Kilmann, the 26 situations of Rahim,
// and the directions that follow from them.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tact/situation.hpp>

#include "testing/areas.hpp"

namespace testing {

/// The parts that strategies play, by any name. Postponement is played by who avoids where nobody else plays it.
enum class role { negotiation, yielding, competition, compromise, avoidance, postponement };

/// A variable of the situation, and its value.
struct setting {
  std::string_view variable;
  double value;
};

/// Two states of the factors that a row compares. What a state does not set is neutral.
struct contrast {
  std::vector<setting> before, after;
};

/// A row of a table of uses: where these contrasts lead, the strategies with these roles are acceptable, and from
/// before to after their share rises. A row without contrasts cannot be expressed in the factors, and says why.
struct use {
  std::string_view row;
  std::string_view says;
  std::vector<role> acceptable = {};
  std::vector<contrast> contrasts = {};
  std::string_view beyond = {};
};

/// Raising the variable from `from` to `to` moves the share of a role this way, by the rows it rests on.
struct direction {
  std::string_view because;
  std::string_view variable;
  double from, to;
  role who;
  int sign;
  std::vector<std::string_view> rows;
};

/// The situation with some variables set, and the rest unknown.
inline tact::situation state_of(std::span<const setting> settings) {
  tact::situation s{.assertiveness = 0.5, .cooperativeness = 0.5};
  for (const setting& set : settings) s.*line_of(set.variable).member = set.value;
  return s;
}

/// What stands for one variable in a contrast: nothing → this value.
inline contrast from_neutral(std::vector<setting> after) { return {.before = {}, .after = std::move(after)}; }

/// Source: TKI, 27 uses.
inline const std::vector<use>& thomas_kilmann_uses() {
  using enum role;
  static const std::vector<use> uses{
      {"TKI CP1", "An emergency: quick and decisive action is vital.", {competition}, {from_neutral({{"urgency", 1}})}},
      {"TKI CP2",
       "An important matter calls for a course that others will not like.",
       {competition},
       {from_neutral({{"stakes", 1}})}},
      // "Vital" is what CP2 says, too; what is new is being right.
      {"TKI CP3",
       "The matter is vital, and you know that you are right.",
       {competition},
       {from_neutral({{"legitimacy", 0}})}},
      {"TKI CP4",
       "You must protect yourself from people who exploit restraint.",
       {competition},
       {from_neutral({{"legitimacy", 0}, {"relationship", 0}})}},
      {"TKI CL1",
       "Both sides' concerns are too important for either to be traded off.",
       {negotiation},
       {from_neutral({{"stakes", 1}})}},
      {.row = "TKI CL2", .says = "What you want is to learn.", .beyond = "no factor says that the aim is to learn"},
      {"TKI CL3",
       "Different views of the matter are to be merged.",
       {negotiation},
       {from_neutral({{"complexity", 1}})}},
      {.row = "TKI CL4",
       .says = "You need everybody's commitment, and so their consent.",
       .beyond = "no factor says that commitment is needed"},
      {"TKI CL5",
       "Hard feelings burden a relationship and have to be worked through.",
       {negotiation},
       {from_neutral({{"relationship", 1}})}},
      // Moderate importance is neutral: it shows against what is vital.
      {"TKI CM1",
       "The goals matter somewhat, and more disruption would not be worth it.",
       {compromise},
       {{.before = {{"stakes", 1}}, .after = {}}}},
      {"TKI CM2",
       "Both sides are equally strong, and their goals exclude each other.",
       {compromise},
       {from_neutral({{"scarcity", 1}}), {.before = {{"power", 1}, {"scarcity", 1}}, .after = {{"scarcity", 1}}}}},
      {"TKI CM3",
       "A complex matter needs a settlement for the time being.",
       {compromise},
       {from_neutral({{"urgency", 1}, {"complexity", 1}})}},
      {"TKI CM4", "Time is short, and an expedient solution will do.", {compromise}, {from_neutral({{"urgency", 1}})}},
      {"TKI CM5", "Competing or collaborating has failed.", {compromise}, {from_neutral({{"impasse", 1}})}},
      {"TKI AV1", "The matter is trivial.", {avoidance}, {from_neutral({{"stakes", 0}})}},
      {"TKI AV2", "You have no chance to get what you need.", {avoidance}, {from_neutral({{"power", 0}})}},
      {.row = "TKI AV3",
       .says = "Confronting would cost more than it brings.",
       .beyond = "no factor holds the cost of confronting"},
      {"TKI AV4", "People need to cool down first.", {postponement}, {from_neutral({{"anger", 1}})}},
      {"TKI AV5",
       "Gathering information is worth more than deciding now.",
       {postponement},
       {from_neutral({{"awaited", 1}})}},
      {.row = "TKI AV6",
       .says = "Others can resolve it better.",
       .beyond = "no factor says that others can resolve it better"},
      {.row = "TKI AV7",
       .says = "The matter is a symptom of another one.",
       .beyond = "no factor says that the matter is a symptom"},
      {"TKI AC1", "You see that you are wrong.", {yielding}, {from_neutral({{"legitimacy", 1}})}},
      // That it matters to the other shows in cooperativeness; the factor says how little it matters to self.
      {"TKI AC2", "It matters far more to the other than to you.", {yielding}, {from_neutral({{"stakes", 0}})}},
      {"TKI AC3", "Goodwill is to be built for later.", {yielding}, {from_neutral({{"relationship", 1}})}},
      {"TKI AC4", "You are outmatched and losing: limit the damage.", {yielding}, {from_neutral({{"power", 0}})}},
      {"TKI AC5", "Harmony is especially important.", {yielding}, {from_neutral({{"relationship", 1}})}},
      {.row = "TKI AC6",
       .says = "The others should learn from their own mistakes.",
       .beyond = "no factor says that the other may learn from a mistake"},
  };
  return uses;
}

/// Source: Rahim, Table 1 of 2002.
inline const std::vector<use>& rahim_uses() {
  using enum role;
  static const std::vector<use> uses{
      {"Rahim IN+1", "The issues are complex.", {negotiation}, {from_neutral({{"complexity", 1}})}},
      {"Rahim IN+2", "Ideas have to be brought together.", {negotiation}, {from_neutral({{"complexity", 1}})}},
      {.row = "Rahim IN+3",
       .says = "Others must be committed to the solution.",
       .beyond = "no factor says that commitment is needed"},
      // Time at hand is neutral: it shows against urgency.
      {"Rahim IN+4", "There is time.", {negotiation}, {{.before = {{"urgency", 1}}, .after = {}}}},
      {"Rahim IN+5", "One side cannot solve it alone.", {negotiation}, {from_neutral({{"role_ambiguity", 1}})}},
      {"Rahim IN+6",
       "The resources of several sides are needed.",
       {negotiation},
       {from_neutral({{"role_ambiguity", 1}})}},
      {"Rahim OB+1", "You may be wrong.", {yielding}, {from_neutral({{"legitimacy", 1}})}},
      {"Rahim OB+2", "The issue matters more to the other side.", {yielding}, {from_neutral({{"stakes", 0}})}},
      {"Rahim OB+3", "You give now to get something later.", {yielding}, {from_neutral({{"relationship", 1}})}},
      {"Rahim OB+4", "You are in the weaker position.", {yielding}, {from_neutral({{"power", 0}})}},
      {"Rahim OB+5", "The relationship is to be kept.", {yielding}, {from_neutral({{"relationship", 1}})}},
      {.row = "Rahim DO+1",
       .says = "The issue is trivial.",
       .beyond = "competition rises with stakes (DO+5, DO+7), and one weight cannot raise it for the trivial, too"},
      {"Rahim DO+2", "The decision has to be quick.", {competition}, {from_neutral({{"urgency", 1}})}},
      {.row = "Rahim DO+3",
       .says = "The course of action is unpopular.",
       .beyond = "no factor says that a course is unpopular"},
      {"Rahim DO+4", "Assertive subordinates have to be overcome.", {competition}, {from_neutral({{"power", 1}})}},
      {"Rahim DO+5",
       "An unfavourable decision by the other would cost you dearly.",
       {competition},
       {from_neutral({{"stakes", 1}})}},
      {.row = "Rahim DO+6",
       .says = "The others lack the expertise to decide.",
       .beyond = "no factor says that others lack expertise"},
      {"Rahim DO+7", "The issue is important to you.", {competition}, {from_neutral({{"stakes", 1}})}},
      {"Rahim AV+1", "The issue is trivial.", {avoidance}, {from_neutral({{"stakes", 0}})}},
      {.row = "Rahim AV+2",
       .says = "Confronting the other would do more harm than good.",
       .beyond = "no factor holds the harm of confronting"},
      {"Rahim AV+3", "Time to cool off is needed.", {postponement}, {from_neutral({{"anger", 1}})}},
      {"Rahim CO+1", "The goals exclude each other.", {compromise}, {from_neutral({{"scarcity", 1}})}},
      // Equal power is neutral: it shows against power on one side.
      {"Rahim CO+2",
       "Both sides are equally strong.",
       {compromise},
       {{.before = {{"power", 1}}, .after = {}}, {.before = {{"power", 0}}, .after = {}}}},
      {"Rahim CO+3", "No consensus is to be had.", {compromise}, {from_neutral({{"impasse", 1}})}},
      {"Rahim CO+4", "Integrating or dominating has failed.", {compromise}, {from_neutral({{"impasse", 1}})}},
      {"Rahim CO+5",
       "A complex problem needs a solution for the time being.",
       {compromise},
       {from_neutral({{"urgency", 1}, {"complexity", 1}})}},
  };
  return uses;
}

/// What follows from the rows. Advantage and disadvantage are the two sides of power.
inline const std::vector<direction>& directions() {
  using enum role;
  static const std::vector<direction> all{
      {"time pressure", "urgency", 0, 1, negotiation, -1, {"Rahim IN+4"}},
      {"time pressure", "urgency", 0, 1, avoidance, -1, {"TKI CP1", "Rahim DO+2"}},
      {"time pressure", "urgency", 0, 1, postponement, -1, {"TKI CP1", "Rahim DO+2"}},
      {"time pressure", "urgency", 0, 1, competition, +1, {"TKI CP1", "Rahim DO+2"}},
      {"time pressure", "urgency", 0, 1, compromise, +1, {"TKI CM3", "TKI CM4", "Rahim CO+5"}},
      {"complexity", "complexity", 0, 1, negotiation, +1, {"TKI CL3", "Rahim IN+1", "Rahim IN+2"}},
      {"complexity", "complexity", 0, 1, competition, -1, {"TKI CL3", "Rahim IN+1"}},
      {"own stakes", "stakes", 0, 1, yielding, -1, {"TKI AC2", "Rahim OB+2"}},
      {"own stakes", "stakes", 0, 1, avoidance, -1, {"TKI AV1", "Rahim AV+1"}},
      {"legitimacy", "legitimacy", 0, 1, yielding, +1, {"TKI AC1", "Rahim OB+1"}},
      {"legitimacy", "legitimacy", 0, 1, competition, -1, {"TKI CP3", "Rahim OB+1"}},
      {"advantage", "power", 0.5, 1, competition, +1, {"Rahim DO+4"}},
      {"advantage", "power", 0.5, 1, compromise, -1, {"TKI CM2", "Rahim CO+2"}},
      {"disadvantage", "power", 0.5, 0, yielding, +1, {"TKI AC4", "Rahim OB+4"}},
      {"disadvantage", "power", 0.5, 0, competition, -1, {"TKI AC4", "Rahim OB+4"}},
      {"disadvantage", "power", 0.5, 0, compromise, -1, {"TKI CM2", "Rahim CO+2"}},
      {"relationship", "relationship", 0, 1, negotiation, +1, {"TKI CL5"}},
      {"relationship", "relationship", 0, 1, yielding, +1, {"TKI AC3", "TKI AC5", "Rahim OB+3", "Rahim OB+5"}},
      {"relationship", "relationship", 0, 1, competition, -1, {"TKI AC5", "TKI CP4", "Rahim OB+5"}},
      {"an earlier attempt failed", "impasse", 0, 1, compromise, +1, {"TKI CM5", "Rahim CO+3", "Rahim CO+4"}},
      {"an answer on its way", "awaited", 0, 1, postponement, +1, {"TKI AV5"}},
      {"roles not agreed on", "role_ambiguity", 0, 1, negotiation, +1, {"D3, row C", "Rahim IN+5", "Rahim IN+6"}},
      {"roles not agreed on", "role_ambiguity", 0, 1, competition, -1, {"D3, row C"}},
  };
  return all;
}

}  // namespace testing
