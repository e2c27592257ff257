// The version is in two files: its numbers and its text in the header, and once more in CMakeLists.txt.
#include <tact/version.hpp>

#include <fstream>
#include <iterator>
#include <string>

#include "testing/catch.hpp"

#if TACT_VERSION < 200
#error "the macros are meant for #if"
#endif

TEST_CASE("the version is the same in its numbers, in its text and in the build", "[version]") {
  const auto part = [](int number) { return std::to_string(number); };
  const std::string version =
      part(TACT_VERSION_MAJOR) + '.' + part(TACT_VERSION_MINOR) + '.' + part(TACT_VERSION_PATCH);
  CHECK(tact::version == version);

  std::ifstream file{TACT_ROOT "/CMakeLists.txt"};
  const std::string build{std::istreambuf_iterator<char>{file}, {}};
  CHECK(build.find("\n  VERSION " + version + ' ') != build.npos);
}
