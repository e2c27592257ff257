// SPDX-License-Identifier: BSL-1.0
#pragma once
// What D3 and D5 teach about quality: what it is for, and where it comes from. The words are ours. care/teaching.hpp
// has them among its texts.

#include <tact/care/teaching_text.hpp>

namespace tact::care::detail {

/// The teaching texts on quality. Source: D3, row O; D5, row H.
inline constexpr teaching_text quality_texts[] = {
    {.on = topic::quality,
     .name = "what_quality_is_for",
     .says = "Managing quality serves to know what people need and to do it better, to say what satisfies and protects "
             "them, and to attract others.",
     .source = "D3, row O",
     .statements = {49}},
    {.on = topic::quality,
     .name = "complaints_lower_costs",
     .says = "It follows needs as they change, and lowers costs: complaints are answered, and claims are handled.",
     .source = "D3, row O",
     .statements = {49}},
    {.on = topic::quality,
     .name = "doing_nothing",
     .says = "To do nothing is to leave quality to each one's initiative, and to get the same consequences again.",
     .source = "D5, row H",
     .statements = {98}},
    {.on = topic::quality,
     .name = "be_rather_than_appear",
     .says = "It works only where leaders see that a firm has to be good, rather than to look good.",
     .source = "D5, row H",
     .statements = {99}},
    {.on = topic::quality,
     .name = "not_by_itself",
     .says = "Quality does not come about by itself: it is what each one does in each contact.",
     .source = "D5, row H",
     .statements = {101}},
    {.on = topic::quality,
     .name = "the_right_people",
     .says = "It takes people who were chosen with the right profile, and trained to the values of the leaders.",
     .source = "D5, row H",
     .statements = {102}},
    {.on = topic::quality,
     .name = "the_whole_company_sells",
     .says =
         "It is not a matter of sales alone: every area is in contact with customers, and so the whole company sells.",
     .source = "D5, row H",
     .statements = {103}},
    {.on = topic::quality,
     .name = "what_and_how",
     .says = "Say at each contact point what quality is, and how it is done.",
     .source = "D5, row H",
     .statements = {104}},
    {.on = topic::quality,
     .name = "correct_and_improve",
     .says = "Keep asking how satisfied customers are. Corrections put right what fell short, and improvements raise "
             "what is good.",
     .source = "D5, row H",
     .statements = {105}},
    {.on = topic::quality,
     .name = "consistency_sets_apart",
     .says = "To serve well again and again is what sets a firm apart from its competitors.",
     .source = "D5, row H",
     .statements = {106}},
};

}  // namespace tact::care::detail
