#pragma once
// Messages about the rows of a file.

#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>

namespace common {

/// What is wrong with one cell, or with a whole row, which has the name `row`.
struct cell_mistake {
  std::string column;
  std::string what;
  std::string alike = {};  ///< what it has in common with others; empty: all of it
};

/// Writes messages to standard error at once. Of those that say alike, only the first few are written and the rest are
/// counted, so that a mistake in each row does not hide all others.
class row_messages {
 public:
  /// How many that say alike are written.
  static constexpr std::size_t most_alike = 5;

  explicit row_messages(std::string file) : file_(std::move(file)) {}

  /// A message about a row.
  void add(std::size_t line, const cell_mistake& m);

  /// More of these that are only counted.
  void count(std::size_t more, std::size_t last_line, const std::string& column, const std::string& alike);

  /// A message about a column as a whole.
  void add(const std::string& column, const std::string& what) const;

  /// Writes how many were not written.
  void end() const;

 private:
  struct group {
    std::size_t count = 0;
    std::size_t last_line = 0;
  };

  // Of what a message says. Empty for a new one where there are too many kinds to remember another.
  group* group_of(const std::string& column, const std::string& alike);

  std::string file_;
  std::unordered_map<std::string, group> groups_;
};

}  // namespace common
