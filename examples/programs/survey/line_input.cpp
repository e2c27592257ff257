#include "line_input.hpp"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <optional>
#include <system_error>

#include <unistd.h>

#include <common/usage.hpp>

namespace survey {
namespace {

extern "C" void only_wake_up(int /*signal*/) {}

// While one lives, Ctrl-C ends a wait for input, and not the program.
class waking_interrupt {
 public:
  waking_interrupt() {
    struct sigaction wake{};
    wake.sa_handler = only_wake_up;  // without SA_RESTART
    sigemptyset(&wake.sa_mask);
    sigaction(SIGINT, &wake, &before_);
  }
  ~waking_interrupt() { sigaction(SIGINT, &before_, nullptr); }
  waking_interrupt(const waking_interrupt&) = delete;
  waking_interrupt& operator=(const waking_interrupt&) = delete;

 private:
  struct sigaction before_{};
};

}  // namespace

line_input::line_input() : is_terminal_(isatty(STDIN_FILENO) != 0) {}

bool line_input::next(std::string& line) {
  line.clear();
  std::optional<waking_interrupt> waking;
  if (is_terminal_) waking.emplace();
  bool any = false;
  while (!at_end_) {
    const int c = std::getc(stdin);
    if (c == EOF && std::ferror(stdin) != 0 && is_terminal_ && errno == EINTR) {
      at_end_ = true;
      return false;
    }
    if (c == EOF && std::ferror(stdin) != 0)
      throw common::bad_usage{"standard input: " + std::generic_category().message(errno)};
    at_end_ = c == EOF;  // a terminal would ask again
    any = any || !at_end_;
    if (at_end_ || c == '\n') break;
    if (line.size() != longest) line += static_cast<char>(c);
  }
  if (line.ends_with('\r')) line.pop_back();
  number_ += any ? 1 : 0;
  return any;
}

}  // namespace survey
