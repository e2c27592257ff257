// SPDX-License-Identifier: BSL-1.0
#pragma once
// What the user of today asks for, as a checklist for one contact.

#include <tact/care/detail/answers.hpp>
#include <tact/care/instrument.hpp>

namespace tact::care {
namespace detail {

inline constexpr scale requests_scales[] = {{"requests_met", "requests met", "D1, row O"}};

inline constexpr item requests_items[] = {
    {"was_listened_to", "Did somebody listen to the customer?", "requests_met"},
    {"was_attended_to", "Was the customer attended to?", "requests_met"},
    {"was_understood", "Was the customer understood?", "requests_met"},
    {"was_helped", "Was the customer helped?", "requests_met"},
    {"was_met_with_responsibility", "Did somebody take responsibility?", "requests_met"},
    {"was_guided", "Was the customer guided?", "requests_met"},
    {"was_not_met_with_indifference", "Did somebody show interest, and no indifference?", "requests_met"},
    {"was_surprised", "Was there something that surprised the customer, and pleased them?", "requests_met"},
};

inline constexpr condition indifferent_contact[] = {{.of = "was_not_met_with_indifference", .at_most = 0.0}};

inline constexpr finding requests_findings[] = {
    {"indifferent_contact", "No interest was shown in this contact: that is the main cause of dissatisfaction.",
     indifferent_contact, "D1, row E"},
};

}  // namespace detail

/// The eight requests of today's user, as a checklist for one contact. Source: D1, row O.
inline constexpr instrument eight_requests{.name = "eight_requests",
                                           .title = "eight requests of today's user",
                                           .instructions = "Think of one contact, from its beginning to its end.",
                                           .form = form::checklist,
                                           .labels = detail::checklist_labels,
                                           .scales = detail::requests_scales,
                                           .items = detail::requests_items,
                                           .findings = detail::requests_findings,
                                           .source = "D1, row O; tact: own questions"};

}  // namespace tact::care
