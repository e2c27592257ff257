#pragma once
// Words that say that nothing is known.

#include <array>
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
  void note_beginning(const std::string& word);

  std::set<std::string, std::less<>> folded_;
  std::array<bool, 128> begins_{};  // true for the letters and digits that one of them begins with
};

/// Adds --unknown.
void add_unknown_option(CLI::App& app, unknown_words& to);

}  // namespace common
