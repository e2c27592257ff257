// SPDX-License-Identifier: BSL-1.0
#pragma once
// All instruments that ship. Not part of care.hpp: few programs need them. None is validated;
// care/instruments/README.md says what that means.

#include <string_view>

#include <tact/care/instrument.hpp>
#include <tact/care/instruments/dual_concern.hpp>

namespace tact::care {

/// Every instrument that ships.
inline constexpr const instrument* instruments[] = {
    &dual_concern,
    &dual_concern_storm,
};

/// The instrument with this name; null if none that ships has it. O(instruments).
constexpr const instrument* find_instrument(std::string_view name) noexcept {
  for (const instrument* one : instruments)
    if (one->name == name) return one;
  return nullptr;
}

}  // namespace tact::care
