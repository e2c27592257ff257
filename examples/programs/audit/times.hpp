#pragma once
// Times as logs write them.

#include <cstdint>
#include <optional>
#include <string_view>

namespace audit {

/// A time as seconds since 1970. The text is a number of seconds, or ISO 8601: 2026-11-22T10:15:30+02:00. A blank may
/// stand for the T; the seconds, the time of day and the zone (UTC) may be left out. Fractions are rounded down. Empty
/// if the text is anything else, or the time is outside the years 1 to 9999.
std::optional<std::int64_t> time_from(std::string_view text);

}  // namespace audit
