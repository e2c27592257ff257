#pragma once
// Proposes a profile for an export that nobody has written one for.

#include <string>

#include <common/record_reader.hpp>

namespace triage {

/// The text of a profile for this input, from the names of its columns and the cells of its first rows. It says why for
/// each column, and what it leaves out. It can be used as it is: the concerns have values to be replaced. Throws
/// common::bad_usage where the input is no UTF-8, and what common::record_reader throws.
std::string proposed_profile(const common::reading_options& from);

}  // namespace triage
