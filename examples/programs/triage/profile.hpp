#pragma once
// Profiles: files that hold options, for the exports of one system.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <common/columns.hpp>

#include "options.hpp"

namespace CLI {
class App;
}

namespace triage {

/// A profile that comes with the program.
struct shipped_profile {
  std::string_view name;
  std::string_view text;

  /// What it is for: its first line.
  std::string_view summary() const;
};

/// All of them, by name.
const std::vector<shipped_profile>& shipped_profiles();

/// The shipped profile with this name, in capitals or not. Throws common::bad_usage, with the nearest name, where there
/// is none; the message begins with `option`, which the user wrote.
const shipped_profile& shipped_profile_named(const std::string& name, const std::string& option);

/// An option in a profile.
struct profile_option {
  std::size_t line = 0;  ///< from 1
  std::string name;      ///< without hyphens
  std::string value;     ///< empty for a flag

  /// As it would stand on a command line.
  std::string argument() const { return "--" + name + (value.empty() ? "" : "=" + value); }
};

/// The options in a profile. It is the file with this name; where there is none, the shipped profile. A profile has
/// NAME = VALUE in each line, as the options are called, without the two hyphens; values stand in quotes, several in a
/// list, and a # begins a comment. Throws common::bad_usage, with the line, where it holds something else.
std::vector<profile_option> profile_options(const std::string& name, const CLI::App& app);

/// Throws common::bad_usage for a mistake in the value of an option: the message that the option gave, with the line.
[[noreturn]] void reject_profile(const std::string& name, const std::vector<profile_option>& all,
                                 const std::string& message);

/// The columns that a profile names and the input does not have, for a message; empty where it has all. An input that
/// is read from another of its columns lacks nothing.
std::string lacking_columns(const options& wanted, const common::column_finder& found);

}  // namespace triage
