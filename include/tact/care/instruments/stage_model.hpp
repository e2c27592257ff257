// SPDX-License-Identifier: BSL-1.0
#pragma once
// A sheet for modelling a role: the scene it belongs to, what has to be known first, and how it is taken in.

#include <tact/care/instrument.hpp>

namespace tact::care {
namespace detail {

inline constexpr scale stage_model_scales[] = {
    {"scene", "the scene", "D2, row N"},
    {"model_information", "what has to be known first", "D2, row N"},
    {"assimilation", "how it is taken in", "D2, row N"},
};

inline constexpr item stage_model_items[] = {
    {"scene_role", "Who plays, and in which role?", "scene"},
    {"scene_stage", "On which stage?", "scene"},
    {"scene_audience", "Before which customers, who are the protagonists and decide whether it was a success?",
     "scene"},
    {"model_attitude", "Which attitude is to be shown?", "model_information"},
    {"model_behaviour", "Which behaviour is needed, and which is to be avoided?", "model_information"},
    {"model_dress", "How does one dress?", "model_information"},
    {"model_space", "Where does one move?", "model_information"},
    {"model_partner", "Who stands opposite?", "model_information"},
    {"model_message", "What is to be conveyed?", "model_information"},
    {"model_result", "What is to be achieved?", "model_information"},
    {"model_seen", "Who can be watched doing it, and when, more than once?", "assimilation"},
    {"model_tried", "Where is there room to try it, in role play for instance?", "assimilation"},
    {"model_corrected", "Who helps to correct mistakes, and how?", "assimilation"},
    {"model_phrases", "Which phrases are prepared, and what keeps them from becoming a worn record?", "assimilation"},
};

}  // namespace detail

/// The modelling sheet. There is no scene without a role, a stage and an audience; the seven questions of the manual
/// come first, then the role is taken in by a visible model, tried and corrected. Source: D2, row N.
inline constexpr instrument stage_model{
    .name = "stage_model",
    .title = "a sense of stage: modelling a role",
    .instructions = "Write down what holds for one role. What stays empty is what is not settled yet.",
    .form = form::sheet,
    .scales = detail::stage_model_scales,
    .items = detail::stage_model_items,
    .source = "D2, row N; tact: own questions"};

}  // namespace tact::care
