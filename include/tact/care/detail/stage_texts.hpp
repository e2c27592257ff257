// SPDX-License-Identifier: BSL-1.0
#pragma once
// What D2 teaches about a sense of stage: what it is and is not, how a role is taken in, and what helps. The words are
// ours. care/teaching.hpp has them among its texts.

#include <tact/care/teaching_text.hpp>

namespace tact::care::detail {

/// The teaching texts on a sense of stage. Source: D2, row N.
inline constexpr teaching_text stage_texts[] = {
    {.on = topic::stage,
     .name = "training_fades",
     .says = "After a training come forgetting, laziness, routine, and in the end work like that of a machine.",
     .source = "D2, row N",
     .statements = {34}},
    {.on = topic::stage,
     .name = "work_as_a_stage",
     .says = "A sense of stage sees work as a stage: know your role, enjoy it, and keep it for as long as the scene "
             "lasts.",
     .source = "D2, row N",
     .statements = {37}},
    {.on = topic::stage,
     .name = "fill_the_space",
     .says = "Fill the space with your best smile, phrase and gesture, fit it out anew, and hide what is in the way.",
     .source = "D2, row N",
     .statements = {37}},
    {.on = topic::stage,
     .name = "please_convince_excite",
     .says = "The mission on a stage is to please, to convince and to excite.",
     .source = "D2, row N",
     .statements = {37}},
    {.on = topic::stage,
     .name = "not_theatre",
     .says = "It is not theatre: actors put a role off after the play, professionals take its attitudes in, and model "
             "themselves.",
     .source = "D2, row N",
     .statements = {40}},
    {.on = topic::stage,
     .name = "two_types",
     .says = "Let those act who would rather act: they are reliable. Take those off public work who live in conflict "
             "with their role.",
     .source = "D2, row N",
     .statements = {41}},
    {.on = topic::stage,
     .name = "information_then_model",
     .says = "To model a role takes information first, and then somebody to watch, more than once, with room to try "
             "and to correct mistakes.",
     .source = "D2, row N",
     .statements = {42}},
    {.on = topic::stage,
     .name = "role_play",
     .says = "Role play puts people into a scene as if it were real, so that they can rehearse it.",
     .source = "D2, row N",
     .statements = {43}},
    {.on = topic::stage,
     .name = "prepared_improvising",
     .says = "The best improvising is prepared. Have a stock of phrases, and do not wear them out like a record.",
     .source = "D2, row N",
     .statements = {43}},
    {.on = topic::stage,
     .name = "what_makes_a_scene",
     .says = "A scene needs at least a role, a stage and an audience.",
     .source = "D2, row N",
     .statements = {44}},
    {.on = topic::stage,
     .name = "the_protagonist",
     .says = "The protagonist is the customer, who alone decides whether it was a success.",
     .source = "D2, row N",
     .statements = {44}},
    {.on = topic::stage,
     .name = "techniques_of_the_stage",
     .says = "More comes from the stage: concentration, breathing, diction, relaxation, and warming up.",
     .source = "D2, row N",
     .statements = {44}},
    {.on = topic::stage,
     .name = "useful_elsewhere",
     .says = "A sense of stage helps in courses on communication, public speaking, management and protocol as well.",
     .source = "D2, row N",
     .statements = {48}},
};

}  // namespace tact::care::detail
