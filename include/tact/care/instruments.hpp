// SPDX-License-Identifier: BSL-1.0
#pragma once
// All instruments that ship. Not part of care.hpp: few programs need them. None is validated;
// care/instruments/README.md says what that means.

#include <string_view>

#include <tact/care/instrument.hpp>
#include <tact/care/instruments/care_staff.hpp>
#include <tact/care/instruments/contact_perception.hpp>
#include <tact/care/instruments/dual_concern.hpp>
#include <tact/care/instruments/empathy.hpp>
#include <tact/care/instruments/quality_of_service.hpp>
#include <tact/care/instruments/requests.hpp>
#include <tact/care/instruments/sense_of_stage.hpp>
#include <tact/care/instruments/service_inside.hpp>
#include <tact/care/instruments/stage_manager.hpp>
#include <tact/care/instruments/stage_model.hpp>
#include <tact/care/instruments/stage_reasons.hpp>

namespace tact::care {

/// Every instrument that ships. A name that stands in several of them means the same in each.
inline constexpr const instrument* instruments[] = {
    &dual_concern,       &dual_concern_storm,  &contact_expectation,
    &contact_perception, &eight_requests,      &empathy,
    &quality_of_service, &quality_figures,     &care_staff,
    &service_inside,     &between_departments, &sense_of_stage,
    &stage_profile,      &stage_manager,       &stage_reasons,
    &stage_threats,      &stage_model,
};

/// The instrument with this name; null if none that ships has it. O(instruments).
constexpr const instrument* find_instrument(std::string_view name) noexcept {
  for (const instrument* one : instruments)
    if (one->name == name) return one;
  return nullptr;
}

}  // namespace tact::care
