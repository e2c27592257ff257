#pragma once
// What the columns of exports are called, and what their words mean.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace triage {

/// How the numbers of a column run.
enum class run_of { rising, falling, sentiment, count };

/// A name that columns of an input have.
struct usual_name {
  std::string_view input;
  std::string name;  ///< folded
  run_of numbers = run_of::rising;
};

/// All of them, the best first for each input.
const std::vector<usual_name>& usual_names();

/// The value that a word usually has for an input, where it has one. The word is folded. A number before it, as in
/// "3 high", makes no difference.
std::optional<double> usual_value(std::string_view input, std::string_view word);

/// The channel that a name says, with the programs' own names and others, such as web or facebook; empty where none.
std::string usual_channel(const std::string& word);

/// The class of customers that a tag says; empty where it says none. The tag is folded.
std::string usual_class(const std::string& tag);

}  // namespace triage
