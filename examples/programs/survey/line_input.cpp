#include "line_input.hpp"

#include <cerrno>
#include <cstdio>
#include <system_error>

#include <unistd.h>

#include <common/usage.hpp>

namespace survey {

line_input::line_input() : is_terminal_(isatty(STDIN_FILENO) != 0) {}

bool line_input::next(std::string& line) {
  line.clear();
  bool any = false;
  while (!at_end_) {
    const int c = std::getc(stdin);
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
