#pragma once
// A model that a file gives, in place of those that ship.

#include <string>

#include "advice.hpp"
#include "options.hpp"

namespace triage {

/// The adviser for the model in this file. Every number that the model's grid rounded is reported on standard error,
/// and so is every mistake with its place. Throws common::bad_usage where there is a mistake, or the file cannot be
/// read.
adviser adviser_from(const std::string& file);

/// The adviser that the command line asks for. Throws as `adviser_from`.
adviser adviser_for(const options& wanted);

}  // namespace triage
