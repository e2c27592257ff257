#include "shared_file.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

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

std::string checked(const std::string& file, std::string_view head) {
  std::string text = text_of(file);
  if (!text.empty() && first_line(text) != first_line(head))
    throw common::bad_usage{file + ": has other columns than these answers; name another file"};
  return text;
}

}  // namespace

void check_shared(const std::string& file, std::string_view head) { checked(file, head); }

void write_shared(const std::string& file, bool add, std::string_view head, std::string_view rows) {
  std::string text = add ? checked(file, head) : std::string();
  if (text.empty()) text = head;
  if (!text.ends_with('\n')) text += "\r\n";
  common::write_whole(file, text += rows);
}

}  // namespace survey
