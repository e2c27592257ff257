#pragma once
// Texts that arrive in pieces, as from a slow writer.

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

#include <fcntl.h>
#include <unistd.h>

namespace testing {

/// A pipe that holds a text. Each read gets one piece of it: so many bytes as `next_size()` says.
class piecewise {
 public:
  template <class Sizes>
  piecewise(std::string_view text, Sizes next_size) {
    int ends[2];
    if (pipe2(ends, O_DIRECT | O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    read_end_ = ends[0];
    fcntl(ends[1], F_SETPIPE_SZ, 1 << 20);
    fcntl(ends[1], F_SETFL, O_DIRECT | O_NONBLOCK);
    bool fits = true;
    while (fits && !text.empty()) {
      const std::string_view piece = text.substr(0, next_size());
      fits = write(ends[1], piece.data(), piece.size()) == static_cast<ssize_t>(piece.size());
      text.remove_prefix(piece.size());
    }
    close(ends[1]);
    if (!fits) throw std::runtime_error("too many pieces for a pipe");
  }
  ~piecewise() { close(read_end_); }
  piecewise(const piecewise&) = delete;
  piecewise& operator=(const piecewise&) = delete;

  /// A name to open it by, once.
  std::string name() const { return "/dev/fd/" + std::to_string(read_end_); }

 private:
  int read_end_;
};

/// The pieces of a text as it comes from a file.
inline std::size_t at_once() { return 4096; }

}  // namespace testing
