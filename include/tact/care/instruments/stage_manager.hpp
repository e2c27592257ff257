// SPDX-License-Identifier: BSL-1.0
#pragma once
// What a manager asks about the people in front.

#include <tact/care/detail/answers.hpp>
#include <tact/care/instrument.hpp>

namespace tact::care {
namespace detail {

inline constexpr scale stage_manager_scales[] = {
    {"in_charge", "commitment, and those in charge", "D2, row N"},
    {"training_kept_up", "training, and keeping its level", "D2, row N"},
    {"contract_and_manual", "the contract and the manual", "D2, row N"},
    {"selection", "selection", "D2, row N"},
    {"satisfaction_measured", "measuring satisfaction", "D2, row N"},
    {"mission_and_role", "the mission and the role", "D2, row N"},
    {"workers_asked", "what workers think of their work", "D2, row N"},
    {"surroundings", "the surroundings", "D2, row N"},
};

inline constexpr item stage_manager_items[] = {
    {"manager_committed", "Are you yourself committed to how customers are served?", "in_charge"},
    {"leaders_prepared", "Are those in charge of the people in front prepared for it?", "in_charge"},
    {"leaders_skilled", "Do they have the skills that it takes?", "in_charge"},
    {"criteria_common", "Do they have clear and common criteria for serving customers?", "in_charge"},
    {"criteria_kept", "Does everybody keep to these criteria?", "in_charge"},
    {"training_enough", "Is there enough training?", "training_kept_up"},
    {"training_evaluated", "Is it evaluated what the training brings?", "training_kept_up"},
    {"level_kept", "Is there a procedure that keeps the level up afterwards?", "training_kept_up"},
    {"misfits_handled", "Is it settled what to do in single cases that do not fit in?", "training_kept_up"},
    {"contract_states", "Does the contract state the knowledge, the skills and the attitudes that are expected?",
     "contract_and_manual"},
    {"manual_exists", "Is there a manual?", "contract_and_manual"},
    {"manual_with_all", "Does everybody have it?", "contract_and_manual"},
    {"manual_followed", "Is it followed to the letter?", "contract_and_manual"},
    {"selection_by_criteria", "Are people selected by clear criteria?", "selection"},
    {"best_in_front", "Do those who are best suited to it serve the public?", "selection"},
    {"satisfaction_is_measured", "Do you measure how satisfied customers are?", "satisfaction_measured"},
    {"measured_how", "Is it laid down how you measure it?", "satisfaction_measured"},
    {"measured_enough", "Is it measured enough?", "satisfaction_measured"},
    {"measured_in_view", "Do customers know that you measure it with care?", "satisfaction_measured"},
    {"mission_clear", "Do the people who serve customers know their mission?", "mission_and_role"},
    {"responsibility_taken", "Have they taken in how much responsibility they bear?", "mission_and_role"},
    {"role_known", "Is their role clear to them?", "mission_and_role"},
    {"role_exercised", "Do they exercise it?", "mission_and_role"},
    {"workers_consulted", "Have they been asked how they see their work?", "workers_asked"},
    {"opinions_counted", "Does their opinion count?", "workers_asked"},
    {"surroundings_cared_for", "Are the surroundings in which they meet customers cared for?", "surroundings"},
    {"surroundings_integrated", "Do they fit well into these surroundings?", "surroundings"},
    {"surroundings_for_customers", "Is everything there aimed at what customers need?", "surroundings"},
};

}  // namespace detail

/// The questions that a manager answers about the people in front, as a checklist. Source: D2, row N.
inline constexpr instrument stage_manager{
    .name = "stage_manager",
    .title = "a sense of stage: questions to the manager",
    .instructions = "Answer for the part of the organisation that you are in charge of.",
    .form = form::checklist,
    .labels = detail::checklist_labels,
    .scales = detail::stage_manager_scales,
    .items = detail::stage_manager_items,
    .source = "D2, row N; tact: own questions"};

}  // namespace tact::care
