#include <common/place.hpp>

#include <charconv>
#include <system_error>

namespace common {
namespace {

namespace fs = std::filesystem;

constexpr int most_links = 40;  // as in Linux

// The descriptor that a path in /dev/fd names.
std::optional<int> descriptor_named(const fs::path& path) {
  const std::string name = path.filename().string();
  int descriptor = 0;
  const auto [end, wrong] = std::from_chars(name.data(), name.data() + name.size(), descriptor);
  if (wrong != std::errc{} || end != name.data() + name.size() || descriptor < 0) return std::nullopt;
  std::error_code error;
  const fs::path folder = fs::canonical(path.parent_path(), error);
  if (error) return std::nullopt;
  return folder == fs::canonical("/dev/fd", error) ? std::optional(descriptor) : std::nullopt;
}

fs::path whole_path(const fs::path& path) {
  std::error_code error;
  return fs::weakly_canonical(fs::absolute(path, error), error);
}

}  // namespace

place place_of(const std::string& name, int standard) {
  if (name == "-") return {standard, {}};
  fs::path path = name;
  for (int followed = 0; followed != most_links; ++followed) {
    if (const std::optional<int> descriptor = descriptor_named(path)) return {descriptor, {}};
    std::error_code error;
    const fs::path text = fs::read_symlink(path, error);
    if (error) break;  // no link
    const fs::path next = path.parent_path() / text;
    // The links that the kernel makes to the pipes of other processes have texts that are no paths.
    if (fs::exists(path, error) && !fs::exists(next, error)) break;
    path = next;
  }
  return {std::nullopt, path};
}

std::optional<struct stat> status_of(const place& at) {
  struct stat found{};
  const int failed = at.descriptor ? fstat(*at.descriptor, &found) : stat(at.path.c_str(), &found);
  return failed == 0 ? std::optional(found) : std::nullopt;
}

bool same_file(const place& a, const place& b) {
  const std::optional<struct stat> of_a = status_of(a), of_b = status_of(b);
  if (of_a && of_b) return of_a->st_dev == of_b->st_dev && of_a->st_ino == of_b->st_ino;
  return !of_a && !of_b && !a.descriptor && !b.descriptor && whole_path(a.path) == whole_path(b.path);
}

}  // namespace common
