#pragma once
// A file that takes its name only when it is whole.

#include <filesystem>
#include <string>

#include <common/descriptor.hpp>

namespace common {

/// A new, empty file beside another one, whose name it takes at the end. Until then the destructor removes it, and so
/// does a signal that ends the program. Every function throws bad_usage where the file cannot be written; `shown` is
/// its name in the message.
class part_file {
 public:
  /// The file has the permissions that the target has, or would get.
  part_file(const std::filesystem::path& target, const std::string& shown);
  ~part_file();
  part_file(const part_file&) = delete;
  part_file& operator=(const part_file&) = delete;

  const common::descriptor& descriptor() const { return descriptor_; }

  /// Ends the file, and gives it the name of the target, which it replaces.
  void take_name();

 private:
  std::filesystem::path target_;
  std::string shown_;
  std::string part_;  // empty once the file has its name
  common::descriptor descriptor_;
};

/// Makes the signals that end a program remove its part files first. A signal that is ignored stays ignored.
void remove_part_files_on_signals();

}  // namespace common
