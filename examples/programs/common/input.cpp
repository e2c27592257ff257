#include <common/input.hpp>

#include <cerrno>
#include <filesystem>
#include <stdexcept>
#include <system_error>

namespace common {

void file_closer::operator()(std::FILE* f) const noexcept {
  if (f != stdin) std::fclose(f);
}

file open_input(const std::string& name) {
  if (name == "-") return file(stdin);
  if (std::filesystem::is_directory(name)) throw std::runtime_error(std::generic_category().message(EISDIR));
  file opened(std::fopen(name.c_str(), "rb"));
  if (!opened) throw std::runtime_error(std::generic_category().message(errno));
  return opened;
}

std::string shown_input(const std::string& name) { return name == "-" ? "standard input" : name; }

}  // namespace common
