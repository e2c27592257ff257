#include <common/progress.hpp>

#include <utility>

#include <unistd.h>

#include <common/messages.hpp>

namespace common {

progress::progress(std::string noun) : noun_(std::move(noun)), shown_to_people_(isatty(STDERR_FILENO) != 0) {}

progress::~progress() {
  if (shown_to_people_) clear_status();
}

void progress::at(std::size_t rows) {
  if (!shown_to_people_ || rows % 65536 != 0) return;
  if (std::chrono::steady_clock::now() - start_ < std::chrono::seconds(1)) return;
  show_status(std::to_string(rows) + ' ' + noun_ + " …");
}

}  // namespace common
