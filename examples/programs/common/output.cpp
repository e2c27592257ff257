#include <common/output.hpp>

#include <cerrno>
#include <optional>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace common {
namespace {

// True for a file that is replaced as a whole, and for one that is not there yet.
bool has_parts(const place& at, const std::string& shown) {
  if (at.descriptor) return false;
  const std::optional<struct stat> there = status_of(at);
  if (!there && errno != ENOENT) cannot_write(shown, errno);
  return !there || S_ISREG(there->st_mode);
}

// A copy of a descriptor shares its place in the file with it, so that what others wrote stays.
descriptor copied(int number, const std::string& shown) {
  const int flags = fcntl(number, F_GETFL);
  if (flags < 0 || (flags & O_ACCMODE) == O_RDONLY) cannot_write(shown, EBADF);
  return descriptor(fcntl(number, F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
}

descriptor opened(const place& at, const std::string& shown) {
  descriptor direct = at.descriptor ? copied(*at.descriptor, shown)
                                    : descriptor(open(at.path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
  if (!direct.is_open()) cannot_write(shown, errno);
  return direct;
}

}  // namespace

output::output(const std::string& name)
    : output(place_of(name, STDOUT_FILENO), name == "-" ? "standard output" : name) {}

output::output(const place& at, const std::string& shown)
    : part_(has_parts(at, shown) ? std::make_unique<part_file>(at.path, shown) : nullptr),
      direct_(part_ ? descriptor() : opened(at, shown)),
      buffer_(part_ ? part_->descriptor().number() : direct_.number(), shown),
      stream_(&buffer_) {
  stream_.exceptions(std::ios::badbit);
  if (buffer_.is_terminal()) stream_ << std::unitbuf;  // people see each row when it is there
}

// Rows that came before an error are shown as far as that is possible. Part of a file is not.
output::~output() {
  if (!part_) buffer_.write_out();
}

std::size_t output::width() const {
  winsize window{};
  const bool terminal = ioctl(buffer_.descriptor(), TIOCGWINSZ, &window) == 0 && window.ws_col > 1;
  return terminal ? window.ws_col - 1U : std::string::npos;
}

void output::flush() {
  stream_.flush();
  buffer_.check_reader();
}

void output::check() {
  constexpr unsigned calls_between = 256;
  if (++calls_ % calls_between == 0) buffer_.check_reader();
}

void output::finish() {
  stream_.flush();
  if (part_) part_->take_name();
}

void write_whole(const std::string& name, std::string_view text) {
  output to(name);
  to.stream() << text;
  to.finish();
}

}  // namespace common
