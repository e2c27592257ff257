#pragma once
// Standard input, line by line, as somebody types it.

#include <cstddef>
#include <string>

namespace survey {

/// Reads the lines of standard input, no further than each one's end. One that is longer than anybody types is cut, so
/// that memory stays bounded.
class line_input {
 public:
  /// The bytes that are kept of a line.
  static constexpr std::size_t longest = 4096;

  line_input();

  /// True where somebody types the lines.
  bool is_terminal() const { return is_terminal_; }

  /// Reads the next line, without its end; false where there is none, and on a terminal after Ctrl-C, so that what was
  /// typed before can be kept. Throws common::bad_usage.
  bool next(std::string& line);

  /// The number of the line that was read last, from 1.
  std::size_t number() const { return number_; }

 private:
  bool is_terminal_;
  bool at_end_ = false;
  std::size_t number_ = 0;
};

}  // namespace survey
