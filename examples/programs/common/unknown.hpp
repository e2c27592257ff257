#pragma once
// Words that say that nothing is known.

#include <set>
#include <string>
#include <string_view>

namespace CLI {
class App;
}

namespace common {

/// The words that stand for an empty cell: "", n/a, null, none, unknown, a dash and the like, and those that a user
/// adds. They are compared as `folded` does.
class unknown_words {
 public:
  unknown_words();
  void add(std::string_view word);
  bool contains(std::string_view cell) const;

 private:
  std::set<std::string, std::less<>> folded_;
  bool has_numbers_ = false;  // one of them begins with a digit
};

/// Adds --unknown.
void add_unknown_option(CLI::App& app, unknown_words& to);

}  // namespace common
