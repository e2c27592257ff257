// SPDX-License-Identifier: BSL-1.0
#pragma once
// What a customer expects of a contact, and how the contact was: nine dimensions of three objects, in two forms.

#include <tact/care/detail/answers.hpp>
#include <tact/care/instrument.hpp>

namespace tact::care {
namespace detail {

/// Four good dimensions and five bad ones; of the bad ones a high value is bad.
inline constexpr scale contact_scales[] = {
    {"respect", "respect", "D3, row E"},
    {"culture_of_service", "culture of service", "D3, row E"},
    {"personal_interest", "personal interest", "D3, row E"},
    {"reliability", "reliability", "D3, row E"},
    {"rudeness", "rude treatment", "D3, row E"},
    {"delay_before", "delay before the answer", "D3, row E"},
    {"delay_during", "delay during the answer", "D3, row E"},
    {"incompetence", "incompetence", "D3, row E"},
    {"indifference", "indifference", "D3, row E"},
};

inline constexpr facet contact_facets[] = {
    {"product", "the product"},
    {"service", "the service"},
    {"staff", "the staff"},
};

/// The sentences fit before a contact and after it, so both forms have the same ones and can be compared.
inline constexpr item contact_items[] = {
    {"respect_product", "The product is made with respect for the people who use it.", "respect", false, "product"},
    {"respect_service", "The service respects my time and my wishes.", "respect", false, "service"},
    {"respect_staff", "The staff treat me with respect.", "respect", false, "staff"},
    {"culture_product", "The product comes with all that serves its users.", "culture_of_service", false, "product"},
    {"culture_service", "The service is there for the customers, and it shows.", "culture_of_service", false,
     "service"},
    {"culture_staff", "The staff see it as their task to serve.", "culture_of_service", false, "staff"},
    {"interest_product", "The product fits what I in particular need it for.", "personal_interest", false, "product"},
    {"interest_service", "The service goes into my case.", "personal_interest", false, "service"},
    {"interest_staff", "The staff take an interest in me.", "personal_interest", false, "staff"},
    {"reliable_product", "The product does what it should, every time.", "reliability", false, "product"},
    {"reliable_service", "The service is given as agreed.", "reliability", false, "service"},
    {"reliable_staff", "What the staff say can be relied on.", "reliability", false, "staff"},
    {"rude_product", "The words that come with the product are rude.", "rudeness", false, "product"},
    {"rude_service", "The rules of the service treat customers rudely.", "rudeness", false, "service"},
    {"rude_staff", "The staff treat me rudely.", "rudeness", false, "staff"},
    {"wait_product", "I wait a long time until I get the product.", "delay_before", false, "product"},
    {"wait_service", "I wait a long time until the service begins.", "delay_before", false, "service"},
    {"wait_staff", "I wait a long time until one of the staff answers.", "delay_before", false, "staff"},
    {"slow_product", "While I use it, the product keeps me waiting.", "delay_during", false, "product"},
    {"slow_service", "Once it has begun, the service drags on.", "delay_during", false, "service"},
    {"slow_staff", "While they answer me, the staff let me wait again and again.", "delay_during", false, "staff"},
    {"inept_product", "The product is badly made.", "incompetence", false, "product"},
    {"inept_service", "The service is not up to my request.", "incompetence", false, "service"},
    {"inept_staff", "The staff do not know their business.", "incompetence", false, "staff"},
    {"cold_product", "What becomes of the product in my hands is all the same to its makers.", "indifference", false,
     "product"},
    {"cold_service", "In this service it makes no difference who I am or what I need.", "indifference", false,
     "service"},
    {"cold_staff", "The staff show no interest in me.", "indifference", false, "staff"},
};

inline constexpr condition no_interest_shown[] = {{.of = "indifference", .at_least = high_from}};

inline constexpr finding contact_perception_findings[] = {
    {"no_interest_shown", "No interest is shown: that is the main cause of dissatisfaction.", no_interest_shown,
     "D1, row E; tact: bands"},
};

}  // namespace detail

/// What a customer expects before a contact. Only customers answer it. Source: D3, row E.
inline constexpr instrument contact_expectation{
    .name = "contact_expectation",
    .title = "a contact: what I expect",
    .instructions = "Think of the contact that lies before you. How far do you expect each sentence to be true?",
    .labels = detail::extent_labels,
    .scales = detail::contact_scales,
    .facets = detail::contact_facets,
    .items = detail::contact_items,
    .source = "D3, row E; tact: own statements"};

/// How a customer found a contact: the same sentences as before it, so the gap is the difference of the two. Only
/// customers answer it. Source: D1, row E; D3, row E.
inline constexpr instrument contact_perception{
    .name = "contact_perception",
    .title = "a contact: how I found it",
    .instructions = "Think of the contact that lies behind you. How far was each sentence true?",
    .labels = detail::extent_labels,
    .scales = detail::contact_scales,
    .facets = detail::contact_facets,
    .items = detail::contact_items,
    .findings = detail::contact_perception_findings,
    .source = "D3, row E; D1, row E; tact: own statements"};

}  // namespace tact::care
