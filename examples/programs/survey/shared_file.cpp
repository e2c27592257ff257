#include "shared_file.hpp"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <common/descriptor.hpp>
#include <common/output.hpp>
#include <common/usage.hpp>

namespace survey {
namespace {

// What a file holds; empty where it is not there, or where it is empty.
std::string text_of(const std::string& file) {
  std::error_code none;
  if (!std::filesystem::exists(file, none)) return {};
  if (std::filesystem::is_directory(file, none)) throw common::bad_usage{file + ": is a directory"};
  std::ifstream in(file, std::ios::binary);
  if (!in) throw common::bad_usage{file + ": cannot be opened"};
  return {std::istreambuf_iterator<char>(in), {}};
}

// The first line without its end, and without a byte order mark.
std::string_view first_line(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  std::string_view line = text.substr(0, text.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (line.starts_with(mark)) line.remove_prefix(mark.size());
  return line;
}

// Keeps other runs from adding to a file until this one has. The lock is on the file itself, so none is left behind;
// and it is taken anew where, meanwhile, another run has put a new file in its place. Where there can be no lock, as on
// a pipe or in a folder that may not be written to, there is none: what is wrong shows when the file is written.
common::descriptor locked(const std::string& file) {
  std::error_code none;
  if (file == "-" || (std::filesystem::exists(file, none) && !std::filesystem::is_regular_file(file, none)))
    return common::descriptor();
  while (true) {
    common::descriptor held(::open(file.c_str(), O_RDONLY | O_CREAT | O_CLOEXEC, 0666));
    if (!held.is_open()) return held;
    while (::flock(held.number(), LOCK_EX) != 0)
      if (errno != EINTR) return held;
    struct stat mine{}, there{};
    if (::fstat(held.number(), &mine) != 0) return held;
    if (::stat(file.c_str(), &there) == 0 && mine.st_dev == there.st_dev && mine.st_ino == there.st_ino) return held;
  }
}

std::string checked(const std::string& file, std::string_view head) {
  std::string text = text_of(file);
  if (!text.empty() && first_line(text) != first_line(head))
    throw common::bad_usage{file + ": has other columns than these answers; name another file"};
  return text;
}

}  // namespace

void check_shared(const std::string& file, std::string_view head) { checked(file, head); }

void write_shared(const std::string& file, bool add, std::string_view head, std::string_view rows) {
  const common::descriptor held = add ? locked(file) : common::descriptor();
  std::string text = add ? checked(file, head) : std::string();
  if (text.empty()) text = head;
  if (!text.ends_with('\n')) text += "\r\n";
  common::write_whole(file, text += rows);
}

}  // namespace survey
