#pragma once
// Dates with a time of day and a zone, as texts spell them.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include <common/cursor.hpp>
#include <common/times.hpp>

namespace common {

/// A time as a clock on a wall shows it, and the zone of that clock if the text names one.
struct wall_time {
  ticks since_1970{};
  std::optional<std::chrono::seconds> zone{};  ///< ahead of UTC
};

/// What a text spells, or why it cannot be read; neither if it is nothing like a date.
struct date_reading {
  std::optional<wall_time> time{};
  std::string mistake{};  ///< a sentence whose subject is the text, without that
};

date_reading date_in(std::string_view text, date_order order);

/// A zone at a place of a text: Z, UTC, GMT, +02:00, +0200, +02, UTC+2. Empty if there is none there.
std::optional<std::chrono::seconds> zone_at(cursor& at);

}  // namespace common
