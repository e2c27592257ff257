#pragma once
// Profiles: files that hold options, for the exports of one system.

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace triage {

/// The options in the profile file with this name, or in the shipped profile, as they would stand on a command line. A
/// profile is a file of NAME = VALUE, as the options are called, without the two hyphens; the value of an option that
/// may be repeated is a list. Throws common::bad_usage where there is none, or where it holds something else.
std::vector<std::string> profile_arguments(const std::string& name, const CLI::App& app);

}  // namespace triage
