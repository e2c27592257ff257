#include <common/part_file.hpp>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <string_view>
#include <utility>

#include <sys/stat.h>
#include <unistd.h>

#include <common/descriptor_buffer.hpp>

namespace common {
namespace {

// --- What a signal handler knows of part files -----------------------------------------------------------

// The handler may allocate nothing and take no lock, so the names are in a table of fixed size.
struct entry {
  std::atomic<bool> used = false;
  char path[PATH_MAX] = {};
};
static_assert(std::atomic<bool>::is_always_lock_free);
entry entries[8];

constexpr int ending_signals[] = {SIGINT,  SIGTERM, SIGHUP,  SIGPIPE,   SIGQUIT, SIGXCPU,
                                  SIGALRM, SIGUSR1, SIGUSR2, SIGVTALRM, SIGPROF};

// Its action has become the default one when it is called, and the signal that it raises waits until it returns.
extern "C" void remove_part_files(int signal) {
  for (const entry& e : entries)
    if (e.used) unlink(e.path);
  raise(signal);
}

// Makes those signals wait, so that none comes between the making of a file and the note of its name.
class signals_on_hold {
 public:
  signals_on_hold() {
    sigset_t held;
    sigemptyset(&held);
    for (const int signal : ending_signals) sigaddset(&held, signal);
    sigprocmask(SIG_BLOCK, &held, &before_);
  }
  ~signals_on_hold() { sigprocmask(SIG_SETMASK, &before_, nullptr); }
  signals_on_hold(const signals_on_hold&) = delete;
  signals_on_hold& operator=(const signals_on_hold&) = delete;

 private:
  sigset_t before_{};
};

// Makes a file by mkstemp and notes its name. Sets errno where that fails.
descriptor make_noted(std::string& pattern) {
  const auto free = std::find_if(std::begin(entries), std::end(entries), [](const entry& e) { return !e.used; });
  if (free == std::end(entries) || pattern.size() >= sizeof free->path) {
    errno = free == std::end(entries) ? EMFILE : ENAMETOOLONG;
    return descriptor();
  }
  const signals_on_hold held;
  descriptor made(mkstemp(pattern.data()));
  if (made.is_open()) {
    *std::copy(pattern.begin(), pattern.end(), free->path) = '\0';
    free->used = true;
  }
  return made;
}

void forget(const std::string& path) {
  for (entry& e : entries)
    if (e.used && path == e.path) e.used = false;
}

// --- The file ---------------------------------------------------------------------------------------------

// A name beside the target, with room for what mkstemp fills in.
std::string pattern_beside(const std::filesystem::path& target) {
  constexpr std::string_view random = ".XXXXXX";
  const std::string name = target.filename().string().substr(0, NAME_MAX - random.size());
  return (target.parent_path() / name).string() + std::string(random);
}

mode_t permissions_of(const std::filesystem::path& target) {
  struct stat old{};
  const mode_t mask = umask(0);
  umask(mask);
  return stat(target.c_str(), &old) == 0 ? old.st_mode & 0777U : 0666U & ~mask;
}

}  // namespace

part_file::part_file(const std::filesystem::path& target, const std::string& shown) : target_(target), shown_(shown) {
  if (!target_.has_filename()) cannot_write(shown_, target_.empty() ? ENOENT : EISDIR);
  std::string path = pattern_beside(target_);
  descriptor_ = make_noted(path);
  if (!descriptor_.is_open()) {
    const std::string folder = target_.has_parent_path() ? target_.parent_path().string() : ".";
    cannot_write(shown_, errno, " (no file can be made in the folder " + folder + ")");
  }
  part_ = std::move(path);
  fchmod(descriptor_.number(), permissions_of(target_));
}

part_file::~part_file() {
  if (part_.empty()) return;
  unlink(part_.c_str());
  forget(part_);
}

void part_file::take_name() {
  if (!descriptor_.close()) cannot_write(shown_, errno);
  if (std::rename(part_.c_str(), target_.c_str()) != 0) cannot_write(shown_, errno);
  forget(std::exchange(part_, {}));
}

void remove_part_files_on_signals() {
  for (const int signal : ending_signals) {
    struct sigaction action{};
    if (sigaction(signal, nullptr, &action) != 0 || action.sa_handler != SIG_DFL) continue;
    action.sa_handler = remove_part_files;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(signal, &action, nullptr);
  }
}

}  // namespace common
