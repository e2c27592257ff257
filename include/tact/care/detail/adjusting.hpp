// SPDX-License-Identifier: BSL-1.0
#pragma once
// How changes are made to a situation, by factor.

#include <span>
#include <string_view>

#include <tact/care/adjustment.hpp>
#include <tact/care/customer_class.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/static_vector.hpp>
#include <tact/level.hpp>
#include <tact/situation.hpp>

namespace tact::care::detail {

/// The member of a factor that is a variable itself; null if the situation has none of this name.
template <class Situation>
constexpr level Situation::* member_named(std::string_view factor) noexcept {
  for (const auto& f : Situation::factors)
    if (f.transform == transform::itself && f.name == factor) return f.member;
  return nullptr;
}

/// The situation after these changes, each to a factor that it has.
template <class Situation, class Adjustments>
constexpr Situation adjusted(Situation s, const Adjustments& changes) noexcept {
  for (const adjustment& change : changes) s.*member_named<Situation>(change.factor) = change.to;
  return s;
}

/// The changes that raise each factor to the highest lower bound among some effects. Factors that the situation lacks
/// are left out, and none is lowered. O(factors · effects).
template <class Situation>
constexpr auto raising(const Situation& s, std::span<const effect> effects, std::string_view who) noexcept {
  tact::detail::growing_vector<adjustment, tact::detail::input_count<Situation>> moved;
  for (const auto& f : Situation::factors) {
    if (f.transform != transform::itself) continue;
    const level here = s.*f.member;
    const effect* highest = nullptr;
    for (const effect& e : effects)
      if (e.factor == f.name && (highest == nullptr || e.at_least > highest->at_least)) highest = &e;
    if (highest != nullptr && here < highest->at_least)
      moved.push_back({f.name, who, here, highest->at_least, highest->reason, highest->source});
  }
  return moved;
}

}  // namespace tact::care::detail
