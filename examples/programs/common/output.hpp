#pragma once
// The output of a program: standard output, or a file that appears whole or not at all.

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <string>

namespace common {

/// Standard output ("-"), or a file that appears under its name only when it is whole. A device or a pipe is written to
/// directly. Every function throws bad_usage if the output cannot be written.
class output {
 public:
  explicit output(const std::string& name);
  ~output();
  output(const output&) = delete;
  output& operator=(const output&) = delete;

  std::ostream& stream();

  /// Characters in a line of the terminal; without a terminal there is no limit.
  std::size_t width() const;

  /// Flushes the output.
  void flush();

  /// Ends the output: the file gets its name.
  void finish();

 private:
  [[noreturn]] void fail(const std::string& why) const;
  std::string begin_part();

  std::string name_;
  std::filesystem::path target_;
  std::string part_;
  std::ofstream file_;
};

}  // namespace common
