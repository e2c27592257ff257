#pragma once
// Where the name of a file leads.

#include <filesystem>
#include <optional>
#include <string>

#include <sys/stat.h>

namespace common {

/// A descriptor that the program was started with, or a path.
struct place {
  std::optional<int> descriptor;  ///< "-", /dev/stdout, /dev/fd/63 and links to those
  std::filesystem::path path;     ///< otherwise: behind all links, whether there is a file or not
};

/// Follows a name through its links. "-" is the descriptor `standard`.
place place_of(const std::string& name, int standard);

/// What is there. Empty where nothing is; errno then says why.
std::optional<struct stat> status_of(const place& at);

/// True if both are the same file, or would be once it is made.
bool same_file(const place& a, const place& b);

}  // namespace common
