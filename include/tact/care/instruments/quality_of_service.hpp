// SPDX-License-Identifier: BSL-1.0
#pragma once
// The measures that are less tangible and make the success of the medium and long term, and a sheet for the figures
// beside them.

#include <tact/care/detail/answers.hpp>
#include <tact/care/instrument.hpp>

namespace tact::care {
namespace detail {

/// Five measures, of which the last has three marks: training, aptitude and attitude.
inline constexpr scale quality_of_service_scales[] = {
    {"service_quality", "quality of service", "D1, row I"},
    {"public_satisfaction", "satisfaction of the public", "D1, row I"},
    {"flexibility", "flexibility before new problems", "D1, row I"},
    {"time_to_resolve", "time to resolve", "D1, row I"},
    {"training", "training of the staff", "D1, row I"},
    {"aptitude", "aptitude of the staff", "D1, row I"},
    {"attitude", "attitude of the staff", "D1, row I"},
    {"measuring_known", "whether customers know that we measure", "D2, row N"},
};

inline constexpr item quality_of_service_items[] = {
    {.name = "as_promised", .text = "What customers get is what they were promised.", .scale = "service_quality"},
    {.name = "needs_redoing",
     .text = "What we do for customers has to be done again.",
     .scale = "service_quality",
     .reversed = true},
    {.name = "content_when_asked",
     .text = "When customers are asked, they say that they are content.",
     .scale = "public_satisfaction"},
    {.name = "come_again",
     .text = "Customers come again, though they could go elsewhere.",
     .scale = "public_satisfaction"},
    {.name = "find_a_new_way",
     .text = "When a problem is new, somebody finds a way to solve it.",
     .scale = "flexibility"},
    {.name = "stuck_on_new",
     .text = "A problem that fits none of our procedures is left lying.",
     .scale = "flexibility",
     .reversed = true},
    {.name = "solved_in_time",
     .text = "Problems are solved while that still helps the customer.",
     .scale = "time_to_resolve"},
    {.name = "dates_hold",
     .text = "What cannot be solved at once gets a date, and the date holds.",
     .scale = "time_to_resolve"},
    {.name = "taught_what_is_needed",
     .text = "Our staff have been taught what they need for their work.",
     .scale = "training"},
    {.name = "teaching_goes_on", .text = "What they were taught is refreshed and added to.", .scale = "training"},
    {.name = "suited_to_people",
     .text = "The people who serve customers are suited to that work.",
     .scale = "aptitude"},
    {.name = "equal_to_the_work", .text = "They are equal to what customers come with.", .scale = "aptitude"},
    {.name = "want_to_help", .text = "The people who serve customers want to help them.", .scale = "attitude"},
    {.name = "friendly_to_the_end",
     .text = "They meet the last customer of a day as they met the first.",
     .scale = "attitude"},
    {.name = "customers_know_we_measure",
     .text = "Customers know that we measure how satisfied they are.",
     .scale = "measuring_known"},
};

inline constexpr condition measuring_unknown[] = {{.of = "measuring_known", .at_most = low_until}};

inline constexpr finding quality_of_service_findings[] = {
    {"measuring_unknown", "Customers do not know that you measure: tell them, and tell them what came of it.",
     measuring_unknown, "D2, row N; tact: bands"},
};

inline constexpr scale quality_figures_scales[] = {
    {"figures", "figures beside the measures", "D1, row I"},
    {"trends", "how they have moved", "D1, row I"},
};

inline constexpr item quality_figures_items[] = {
    {"figure_quality",
     "Which figures stand beside the quality of service? One a line.",
     "figures",
     false,
     {},
     "trend_quality"},
    {"figure_satisfaction",
     "Which figures stand beside the satisfaction of the public? One a line.",
     "figures",
     false,
     {},
     "trend_satisfaction"},
    {"figure_flexibility",
     "Which figures stand beside flexibility before new problems? One a line.",
     "figures",
     false,
     {},
     "trend_flexibility"},
    {"figure_time", "Which figures stand beside the time to resolve? One a line.", "figures", false, {}, "trend_time"},
    {"figure_staff",
     "Which figures stand beside training, aptitude and attitude? One a line.",
     "figures",
     false,
     {},
     "trend_staff"},
    {"trend_quality", "How has each figure of the quality of service moved? One line for each.", "trends"},
    {"trend_satisfaction", "How has each figure of satisfaction moved? One line for each.", "trends"},
    {"trend_flexibility", "How has each figure of flexibility moved? One line for each.", "trends"},
    {"trend_time", "How has each figure of the time to resolve moved? One line for each.", "trends"},
    {"trend_staff", "How has each figure of the staff moved? One line for each.", "trends"},
};

}  // namespace detail

/// The five less tangible measures, the last of them with three marks, and whether customers know that they are
/// measured. There is no total: one figure would hide what the five say. They tell of success in the medium and long
/// term, so they are asked again and their trend is looked at. Source: D1, row I; D3, row I; D2, row N.
inline constexpr instrument quality_of_service{
    .name = "quality_of_service",
    .title = "quality of service: five measures",
    .instructions =
        "Think of the last half year, and of where it leads in the medium and long term. How far is each "
        "sentence true?",
    .labels = detail::extent_labels,
    .scales = detail::quality_of_service_scales,
    .items = detail::quality_of_service_items,
    .findings = detail::quality_of_service_findings,
    .source = "D1, row I; D2, row N; tact: own statements"};

/// What is counted beside the five measures, and how it has moved. It replaces none of them; a measure without a figure
/// stays empty here. Source: D1, row I.
inline constexpr instrument quality_figures{
    .name = "quality_figures",
    .title = "quality of service: the figures beside it",
    .instructions =
        "Write down what you count, and how it has moved since the last time. Leave empty what nobody "
        "counts.",
    .form = form::sheet,
    .scales = detail::quality_figures_scales,
    .items = detail::quality_figures_items,
    .source = "D1, row I; tact: own questions"};

}  // namespace tact::care
