#include <common/progress.hpp>

#include <iostream>
#include <utility>

#include <unistd.h>

namespace common {

progress::progress(std::string noun) : noun_(std::move(noun)), shown_to_people_(isatty(STDERR_FILENO) != 0) {}

progress::~progress() {
  if (wrote_) std::cerr << "\r\x1B[K";
}

void progress::at(std::size_t rows) {
  if (!shown_to_people_ || rows % 65536 != 0) return;
  if (std::chrono::steady_clock::now() - start_ < std::chrono::seconds(1)) return;
  std::cerr << '\r' << rows << ' ' << noun_ << " …" << std::flush;
  wrote_ = true;
}

}  // namespace common
