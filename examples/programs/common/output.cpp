#include <common/output.hpp>

#include <cerrno>
#include <cstdlib>
#include <iostream>
#include <system_error>

#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <common/usage.hpp>

namespace common {

output::output(const std::string& name) : name_(name) {
  if (name_ == "-") return;
  std::error_code none;
  target_ =
      std::filesystem::is_symlink(name_, none) ? std::filesystem::canonical(name_, none) : std::filesystem::path(name_);
  const bool plain = !std::filesystem::exists(target_, none) || std::filesystem::is_regular_file(target_, none);
  file_.open(plain ? begin_part() : target_.string(), std::ios::binary);
  if (!file_) fail(std::generic_category().message(errno));
}

output::~output() {
  std::error_code none;
  if (!part_.empty()) std::filesystem::remove(part_, none);
}

std::ostream& output::stream() { return name_ == "-" ? std::cout : file_; }

std::size_t output::width() const {
  winsize window{};
  const bool terminal = name_ == "-" && ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col > 1;
  return terminal ? window.ws_col - 1u : std::string::npos;
}

void output::flush() {
  stream().flush();
  if (!stream()) fail(std::generic_category().message(errno));
}

void output::finish() {
  flush();
  if (part_.empty()) return;
  file_.close();
  std::error_code error;
  std::filesystem::rename(part_, target_, error);
  if (error) fail(error.message());
  part_.clear();
}

void output::fail(const std::string& why) const {
  throw bad_usage{"cannot write " + (name_ == "-" ? std::string("standard output") : name_) + ": " + why};
}

// Makes a new file beside the target, with the permissions that the target has or would get.
std::string output::begin_part() {
  std::string part = target_.string() + ".XXXXXX";
  const int descriptor = mkstemp(part.data());
  if (descriptor < 0) fail(std::generic_category().message(errno));
  part_ = part;
  struct stat old{};
  const mode_t mask = umask(0);
  umask(mask);
  fchmod(descriptor, stat(target_.c_str(), &old) == 0 ? old.st_mode & 0777u : 0666u & ~mask);
  close(descriptor);
  return part;
}

}  // namespace common
