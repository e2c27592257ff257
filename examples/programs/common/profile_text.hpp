#pragma once
// The text of a profile, line by line.

#include <cstddef>
#include <string>
#include <string_view>

namespace common {

/// One NAME = VALUE of a profile. It is one line, and has no comment and no blanks but those in quotes: CLI11 2.1,
/// which reads it, cuts a value at a # even in quotes, and takes a comment between the lines of a list for a part of
/// it.
struct statement {
  std::size_t line = 0;  ///< the line that it starts on, from 1
  std::string text;
};

/// What is wrong in a line.
struct wrong_line {
  std::size_t line;
  std::string what;
};

/// Reads the statements of a profile one by one.
class profile_text {
 public:
  explicit profile_text(std::string_view text) : rest_(text) {}

  /// Reads the next one; false at the end. Throws wrong_line.
  bool next(statement& to);

 private:
  void add(std::string_view line);
  void add_sign(char sign);
  void add_bare(char c, bool after_blank);
  std::size_t add_quoted(std::string_view from);
  [[noreturn]] void fail(const std::string& what) const { throw wrong_line{line_, what}; }

  std::string_view rest_;
  std::size_t line_ = 0;
  std::string text_;  // of the statement that is being read
  char last_ = '\0';  // its last sign: = [ ] , a quote, or a letter for a bare word
  bool in_list_ = false;
};

}  // namespace common
