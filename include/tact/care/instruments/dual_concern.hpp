// SPDX-License-Identifier: BSL-1.0
#pragma once
// The two concerns of a person in conflict: for what they need themselves, and for what the other side needs. Its
// scales have the names of the two inputs of a situation, so scores go straight into advice.

#include <tact/care/detail/answers.hpp>
#include <tact/care/instrument.hpp>

namespace tact::care {
namespace detail {

inline constexpr scale dual_concern_scales[] = {
    {"assertiveness", "concern for one's own needs", "Thomas 1976"},
    {"cooperativeness", "concern for the needs of the other side", "Thomas 1976"},
};

/// Both concerns take turns, and three of each eight are reversed: people who agree with everything come out at 5/8,
/// and not at 1. Statements are about what one does, in either form.
inline constexpr item dual_concern_items[] = {
    {.name = "tell_my_side",
     .text = "By the end, the other person knows what I need, and why.",
     .scale = "assertiveness"},
    {.name = "ask_what_matters",
     .text = "I find out which part of it is the weightiest for the other person.",
     .scale = "cooperativeness"},
    {.name = "keep_it_to_myself",
     .text = "What I would really like stays unsaid.",
     .scale = "assertiveness",
     .reversed = true},
    {.name = "repeat_their_view",
     .text = "I could repeat the other person's view in words that they would accept.",
     .scale = "cooperativeness"},
    {.name = "name_my_limit", .text = "I say up to which point I can go along.", .scale = "assertiveness"},
    {.name = "plan_my_answer",
     .text = "While the other person talks, I am busy with what I will say next.",
     .scale = "cooperativeness",
     .reversed = true},
    {.name = "ask_again", .text = "If a request of mine is passed over, I make it again.", .scale = "assertiveness"},
    {.name = "think_of_their_outcome",
     .text = "I picture what the outcome will be like for the other person.",
     .scale = "cooperativeness"},
    {.name = "drop_my_point",
     .text = "A single objection is enough for me to drop a point.",
     .scale = "assertiveness",
     .reversed = true},
    {.name = "change_my_proposal",
     .text = "If a proposal of mine would cause the other person trouble, I change it.",
     .scale = "cooperativeness"},
    {.name = "have_reasons_ready", .text = "I have reasons at hand that speak for my side.", .scale = "assertiveness"},
    {.name = "leave_it_to_them",
     .text = "How the other person gets along with the outcome is left to them.",
     .scale = "cooperativeness",
     .reversed = true},
    {.name = "check_my_outcome", .text = "Before I agree, I check what it will mean for me.", .scale = "assertiveness"},
    {.name = "make_it_easier",
     .text = "Unasked, I offer something that makes it easier for the other person.",
     .scale = "cooperativeness"},
    {.name = "notice_too_late",
     .text = "Only afterwards do I notice that my side did not come up.",
     .scale = "assertiveness",
     .reversed = true},
    {.name = "stop_listening",
     .text = "Once I know what I want, suggestions from the other person hold me up.",
     .scale = "cooperativeness",
     .reversed = true},
};

/// Nobody has measured these. The mean is the middle of the range, the others are usual values for scales of this kind;
/// without a reliability there would be no error to show.
inline constexpr norm dual_concern_norms[] = {
    {.scale = "assertiveness",
     .mean = 0.5,
     .deviation = 0.2,
     .reliability = 0.7,
     .assumed = true,
     .source = "tact (norms assumed, not measured)"},
    {.scale = "cooperativeness",
     .mean = 0.5,
     .deviation = 0.2,
     .reliability = 0.7,
     .assumed = true,
     .source = "tact (norms assumed, not measured)"},
};

}  // namespace detail

/// The two concerns when things are calm: 16 statements on five points. Its norms are assumed.
/// Source: Thomas 1976; Kraybill (asks for calm and storm apart); tact (the statements).
inline constexpr instrument dual_concern{
    .name = "dual_concern",
    .title = "my concerns in a conflict, when things are calm",
    .instructions = "Think of an ordinary disagreement at work. How far does each sentence describe what you do?",
    .labels = detail::extent_labels,
    .scales = detail::dual_concern_scales,
    .items = detail::dual_concern_items,
    .norms = detail::dual_concern_norms,
    .source = "Thomas 1976; Kraybill; tact: own statements"};

/// The two concerns in a storm: the same statements about a dispute that has become heated. What differs between the
/// two forms is what heat does to a person. Source: Thomas 1976; Kraybill; tact (the statements).
inline constexpr instrument dual_concern_storm{
    .name = "dual_concern_storm",
    .title = "my concerns in a conflict, when things are heated",
    .instructions = "Think of a dispute that has become heated. How far does each sentence describe what you do then?",
    .labels = detail::extent_labels,
    .scales = detail::dual_concern_scales,
    .items = detail::dual_concern_items,
    .norms = detail::dual_concern_norms,
    .source = "Thomas 1976; Kraybill; tact: own statements"};

}  // namespace tact::care
