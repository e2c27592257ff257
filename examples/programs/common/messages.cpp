#include <common/messages.hpp>

#include <cerrno>
#include <string>
#include <utility>

#include <unistd.h>

#include <common/text.hpp>

namespace common {
namespace {

std::size_t status_bytes = 0;  // of the line that stands there now; no line is wider

// Whatever is wrong with standard error cannot be reported.
void write_to_people(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(STDERR_FILENO, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

// What makes the line of the terminal empty again.
std::string erasing() {
  const std::string blanks(std::exchange(status_bytes, 0), ' ');
  return blanks.empty() ? blanks : '\r' + blanks + '\r';
}

}  // namespace

void say(std::string_view line) { write_to_people(erasing() + harmless(line, '?') + '\n'); }

void show_status(std::string_view line) {
  const std::string erased = erasing();
  status_bytes = line.size();
  write_to_people(erased + harmless(line, '?'));
}

void clear_status() { write_to_people(erasing()); }

}  // namespace common
