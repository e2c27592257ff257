#pragma once
// Standard error: messages, and the line that says how far a run is.

#include <string_view>

namespace common {

/// Writes one line to standard error, in one call. What a terminal would obey is "?".
void say(std::string_view line);

/// Shows a line on standard error, which must be a terminal, until clear_status or the next message.
void show_status(std::string_view line);

/// Clears the line that show_status shows, if there is one.
void clear_status();

}  // namespace common
