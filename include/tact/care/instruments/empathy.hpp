// SPDX-License-Identifier: BSL-1.0
#pragma once
// Empathy: three abilities and five behaviours, for customers outside and inside.

#include <tact/care/detail/answers.hpp>
#include <tact/care/instrument.hpp>

namespace tact::care {
namespace detail {

inline constexpr scale empathy_scales[] = {
    {"empathic_abilities", "what empathy is able to do", "D3, row L"},
    {"empathic_behaviours", "how empathy shows", "D3, row L"},
};

inline constexpr facet empathy_facets[] = {
    {"customers_outside", "customers outside"},
    {"customers_inside", "customers inside"},
};

/// Eight statements about customers outside, and the same eight about those inside.
inline constexpr item empathy_items[] = {
    {"needs_outside", "I understand what customers outside need.", "empathic_abilities", false, "customers_outside"},
    {"view_outside", "I can see the world as customers outside see it.", "empathic_abilities", false,
     "customers_outside"},
    {"relate_outside",
     "When customers outside see the same matter differently, I understand their views and how they relate to one "
     "another.",
     "empathic_abilities", false, "customers_outside"},
    {"find_needs_outside", "I find out what the customers outside whom I deal with need.", "empathic_behaviours", false,
     "customers_outside"},
    {"their_side_outside", "I look at the facts from the side of the customer outside as well.", "empathic_behaviours",
     false, "customers_outside"},
    {"unsaid_outside", "I notice feelings that customers outside do not put into words.", "empathic_behaviours", false,
     "customers_outside"},
    {"signals_outside", "I catch the small signals that customers outside give.", "empathic_behaviours", false,
     "customers_outside"},
    {"help_outside", "What I have understood of customers outside is what my help begins with.", "empathic_behaviours",
     false, "customers_outside"},
    {"needs_inside", "I understand what the colleagues whom I serve need.", "empathic_abilities", false,
     "customers_inside"},
    {"view_inside", "I can see the world as the colleagues whom I serve see it.", "empathic_abilities", false,
     "customers_inside"},
    {"relate_inside",
     "When colleagues whom I serve see the same matter differently, I understand their views and how they relate to "
     "one another.",
     "empathic_abilities", false, "customers_inside"},
    {"find_needs_inside", "I find out what the colleagues whom I serve need.", "empathic_behaviours", false,
     "customers_inside"},
    {"their_side_inside", "I look at the facts from the side of the colleague whom I serve as well.",
     "empathic_behaviours", false, "customers_inside"},
    {"unsaid_inside", "I notice feelings that the colleagues whom I serve do not put into words.",
     "empathic_behaviours", false, "customers_inside"},
    {"signals_inside", "I catch the small signals that the colleagues whom I serve give.", "empathic_behaviours", false,
     "customers_inside"},
    {"help_inside", "What I have understood of the colleagues whom I serve is what my help begins with.",
     "empathic_behaviours", false, "customers_inside"},
};

}  // namespace detail

/// Eight statements on empathy for customers outside, and eight for those inside. Its result is read statement by
/// statement. It does not set cooperativeness: concerns are chosen in each case, and empathy is an ability.
/// Source: D3, row L.
inline constexpr instrument empathy{.name = "empathy",
                                    .title = "empathy",
                                    .instructions = "Think of the last month. How far is each sentence true of you?",
                                    .labels = detail::extent_labels,
                                    .scales = detail::empathy_scales,
                                    .facets = detail::empathy_facets,
                                    .items = detail::empathy_items,
                                    .source = "D3, row L; tact: own statements"};

}  // namespace tact::care
