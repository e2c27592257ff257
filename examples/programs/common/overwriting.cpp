#include <common/overwriting.hpp>

#include <algorithm>
#include <fstream>
#include <optional>

#include <sys/stat.h>
#include <unistd.h>

#include <common/place.hpp>
#include <common/usage.hpp>

namespace common {
namespace {

constexpr std::size_t near_start = 1024;  // in bytes

[[noreturn]] void reject(const named_file& output, const std::string& why) {
  throw bad_usage{(output.name == "-" ? "standard output" : output.option + " " + output.name) + ": " + why};
}

// True for a file that a part file would replace, or that would grow.
bool is_file(const place& at) {
  const std::optional<struct stat> there = status_of(at);
  return there && S_ISREG(there->st_mode);
}

}  // namespace

void reject_input_as_output(const named_file& output, const std::vector<std::string>& inputs, bool forced) {
  const place to = place_of(output.name, STDOUT_FILENO);
  if (!is_file(to) || (forced && !to.descriptor)) return;
  const auto is_read = [&to](const std::string& input) { return same_file(to, place_of(input, STDIN_FILENO)); };
  if (std::none_of(inputs.begin(), inputs.end(), is_read)) return;
  reject(output,
         "this run reads that file; name another" + std::string(to.descriptor ? "" : ", or add --force to replace it"));
}

void reject_shared_output(const named_file& a, const named_file& b) {
  if (same_file(place_of(a.name, STDOUT_FILENO), place_of(b.name, STDOUT_FILENO)))
    reject(a, b.option + " is the same file; name another");
}

void reject_other_file(const named_file& output, std::string_view mark, const std::string& kind, bool forced) {
  const place to = place_of(output.name, STDOUT_FILENO);
  if (forced || to.descriptor || !is_file(to)) return;
  std::string start(near_start, '\0');
  std::ifstream file(to.path, std::ios::binary);
  file.read(start.data(), static_cast<std::streamsize>(start.size()));
  start.resize(static_cast<std::size_t>(file.gcount()));
  if (!start.empty() && start.find(mark) == std::string::npos)
    reject(output, "that file is there and is no " + kind + "; name another, or add --force to replace it");
}

}  // namespace common
