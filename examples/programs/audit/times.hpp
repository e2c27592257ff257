#pragma once
// Times as logs write them.

#include <cstdint>
#include <optional>
#include <string_view>

namespace audit {

/// The seconds since 1970 that a text means, all of it: ISO 8601 (2026-11-22T10:15:30+02:00; a blank instead of the T,
/// no seconds, no time of day, no zone, which is UTC) or a number of seconds. Fractions are cut, downward. Empty where
/// it is none of these, or lies outside the years 1 to 9999.
std::optional<std::int64_t> time_from(std::string_view text);

}  // namespace audit
