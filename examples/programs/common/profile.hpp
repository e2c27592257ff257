#pragma once
// Profiles: files that hold options, for the exports of one system.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace common {

/// A profile that comes with the program.
struct shipped_profile {
  std::string_view name;
  std::string_view text;

  /// What it is for: its first line.
  std::string_view summary() const;
};

/// The profiles of one program.
struct program_profiles {
  std::span<const shipped_profile> shipped;       ///< by name
  std::span<const std::string_view> not_options;  ///< its options that stand on the command line alone
};

/// The shipped ones, each with what it is for in a line.
std::string listed_profiles(const program_profiles& of);

/// The shipped profile with this name, in capitals or not. Throws bad_usage, with the nearest name, where there
/// is none; the message begins with `option`, which the user wrote.
const shipped_profile& shipped_profile_named(const std::string& name, const program_profiles& of,
                                             const std::string& option);

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
/// list, and a # begins a comment. Throws bad_usage, with the line, where it holds something else.
std::vector<profile_option> profile_options(const std::string& name, const program_profiles& of, const CLI::App& app);

/// Throws bad_usage for a mistake in the value of an option: the message that the option gave, with the line.
[[noreturn]] void reject_profile(const std::string& name, const std::vector<profile_option>& all,
                                 const std::string& message);

}  // namespace common
