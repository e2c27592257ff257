#pragma once
// The model that gives the advice: one that ships, or one that a file holds.

#include "advice.hpp"
#include "options.hpp"

namespace triage {

/// The adviser that the command line asks for: for the model in a file, or for one that ships. Every number of the file
/// that the model's grid rounded is reported on standard error, and so is every mistake with its place. Throws
/// common::bad_usage where there is a mistake, or the file cannot be read.
adviser adviser_for(const options& wanted);

}  // namespace triage
