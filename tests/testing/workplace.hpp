#pragma once
// A folder to run programs in, as users do: with files, output, messages and exit codes.

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

namespace testing {

// True in a program with sanitizers, which cost time and memory: limits of both apply only without them.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool sanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif
#else
inline constexpr bool sanitized = false;
#endif

/// How a run ended, and what it printed.
struct outcome_of_run {
  int code;
  std::string out;
  std::string err;
};

/// The contents of a file.
inline std::string slurp(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// The number of lines of a text.
inline std::size_t lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

/// A separate folder for each test, deleted at its end.
class workplace {
 public:
  workplace() : folder_(std::filesystem::temp_directory_path() / ("tact-test-" + std::to_string(::getpid()))) {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  ~workplace() {
    std::error_code busy;  // a browser may still be closing its files
    std::filesystem::remove_all(folder_, busy);
  }
  workplace(const workplace&) = delete;
  workplace& operator=(const workplace&) = delete;

  std::filesystem::path put(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return folder_ / name;
  }
  std::filesystem::path path(const std::string& name) const { return folder_ / name; }
  std::string read(const std::string& name) const { return slurp(folder_ / name); }

  /// The names of the files here, without what a run prints.
  std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder_))
      names.push_back(entry.path().filename().string());
    std::erase_if(names, [](const std::string& name) { return name == "out" || name == "err"; });
    std::sort(names.begin(), names.end());
    return names;
  }

  /// Runs triage with these arguments, which a shell reads. Paths are relative to the folder.
#if defined(TACT_TRIAGE)
  outcome_of_run run(const std::string& arguments) const { return shell("'" TACT_TRIAGE "' " + arguments); }
#endif

  outcome_of_run shell(const std::string& line) const {
    const std::string command = "cd '" + folder_.string() + "' && " + line + " >out 2>err";
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read("out"), read("err")};
  }

 private:
  std::filesystem::path folder_;
};

}  // namespace testing
