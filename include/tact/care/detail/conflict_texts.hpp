// SPDX-License-Identifier: BSL-1.0
#pragma once
// What D3 teaches about conflict and where it comes from. The words are ours. care/teaching.hpp has them among its
// texts.

#include <tact/care/teaching_text.hpp>

namespace tact::care::detail {

/// The teaching texts on where conflict comes from, and on styles. Source: D3, row C; D3, row B.
inline constexpr teaching_text conflict_texts[] = {
    {.on = topic::conflict,
     .name = "part_of_every_relation",
     .says = "Conflict is inevitable, at home and at work, and a part of every relation. It is a continuous adjustment "
             "between what is within and what is without.",
     .source = "D3, row C",
     .statements = {55}},
    {.on = topic::conflict,
     .name = "goals_and_resources",
     .says = "To set goals brings participation, creativity and commitment. Where resources are limited, it brings "
             "conflict as well.",
     .source = "D3, row C",
     .statements = {56}},
    {.on = topic::conflict,
     .name = "roles_and_ways",
     .says = "Roles that depend on each other and are not agreed on bring conflict, and so do ways of working that "
             "differ.",
     .source = "D3, row C",
     .statements = {57}},
    {.on = topic::conflict,
     .name = "know_both_ways",
     .says = "Know your own way of working and that of the other side, and you will handle conflict better.",
     .source = "D3, row C",
     .statements = {58}},
    {.on = topic::conflict,
     .name = "no_style_for_all",
     .says = "No style works in every situation. Each has its advantages, its drawbacks, and situations that suit it.",
     .source = "D3, row B",
     .statements = {66}},
};

}  // namespace tact::care::detail
