#pragma once
// Journeys in a file, to go on with them, or to add up those of several runs.

#include <iosfwd>
#include <string>
#include <string_view>

#include "entries.hpp"
#include "options.hpp"
#include "places.hpp"

namespace journey {

/// All that a run knows, except messages: what a state file holds.
struct state {
  entries journeys;
  places areas, at;
};

/// What stands at the start of every state file.
inline constexpr std::string_view state_mark = R"({"file":"tact journey state")";

/// Writes a state as JSON, a line for each journey. Read back it is the same.
void write_state(std::ostream& out, const state& of, const options& wanted);

/// Adds the journeys of a file to a state. What journeys hold is exact in any order and grouping; of contacts that may
/// come again, the last few of each customer are remembered, and those depend on the order. Throws common::bad_usage
/// where the file cannot be read, is of journeys by something else, or is not whole.
void add_state(state& to, const std::string& file, const options& wanted);

}  // namespace journey
