#pragma once
// The output of a program: standard output, or a file that appears whole or not at all.

#include <cstddef>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>

#include <common/descriptor.hpp>
#include <common/descriptor_buffer.hpp>
#include <common/part_file.hpp>
#include <common/place.hpp>

namespace common {

/// Standard output ("-"), or a file that appears under its name only when it is whole. A device, a pipe and a
/// descriptor (/dev/stdout, /dev/fd/63) are written to directly, and what others wrote there stays. Links are followed,
/// and stay.
///
/// Every function throws bad_usage if the output cannot be written, and so does what writes to the stream, when the
/// buffer of 16 KiB is full.
class output {
 public:
  explicit output(const std::string& name);
  ~output();
  output(const output&) = delete;
  output& operator=(const output&) = delete;

  std::ostream& stream() { return stream_; }

  /// Characters in a line of the terminal; without a terminal there is no limit.
  std::size_t width() const;

  /// Writes what is in the buffer. Call this before a wait for input, and after a head, so that a failure shows early.
  /// A reader that has left is a failure even where nothing is to be written.
  void flush();

  /// Notices now and then that the reader has left. Call this for rows that write nothing; most calls cost nothing.
  void check();

  /// Ends the output: the file gets its name.
  void finish();

 private:
  output(const place& at, const std::string& shown);

  std::unique_ptr<part_file> part_;  // null where the output is written to directly
  descriptor direct_;                // open only there
  descriptor_buffer buffer_;
  std::ostream stream_;
  unsigned calls_ = 0;  // of check()
};

/// Writes a text as the whole of an output. Throws bad_usage if it cannot be written.
void write_whole(const std::string& name, std::string_view text);

}  // namespace common
