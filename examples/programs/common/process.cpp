#include <common/process.hpp>

#include <csignal>
#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

#include <common/part_file.hpp>

namespace common {
namespace {

// A new descriptor has the lowest free number. It cannot be used in the direction that its number stands for.
void open_if_closed(int standard) {
  if (fcntl(standard, F_GETFD) >= 0) return;
  if (open("/dev/null", standard == STDIN_FILENO ? O_WRONLY : O_RDONLY) != standard) std::_Exit(2);
}

}  // namespace

void set_up_process() {
  for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) open_if_closed(standard);
  std::signal(SIGXFSZ, SIG_IGN);
  remove_part_files_on_signals();
}

}  // namespace common
