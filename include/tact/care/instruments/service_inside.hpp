// SPDX-License-Identifier: BSL-1.0
#pragma once
// Service inside the organisation: how a team serves its customers inside, beside what it does for those outside; and
// how two departments get on with each other.

#include <tact/care/detail/answers.hpp>
#include <tact/care/instrument.hpp>

namespace tact::care {
namespace detail {

inline constexpr scale service_inside_scales[] = {
    {"responsiveness", "how soon we answer", "D4, row M"},
    {"quality", "the quality of what we give", "D4, row M"},
    {"communication", "how we keep others informed", "D4, row M"},
    {"teamwork", "how we work together", "D4, row M"},
    {"morale", "the spirits we work in", "D4, row M"},
    {"outside", "our commitment to customers outside", "D4, row M"},
    {"serving_one_another", "how departments serve one another", "D4, row M"},
    {"short_view", "looking no further than the present", "D4, row M"},
};

inline constexpr facet service_inside_facets[] = {
    {"departments", "other departments"},
    {"management", "the management"},
    {"suppliers", "suppliers"},
    {"consultants", "consultants"},
};

/// Every dimension asks the same of each customer inside, and once of those outside, so that the two can be compared.
inline constexpr item service_inside_items[] = {
    {"answer_departments", "Other departments soon hear from us when they ask for something.", "responsiveness", false,
     "departments"},
    {"answer_management", "The management soon hears from us when it asks for something.", "responsiveness", false,
     "management"},
    {"answer_suppliers", "Suppliers soon hear from us when they ask for something.", "responsiveness", false,
     "suppliers"},
    {"answer_consultants", "Consultants soon hear from us when they ask for something.", "responsiveness", false,
     "consultants"},
    {"quality_departments", "What other departments get from us can be used as it is.", "quality", false,
     "departments"},
    {"quality_management", "What the management gets from us can be used as it is.", "quality", false, "management"},
    {"quality_suppliers", "What suppliers get from us can be used as it is.", "quality", false, "suppliers"},
    {"quality_consultants", "What consultants get from us can be used as it is.", "quality", false, "consultants"},
    {"inform_departments", "Other departments learn from us in time what they need to know.", "communication", false,
     "departments"},
    {"inform_management", "The management learns from us in time what it needs to know.", "communication", false,
     "management"},
    {"inform_suppliers", "Suppliers learn from us in time what they need to know.", "communication", false,
     "suppliers"},
    {"inform_consultants", "Consultants learn from us in time what they need to know.", "communication", false,
     "consultants"},
    {"team_departments", "Other departments and we work towards the same ends.", "teamwork", false, "departments"},
    {"team_management", "The management and we work towards the same ends.", "teamwork", false, "management"},
    {"team_suppliers", "Suppliers and we work towards the same ends.", "teamwork", false, "suppliers"},
    {"team_consultants", "Consultants and we work towards the same ends.", "teamwork", false, "consultants"},
    {"morale_departments", "We are in good spirits when we work for other departments.", "morale", false,
     "departments"},
    {"morale_management", "We are in good spirits when we work for the management.", "morale", false, "management"},
    {"morale_suppliers", "We are in good spirits when we work with suppliers.", "morale", false, "suppliers"},
    {"morale_consultants", "We are in good spirits when we work with consultants.", "morale", false, "consultants"},
    {"outside_responsiveness", "Customers outside soon hear from us when they ask for something.", "outside"},
    {"outside_quality", "What customers outside get from us can be used as it is.", "outside"},
    {"outside_communication", "Customers outside learn from us in time what they need to know.", "outside"},
    {"outside_teamwork", "Customers outside and we work towards the same ends.", "outside"},
    {"outside_morale", "We are in good spirits when we work for customers outside.", "outside"},
    {"provide_what_is_needed",
     "Departments here provide one another with the service, the products and the information that are needed.",
     "serving_one_another"},
    {"listen_to_one_another", "Departments here listen to one another until they understand what the concern is.",
     "serving_one_another"},
    {"solve_for_one_another", "Departments here solve problems for one another.", "serving_one_another"},
    {"only_this_month", "What counts here is this month; what comes of it later has to wait.", "short_view"},
    {"only_our_figures", "As long as our own figures are right, what they cost others does not matter here.",
     "short_view"},
};

/// A gap is reported from an eighth of the range up: one item is compared with the mean of several.
inline constexpr level margin = 0.125;

inline constexpr condition gap_in_responsiveness[] = {
    {.of = "responsiveness", .below = "outside_responsiveness", .by_at_least = margin}};
inline constexpr condition gap_in_quality[] = {{.of = "quality", .below = "outside_quality", .by_at_least = margin}};
inline constexpr condition gap_in_communication[] = {
    {.of = "communication", .below = "outside_communication", .by_at_least = margin}};
inline constexpr condition gap_in_teamwork[] = {{.of = "teamwork", .below = "outside_teamwork", .by_at_least = margin}};
inline constexpr condition gap_in_morale[] = {{.of = "morale", .below = "outside_morale", .by_at_least = margin}};
inline constexpr condition positions_harden[] = {{.of = "teamwork", .at_most = low_until},
                                                 {.of = "communication", .at_most = low_until},
                                                 {.of = "short_view", .at_least = high_from}};

inline constexpr finding service_inside_findings[] = {
    {"gap_in_responsiveness",
     "Those inside wait longer for an answer than customers outside do. Sooner or later customers feel it as well.",
     gap_in_responsiveness, "D4, row M; tact: margin"},
    {"gap_in_quality",
     "Those inside get poorer work than customers outside do. Sooner or later customers feel it as well.",
     gap_in_quality, "D4, row M; tact: margin"},
    {"gap_in_communication",
     "Those inside learn less than customers outside do. Sooner or later customers feel it as well.",
     gap_in_communication, "D4, row M; tact: margin"},
    {"gap_in_teamwork",
     "With those inside there is less working together than with customers outside. Sooner or later customers feel it "
     "as well.",
     gap_in_teamwork, "D4, row M; tact: margin"},
    {"gap_in_morale",
     "Those inside are served in lower spirits than customers outside are. Sooner or later customers feel it as well.",
     gap_in_morale, "D4, row M; tact: margin"},
    {"positions_harden",
     "Poor teamwork, poor communication and a short view come together here. Positions harden with time: act before "
     "they do.",
     positions_harden, "D4, row M; tact: bands"},
};

inline constexpr scale between_departments_scales[] = {{"pair", "how we get on with this department", "D4, row M"}};

inline constexpr item between_departments_items[] = {
    {.name = "pair_talks", .text = "We talk well with this department.", .scale = "pair"},
    {.name = "pair_smiles", .text = "When this department calls, I smile.", .scale = "pair"},
    {.name = "pair_breathes",
     .text = "Before I call this department, I take a deep breath.",
     .scale = "pair",
     .reversed = true},
};

}  // namespace detail

/// How a team serves its customers inside: five dimensions by four customers, the same five for those outside, three
/// questions on serving one another, and two on looking no further than the present. Its findings say where the
/// commitment inside is below the one outside, and when positions will harden. Source: D4, row M.
inline constexpr instrument service_inside{
    .name = "service_inside",
    .title = "service inside the organisation",
    .instructions = "Think of your team over the last three months. How far is each sentence true?",
    .labels = detail::extent_labels,
    .scales = detail::service_inside_scales,
    .facets = detail::service_inside_facets,
    .items = detail::service_inside_items,
    .findings = detail::service_inside_findings,
    .source = "D4, row M; tact: own statements"};

/// How one department gets on with another. It is filled in once for each pair of departments; the scores go into a
/// table of `department_pairs`, which finds the weakest pair. Source: D4, row M.
inline constexpr instrument between_departments{
    .name = "between_departments",
    .title = "a pair of departments",
    .instructions = "Think of one other department. How far is each sentence true?",
    .labels = detail::extent_labels,
    .scales = detail::between_departments_scales,
    .items = detail::between_departments_items,
    .source = "D4, row M; tact: own statements"};

}  // namespace tact::care
