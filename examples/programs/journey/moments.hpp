#pragma once
// The moments of some journeys, read a second time: a journey itself keeps none.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <tact/care/channel.hpp>
#include <tact/care/moment.hpp>
#include <tact/level.hpp>

#include "entries.hpp"
#include "options.hpp"
#include "rows.hpp"

namespace journey {

/// What a timeline shows of a moment.
struct drawn_moment {
  std::int64_t at;
  std::optional<tact::level> satisfaction;  ///< empty where it was not judged
  std::optional<tact::care::channel> by;
  tact::care::contact_reason reason;
  bool surprising;  ///< surprisingly good
  bool very_bad;
  bool resolved;
  std::string point;
};

/// The moments of one journey, the earliest first.
struct drawn_moments {
  static constexpr std::size_t most = 200;  ///< the latest are drawn

  std::vector<drawn_moment> all;
  std::size_t left_out = 0;  ///< earlier ones
};

/// Reads the input again, and keeps the moments of these journeys, in their order. Bounded memory.
std::vector<drawn_moments> moments_of(const std::vector<ranked>& journeys, const options& wanted);

}  // namespace journey
