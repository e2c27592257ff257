// SPDX-License-Identifier: BSL-1.0
#pragma once
// A sense of stage: what a team does for it, and whether a person has it or can learn it.

#include <tact/care/detail/answers.hpp>
#include <tact/care/instrument.hpp>

namespace tact::care {
namespace detail {

inline constexpr scale sense_of_stage_scales[] = {
    {"stage_role", "the role and the person", "D2, row N; tact: four groups"},
    {"stage_expression", "expression and listening", "D2, row N; tact: four groups"},
    {"stage_practice", "models and practice", "D2, row N; tact: four groups"},
    {"stage_upkeep", "keeping the level", "D2, row N; tact: four groups"},
};

inline constexpr item sense_of_stage_items[] = {
    {"check_role", "Is the role laid down, with its duties and with what is expected?", "stage_role"},
    {"check_attitude", "Do you pay attention to each person's attitude to serving others?", "stage_role"},
    {"check_emotions", "Do you work on emotional intelligence, step by step?", "stage_role"},
    {"check_artists",
     "Do the artists among your people stand in front, and has everybody who cannot change face got another place?",
     "stage_role"},
    {"check_expression", "Do you know how well each person expresses things, with words and without?",
     "stage_expression"},
    {"check_listening", "Is active listening practised?", "stage_expression"},
    {"check_smile", "Are people who smile badly, or never, left alone about smiling?", "stage_expression"},
    {"check_skills", "Do you insist on better communication skills?", "stage_expression"},
    {"check_modelling", "Are modelling and repetition used?", "stage_practice"},
    {"check_manual", "Does the manual say exactly what to do, how, where and to whom?", "stage_practice"},
    {"check_coaching", "Does somebody coach directly, as a director or by example?", "stage_practice"},
    {"check_sharing", "Do those who have a sense of stage share with everybody how they do it?", "stage_practice"},
    {"check_evaluation", "Is it evaluated at fixed times whether the quality of care is kept up?", "stage_upkeep"},
    {"check_rotation", "Do people change places before their work becomes mechanical?", "stage_upkeep"},
};

inline constexpr scale stage_profile_scales[] = {
    {"service_orientation", "service orientation", "D2, row N"},
    {"ability_to_communicate", "ability to communicate", "D2, row N"},
    {"stage_sense", "sense of stage", "D2, row N"},
    {"acting", "preferring to act", "D2, row N"},
    {"role_conflict", "being at odds with the role", "D2, row N"},
};

inline constexpr item stage_profile_items[] = {
    {.name = "glad_to_help", .text = "I am glad when somebody comes with a request.", .scale = "service_orientation"},
    {.name = "words_that_fit",
     .text = "I find words that fit the person in front of me.",
     .scale = "ability_to_communicate"},
    {.name = "on_when_it_begins",
     .text = "As soon as somebody comes in, I am fully in my role.",
     .scale = "stage_sense"},
    {.name = "play_a_part",
     .text = "I would rather play a part at work than make its attitudes my own.",
     .scale = "acting"},
    {.name = "false_in_the_role", .text = "In my role I feel false.", .scale = "role_conflict"},
    {.name = "requests_disturb",
     .text = "Requests keep me from my real work.",
     .scale = "service_orientation",
     .reversed = true},
    {.name = "see_what_arrives",
     .text = "I notice what has been understood of what I said, and what has not.",
     .scale = "ability_to_communicate"},
    {.name = "keep_the_role",
     .text = "I keep my role until the scene is over, however long it lasts.",
     .scale = "stage_sense"},
    {.name = "better_as_a_part",
     .text = "It is easier for me to serve people if I see it as a part that I play.",
     .scale = "acting"},
    {.name = "work_against_the_role",
     .text = "I catch myself working against what is expected of my role.",
     .scale = "role_conflict"},
    {.name = "want_it_solved",
     .text = "It stays with me until the person in front of me has what they need.",
     .scale = "service_orientation"},
    {.name = "left_with_questions",
     .text = "People leave me with more questions than they came with.",
     .scale = "ability_to_communicate",
     .reversed = true},
    {.name = "use_the_space",
     .text = "I use the space around me, and put it in order again, for those who come.",
     .scale = "stage_sense"},
};

inline constexpr condition ideal_profile[] = {{.of = "service_orientation", .at_least = high_from},
                                              {.of = "ability_to_communicate", .at_least = high_from},
                                              {.of = "stage_sense", .at_least = high_from}};
inline constexpr condition can_be_learned[] = {{.of = "service_orientation", .at_least = high_from},
                                               {.of = "ability_to_communicate", .at_least = high_from},
                                               {.of = "stage_sense", .at_most = not_high}};
inline constexpr condition no_orientation[] = {{.of = "service_orientation", .at_most = not_high}};
inline constexpr condition no_communication[] = {{.of = "ability_to_communicate", .at_most = not_high}};
inline constexpr condition may_act[] = {{.of = "acting", .at_least = high_from},
                                        {.of = "role_conflict", .at_most = not_high}};
inline constexpr condition off_public_work[] = {{.of = "role_conflict", .at_least = high_from}};

inline constexpr finding stage_profile_findings[] = {
    {"profile_is_there", "All three are there: the profile of somebody to put in front.", ideal_profile,
     "D2, row N; tact: bands"},
    {"sense_can_be_learned",
     "Service orientation and the ability to communicate are there: the sense of stage can be learned.", can_be_learned,
     "D2, row N; tact: bands"},
    {"service_orientation_first", "The sense of stage is not to be learned yet: service orientation comes first.",
     no_orientation, "D2, row N; tact: bands"},
    {"communication_first", "The sense of stage is not to be learned yet: the ability to communicate comes first.",
     no_communication, "D2, row N; tact: bands"},
    {"may_act", "Prefers to act: let them. Their role is well known to them, and they are reliable in it.", may_act,
     "D2, row N; tact: bands"},
    {"off_public_work", "Lives in conflict with the role, and passes that on: find them work away from the public.",
     off_public_work, "D2, row N; tact: bands"},
};

}  // namespace detail

/// The fourteen things that a team does for a sense of stage, as a checklist. Source: D2, row N.
inline constexpr instrument sense_of_stage{
    .name = "sense_of_stage",
    .title = "a sense of stage: fourteen checks",
    .instructions = "Think of the people who serve your customers. What is done, and what is not?",
    .form = form::checklist,
    .labels = detail::checklist_labels,
    .scales = detail::sense_of_stage_scales,
    .items = detail::sense_of_stage_items,
    .source = "D2, row N; tact: own questions"};

/// Whether a person has the three abilities, or can learn the third, and how they live with their role. A person fills
/// it in to find where to begin; nobody should be selected by it. Source: D2, row N.
inline constexpr instrument stage_profile{
    .name = "stage_profile",
    .title = "a sense of stage: the profile",
    .instructions = "Think of your work with the public. How far is each sentence true of you?",
    .labels = detail::extent_labels,
    .scales = detail::stage_profile_scales,
    .items = detail::stage_profile_items,
    .findings = detail::stage_profile_findings,
    .source = "D2, row N; tact: own statements"};

}  // namespace tact::care
