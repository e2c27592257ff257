// SPDX-License-Identifier: BSL-1.0
#pragma once
// What care staff should know: the public, the service and the organisation, on one sheet.

#include <tact/care/instrument.hpp>

namespace tact::care {
namespace detail {

inline constexpr scale care_staff_scales[] = {
    {"the_public", "the public", "D1, row K"},
    {"the_service", "the service", "D1, row K"},
    {"the_organisation", "the organisation", "D1, row K"},
};

inline constexpr item care_staff_items[] = {
    {"public_profile", "Who are they? Describe their profile.", "the_public"},
    {"public_context", "In which context do they live and work?", "the_public"},
    {"public_does", "What do they do?", "the_public"},
    {.name = "public_needs",
     .text = "Which kinds of need do they have? One a line.",
     .scale = "the_public",
     .answered_by = "service_solves"},
    {.name = "service_features",
     .text = "What are the main characteristics of the service? One a line.",
     .scale = "the_service",
     .answered_by = "service_feature_benefits"},
    {"service_feature_benefits", "What does each characteristic do for people? One line for each.", "the_service"},
    {"service_solves", "Which problem does it solve for each need? One line for each.", "the_service"},
    {"service_benefits", "What do people gain from the service as a whole?", "the_service"},
    {"service_restrictions", "Which restrictions does it have that people have to be told? One a line.", "the_service"},
    {"organisation_advantages", "What makes the organisation the best choice, compared with others?",
     "the_organisation"},
    {"organisation_parts", "How is it made up?", "the_organisation"},
    {"organisation_strata", "How do its levels relate to one another?", "the_organisation"},
    {"organisation_people", "Who makes it up?", "the_organisation"},
};

}  // namespace detail

/// The sheet of care staff. Each characteristic of the service has its benefit, each need its problem solved; what has
/// none, and what stays empty, is what care staff cannot tell. Source: D1, row K.
inline constexpr instrument care_staff{
    .name = "care_staff",
    .title = "what care staff know",
    .instructions = "Write down what you would tell somebody who asks. Leave empty what you do not know.",
    .form = form::sheet,
    .scales = detail::care_staff_scales,
    .items = detail::care_staff_items,
    .source = "D1, row K; tact: own questions"};

}  // namespace tact::care
