#pragma once
// Profiles: files that hold options, for the exports of one system.

#include <functional>
#include <span>
#include <string>
#include <string_view>

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

/// Parses the options in a profile, and calls `take`, which takes over what the command line does not overrule. It is
/// the file with this name; where there is none, the shipped profile. A profile has NAME = VALUE in each line, as the
/// options are called, without the two hyphens; values stand in quotes, several in a list, and a # begins a comment.
/// Throws bad_usage, with the line, where it holds something else, and for what is wrong with a value, as the parser or
/// `take` says.
void read_profile(const std::string& name, const program_profiles& of, CLI::App& app,
                  const std::function<void()>& take);

}  // namespace common
