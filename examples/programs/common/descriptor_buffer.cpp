#include <common/descriptor_buffer.hpp>

#include <cerrno>
#include <csignal>
#include <string_view>
#include <system_error>
#include <utility>

#include <poll.h>
#include <unistd.h>

#include <common/messages.hpp>
#include <common/usage.hpp>

namespace common {
namespace {

// Returns once the descriptor takes text again: one that others share may not wait by itself.
void wait_for(int descriptor) {
  pollfd ready{.fd = descriptor, .events = POLLOUT, .revents = 0};
  poll(&ready, 1, -1);
}

}  // namespace

void cannot_write(const std::string& shown, int error, const std::string& more) {
  throw bad_usage{"cannot write " + shown + ": " + std::generic_category().message(error) + more};
}

descriptor_buffer::descriptor_buffer(int descriptor, std::string shown)
    : descriptor_(descriptor), shown_(std::move(shown)), is_terminal_(isatty(descriptor) != 0), text_(1 << 14) {
  setp(text_.data(), text_.data() + text_.size());
}

// The signal first, as from a write: a program that does not ignore it ends here.
void descriptor_buffer::check_reader() const {
  pollfd pipe{.fd = descriptor_, .events = 0, .revents = 0};
  if (poll(&pipe, 1, 0) != 1 || (pipe.revents & POLLERR) == 0) return;
  std::raise(SIGPIPE);
  cannot_write(shown_, EPIPE);
}

descriptor_buffer::int_type descriptor_buffer::overflow(int_type c) {
  sync();
  return traits_type::eq_int_type(c, traits_type::eof()) ? traits_type::not_eof(c)
                                                         : sputc(traits_type::to_char_type(c));
}

int descriptor_buffer::sync() {
  if (const int error = write_out(); error != 0) cannot_write(shown_, error);
  return 0;
}

int descriptor_buffer::write_out() {
  std::string_view text(pbase(), static_cast<std::size_t>(pptr() - pbase()));
  setp(text_.data(), text_.data() + text_.size());
  if (is_terminal_ && !text.empty()) clear_status();
  while (!text.empty()) {
    const ssize_t written = write(descriptor_, text.data(), text.size());
    if (written >= 0) text.remove_prefix(static_cast<std::size_t>(written));
    else if (errno == EAGAIN || errno == EWOULDBLOCK) wait_for(descriptor_);
    else if (errno != EINTR) return errno;
  }
  return 0;
}

}  // namespace common
