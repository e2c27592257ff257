// SPDX-License-Identifier: BSL-1.0
#pragma once
// Why care fails though people have been trained, and what threatens it from outside the single contact.

#include <tact/care/detail/answers.hpp>
#include <tact/care/instrument.hpp>

namespace tact::care {
namespace detail {

inline constexpr scale stage_reasons_scales[] = {{"reasons_found", "reasons why it fails", "D2, row N"}};

inline constexpr item stage_reasons_items[] = {
    {"reason_role", "Are there people whose role is not clear to them, or who do not keep it?", "reasons_found"},
    {"reason_care_model",
     "Has the management left open what good care is, or is its picture distorted on the way down?", "reasons_found"},
    {"reason_no_models", "Are people told what to do, and never shown how?", "reasons_found"},
    {"reason_outgoing", "Is being outgoing taken for a sense of stage?", "reasons_found"},
    {"reason_burnt_out",
     "Are there people who no longer begin each day afresh, and to whom all customers have become alike?",
     "reasons_found"},
};

inline constexpr condition found_role[] = {{.of = "reason_role", .at_least = 1.0}};
inline constexpr condition found_care_model[] = {{.of = "reason_care_model", .at_least = 1.0}};
inline constexpr condition found_no_models[] = {{.of = "reason_no_models", .at_least = 1.0}};
inline constexpr condition found_outgoing[] = {{.of = "reason_outgoing", .at_least = 1.0}};
inline constexpr condition found_burnt_out[] = {{.of = "reason_burnt_out", .at_least = 1.0}};

inline constexpr finding stage_reasons_findings[] = {
    {"role_not_kept", "The role is not clear, or not kept: say what it is, and practise keeping it.", found_role,
     "D2, row N"},
    {"care_model_open",
     "The management has not defined the model of care, or filters distort it: define it, and see that it arrives.",
     found_care_model, "D2, row N"},
    {"how_is_not_shown", "There is no culture of modelling: let people see how it is done, each in their own way.",
     found_no_models, "D2, row N"},
    {"outgoing_is_not_it", "To talk easily is not yet a sense of stage: look at what reaches the customer.",
     found_outgoing, "D2, row N"},
    {"burnt_out",
     "Only those with a sense of stage renew it daily, others burn out: change places, and put those who have it in "
     "front.",
     found_burnt_out, "D2, row N"},
};

inline constexpr scale stage_threats_scales[] = {{"threats_found", "what threatens the service", "D2, row N"}};

inline constexpr item stage_threats_items[] = {
    {"threat_pay", "Is the work in front paid less than its importance deserves?", "threats_found"},
    {"threat_selection", "Are people selected without a clear look at their regard for others?", "threats_found"},
    {"threat_recruits",
     "Do few young people want this work, or do those who come from elsewhere lack training in the local culture?",
     "threats_found"},
    {"threat_turnover", "Do people leave once they are trained, the best ones first?", "threats_found"},
    {"threat_speed", "Do speed and crowded rooms leave no time for the single customer?", "threats_found"},
    {"threat_managers", "Do middle managers lack the skills to lead?", "threats_found"},
    {"threat_tired", "Are tired people kept in key places, where they thwart what is new?", "threats_found"},
};

}  // namespace detail

/// The five reasons why a sense of stage fails to come about, as a diagnosis: each yes is a reason, with what to do
/// about it. Source: D2, row N.
inline constexpr instrument stage_reasons{
    .name = "stage_reasons",
    .title = "a sense of stage: why it fails",
    .instructions = "Think of a place where people were trained and care is still poor.",
    .form = form::checklist,
    .labels = detail::checklist_labels,
    .scales = detail::stage_reasons_scales,
    .items = detail::stage_reasons_items,
    .findings = detail::stage_reasons_findings,
    .source = "D2, row N; tact: own questions"};

/// The seven threats to the service, as a checklist: each yes is one. Source: D2, row N.
inline constexpr instrument stage_threats{.name = "stage_threats",
                                          .title = "a sense of stage: seven threats",
                                          .instructions = "Think of your organisation as it is today.",
                                          .form = form::checklist,
                                          .labels = detail::checklist_labels,
                                          .scales = detail::stage_threats_scales,
                                          .items = detail::stage_threats_items,
                                          .source = "D2, row N; tact: own questions"};

}  // namespace tact::care
