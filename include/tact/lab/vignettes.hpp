// SPDX-License-Identifier: BSL-1.0
#pragma once
// The published rows on when each strategy fits, as vignettes, and which strategies of the shipped models they mean.

#include <array>
#include <string_view>

#include <tact/compare.hpp>
#include <tact/lab/vignette.hpp>
#include <tact/situation.hpp>
#include <tact/uncertain.hpp>

namespace tact::lab {
namespace detail {

inline constexpr std::string_view avoiding[] = {"avoiding"};
inline constexpr std::string_view postponing[] = {"postponing"};
inline constexpr std::string_view accommodating[] = {"accommodating"};
inline constexpr std::string_view compromising[] = {"compromising"};
inline constexpr std::string_view competing[] = {"competing"};
inline constexpr std::string_view collaborating[] = {"collaborating"};
inline constexpr std::string_view competing_compromising[] = {"competing", "compromising"};
inline constexpr std::string_view competing_collaborating[] = {"competing", "collaborating"};
inline constexpr std::string_view collaborating_accommodating[] = {"collaborating", "accommodating"};
inline constexpr std::string_view collaborating_compromising[] = {"collaborating", "compromising"};
inline constexpr std::string_view avoiding_accommodating[] = {"avoiding", "accommodating"};
inline constexpr std::string_view avoiding_accommodating_competing[] = {"avoiding", "accommodating", "competing"};

}  // namespace detail

/// Which strategies of the shipped models the words of the vignettes mean: `one` is the word, in the terms of Thomas
/// and Kilmann, with postponing for AV4 and AV5. The default model has no strategy that yields: compromise stands for
/// it. Models that cannot postpone avoid in its place.
inline constexpr std::array terms{
    equivalent{"avoiding", "avoidance"},          equivalent{"avoiding", "inaction"},
    equivalent{"postponing", "procrastination"},  equivalent{"postponing", "avoiding"},
    equivalent{"postponing", "inaction"},         equivalent{"accommodating", "compromise"},
    equivalent{"accommodating", "obliging"},      equivalent{"accommodating", "yielding"},
    equivalent{"accommodating", "accommodation"}, equivalent{"compromising", "compromise"},
    equivalent{"competing", "competition"},       equivalent{"competing", "dominating"},
    equivalent{"competing", "contending"},        equivalent{"collaborating", "negotiation"},
    equivalent{"collaborating", "integrating"},   equivalent{"collaborating", "problem_solving"},
};

/// The uses of Thomas and Kilmann that the factors can express: 15 situations, for 21 of the 27 rows. Rows that
/// describe the same situation are one vignette, whose acceptable set has the answers of each. They say nothing of the
/// two concerns. Source: TKI, 27 uses.
inline constexpr std::array thomas_kilmann_vignettes{
    vignette{.name = "urgent",
             .says = "Time is short: quick action is vital, or an expedient solution will do.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .urgency = 1},
             .acceptable = detail::competing_compromising,
             .source = "TKI CP1, TKI CM4"},
    vignette{.name = "important",
             .says = "Much is at stake, for one side or for both.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .stakes = 1},
             .acceptable = detail::competing_collaborating,
             .source = "TKI CP2, TKI CL1"},
    vignette{.name = "in the right",
             .says = "You know that you are right.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .legitimacy = 0},
             .acceptable = detail::competing,
             .source = "TKI CP3"},
    vignette{.name = "exploited",
             .says = "You must protect yourself from people who exploit restraint.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .relationship = 0, .legitimacy = 0},
             .acceptable = detail::competing,
             .source = "TKI CP4"},
    vignette{.name = "complex",
             .says = "Different views of the matter are to be merged.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .complexity = 1},
             .acceptable = detail::collaborating,
             .source = "TKI CL3"},
    vignette{.name = "relationship",
             .says = "The relationship matters: harmony, goodwill for later, or hard feelings to work through.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .relationship = 1},
             .acceptable = detail::collaborating_accommodating,
             .source = "TKI CL5, TKI AC3, TKI AC5"},
    vignette{.name = "moderate",
             .says = "The goals matter somewhat, and more disruption would not be worth it.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown},
             .acceptable = detail::compromising,
             .source = "TKI CM1"},
    vignette{.name = "goals exclude each other",
             .says = "Both sides are equally strong, and their goals exclude each other.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .scarcity = 1},
             .acceptable = detail::compromising,
             .source = "TKI CM2"},
    vignette{.name = "for the time being",
             .says = "A complex matter needs a settlement for the time being.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .urgency = 1, .complexity = 1},
             .acceptable = detail::compromising,
             .source = "TKI CM3"},
    vignette{.name = "failed before",
             .says = "Competing or collaborating has failed.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .impasse = 1},
             .acceptable = detail::compromising,
             .source = "TKI CM5"},
    vignette{.name = "trivial",
             .says = "The matter is trivial, or matters far more to the other.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .stakes = 0},
             .acceptable = detail::avoiding_accommodating,
             .source = "TKI AV1, TKI AC2"},
    vignette{.name = "outmatched",
             .says = "You have no chance to get what you need: limit the damage.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .power = 0},
             .acceptable = detail::avoiding_accommodating,
             .source = "TKI AV2, TKI AC4"},
    vignette{.name = "heated",
             .says = "People need to cool down first.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .anger = 1},
             .acceptable = detail::postponing,
             .source = "TKI AV4"},
    vignette{.name = "awaited",
             .says = "Gathering information is worth more than deciding now.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .awaited = 1},
             .acceptable = detail::postponing,
             .source = "TKI AV5"},
    vignette{.name = "in the wrong",
             .says = "You see that you are wrong.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .legitimacy = 1},
             .acceptable = detail::accommodating,
             .source = "TKI AC1"},
};

/// The situations of Rahim that the factors can express: 14, for 22 of the 26 rows; a trivial issue allows dominating
/// as well, which a set of answers can say and a weight cannot. Source: Rahim, Table 1 of 2002.
inline constexpr std::array rahim_vignettes{
    vignette{.name = "complex",
             .says = "The issues are complex, and ideas have to be brought together.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .complexity = 1},
             .acceptable = detail::collaborating,
             .source = "Rahim IN+1, Rahim IN+2"},
    vignette{.name = "equal, with time",
             .says = "There is time, and both sides are equally strong.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown},
             .acceptable = detail::collaborating_compromising,
             .source = "Rahim IN+4, Rahim CO+2"},
    vignette{.name = "needs both",
             .says = "One side cannot solve it alone, or the resources of several sides are needed.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .role_ambiguity = 1},
             .acceptable = detail::collaborating,
             .source = "Rahim IN+5, Rahim IN+6"},
    vignette{.name = "perhaps wrong",
             .says = "You may be wrong.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .legitimacy = 1},
             .acceptable = detail::accommodating,
             .source = "Rahim OB+1"},
    vignette{.name = "trivial",
             .says = "The issue is trivial, or matters more to the other side.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .stakes = 0},
             .acceptable = detail::avoiding_accommodating_competing,
             .source = "Rahim OB+2, Rahim AV+1, Rahim DO+1"},
    vignette{.name = "relationship",
             .says = "The relationship is to be kept, or you give now to get something later.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .relationship = 1},
             .acceptable = detail::accommodating,
             .source = "Rahim OB+3, Rahim OB+5"},
    vignette{.name = "weaker",
             .says = "You are in the weaker position.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .power = 0},
             .acceptable = detail::accommodating,
             .source = "Rahim OB+4"},
    vignette{.name = "urgent",
             .says = "The decision has to be quick.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .urgency = 1},
             .acceptable = detail::competing,
             .source = "Rahim DO+2"},
    vignette{.name = "stronger",
             .says = "Assertive subordinates have to be overcome.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .power = 1},
             .acceptable = detail::competing,
             .source = "Rahim DO+4"},
    vignette{.name = "important",
             .says = "The issue is important to you, and an unfavourable decision would cost you dearly.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .stakes = 1},
             .acceptable = detail::competing,
             .source = "Rahim DO+5, Rahim DO+7"},
    vignette{.name = "heated",
             .says = "Time to cool off is needed.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .anger = 1},
             .acceptable = detail::postponing,
             .source = "Rahim AV+3"},
    vignette{.name = "goals exclude each other",
             .says = "The goals exclude each other.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .scarcity = 1},
             .acceptable = detail::compromising,
             .source = "Rahim CO+1"},
    vignette{.name = "no consensus",
             .says = "No consensus is to be had: integrating or dominating has failed.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .impasse = 1},
             .acceptable = detail::compromising,
             .source = "Rahim CO+3, Rahim CO+4"},
    vignette{.name = "for the time being",
             .says = "A complex problem needs a solution for the time being.",
             .is = {.assertiveness = unknown, .cooperativeness = unknown, .urgency = 1, .complexity = 1},
             .acceptable = detail::compromising,
             .source = "Rahim CO+5"},
};

}  // namespace tact::lab
