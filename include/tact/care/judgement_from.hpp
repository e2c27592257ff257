// SPDX-License-Identifier: BSL-1.0
#pragma once
// From the answers of a customer to a moment of truth.

#include <tact/care/moment.hpp>
#include <tact/care/score.hpp>

namespace tact::care {

/// What scores say of a contact: each dimension at the score of the scale that is called after it, as those of
/// `contact_perception` and `contact_expectation` are; empty where there is no such scale, or it has no score. For what
/// was said of one object, score its facet: `judgement_from(score_all(given, "staff"))`. O(dimensions · scales).
/// Source: D3, row E.
constexpr judgement judgement_from(const scores& all) noexcept {
  judgement said;
  for (const dimension d : dimensions)
    if (const score* one = all.of(name(d)); one != nullptr && one->value) said.at(d) = *one->value;
  return said;
}

}  // namespace tact::care
