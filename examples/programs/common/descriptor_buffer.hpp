#pragma once
// Writes the text of a stream to a descriptor.

#include <streambuf>
#include <string>
#include <vector>

namespace common {

/// Throws the bad_usage that says why an output cannot be written: `error` is an errno, and `more` is added.
[[noreturn]] void cannot_write(const std::string& shown, int error, const std::string& more = {});

/// Buffers text for a descriptor, which it does not own. Where the text cannot be written it is dropped, and bad_usage
/// is thrown; `shown` is the name of the output in the message. A stream passes that on if its exceptions() have
/// badbit.
class descriptor_buffer final : public std::streambuf {
 public:
  descriptor_buffer(int descriptor, std::string shown);

  int descriptor() const { return descriptor_; }
  bool is_terminal() const { return is_terminal_; }

  /// Writes what is in the buffer. Returns the errno of a failure, or 0; what could not be written is dropped.
  int write_out();

  /// Fails as if the text could not be written where the reader of a pipe has left.
  void check_reader() const;

 protected:
  int_type overflow(int_type c) override;
  int sync() override;

 private:
  int descriptor_;
  std::string shown_;
  bool is_terminal_;
  std::vector<char> text_;
};

}  // namespace common
