// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

#include <tact/model.hpp>
#include <tact/strategies/avoidance.hpp>
#include <tact/strategies/competition.hpp>
#include <tact/strategies/compromise.hpp>
#include <tact/strategies/negotiation.hpp>
#include <tact/strategies/procrastination.hpp>
#include <tact/styles/accommodate.hpp>
#include <tact/styles/avoid.hpp>
#include <tact/styles/compete.hpp>

namespace tact::models {

/// The default model: the strategies and styles of D3, with the anger gates of D4. The ideals of avoidance, compromise
/// and negotiation lie on the integrative diagonal, that of competition off it. Procrastination is timing, not a place,
/// and stands between avoidance and compromise, nearer to one's own needs. On a tie the more constructive strategy
/// wins.
///
/// The biases are our own choice: procrastination holds between .08 and .10 of the square when nothing else is known,
/// and the other four share the rest as equally as the grid allows. A test solves for them.
/// Source: D3, row A; D3, row B; tact (places, weights and biases).
struct customer_care : model<customer_care> {
  static constexpr std::string_view name = "customer_care";
  using strategies = catalog<negotiation, compromise, competition, procrastination, avoidance>;
  using styles = catalog<avoid, accommodate, compete>;
  static constexpr bias biases[] = {
      {"negotiation", +8.0 / 128},      {"compromise", -20.0 / 128}, {"competition", +15.0 / 128},
      {"procrastination", -16.0 / 128}, {"avoidance", +13.0 / 128},
  };
};

}  // namespace tact::models
