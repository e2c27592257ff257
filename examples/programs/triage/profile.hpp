#pragma once
// The profiles of triage.

#include <string>

#include <common/columns.hpp>
#include <common/profile.hpp>

#include "options.hpp"

namespace triage {

/// Those that ship with it, and what does not belong in one.
common::program_profiles profiles();

/// The columns that a profile names and the input does not have, for a message; empty where it has all. An input that
/// is read from another of its columns lacks nothing.
std::string lacking_columns(const options& wanted, const common::column_finder& found);

}  // namespace triage
