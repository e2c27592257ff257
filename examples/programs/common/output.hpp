#pragma once
// Where a result goes: standard output, or a file that is there whole or not at all.

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <string>

namespace common {

/// Standard output ("-"), or a file that appears under its name only when it is whole. What is no plain file (a
/// device, a pipe) is written to as it is. All of it throws bad_usage where it cannot be written.
class output {
 public:
  explicit output(const std::string& name);
  ~output();
  output(const output&) = delete;
  output& operator=(const output&) = delete;

  std::ostream& stream();

  /// Characters in a line of the terminal that is written to; without one, as many as it takes.
  std::size_t width() const;

  /// Sends on what was written so far.
  void flush();

  /// Nothing more is written: the file takes its name.
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
