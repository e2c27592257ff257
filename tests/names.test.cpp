// Every public name is on a page, and in the index.

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "testing/catch.hpp"
#include "testing/index.hpp"

namespace {

namespace fs = std::filesystem;
using texts = std::vector<std::string>;
using testing::declared_name;

const fs::path root = TACT_ROOT;

}  // namespace

TEST_CASE("Every public name is explained by a page or a lesson", "[names]") {
  const auto names = testing::public_names(root / "include" / "tact");
  REQUIRE(names.size() > 100);
  CHECK(testing::unexplained(names, testing::pages_of(root)) == texts{});
}

TEST_CASE("The index is what the headers and the pages make it", "[names]") {
  const auto names = testing::public_names(root / "include" / "tact");
  const bool same =
      testing::text_of(root / "include" / "tact" / "INDEX.md") == testing::index_of(names, testing::pages_of(root));
  INFO("update it with  cmake --build build/test --target index");
  CHECK(same);
}

TEST_CASE("The reader of names knows each kind of declaration", "[names]") {
  CHECK(declared_name("struct situation ") == "situation");
  CHECK(declared_name("template <class Model>\nclass recommendation ") == "recommendation");
  CHECK(declared_name("template <>\nstruct uncertain_form<situation> ").empty());
  CHECK(declared_name("enum class outcome : unsigned char ") == "outcome");
  CHECK(declared_name("using situation = basic_situation<level>") == "situation");
  CHECK(declared_name("template <class P>\nconcept style = requires { P::assertive; }") == "style");
  CHECK(declared_name("inline constexpr level anger_threshold = 0.75") == "anger_threshold");
  CHECK(declared_name("template <>\ninline constexpr bool wanted<int> = true").empty());
  CHECK(declared_name("constexpr std::string_view name(outcome o) noexcept ") == "name");
  CHECK(declared_name("template <class M>\n  requires(sizeof(M) > 1)\nconstexpr auto regions(const M& m) ") ==
        "regions");
  CHECK(declared_name("[[gnu::always_inline]] constexpr recommendation<Model> recommend(int) ") == "recommend");
  CHECK(declared_name("constexpr bool operator==(behaviour b, int) noexcept ").empty());
  CHECK(declared_name("static_assert(sizeof(int) == 4)").empty());
}

TEST_CASE("The reader of names leaves out what is private, and what is no code", "[names]") {
  const fs::path header = fs::temp_directory_path() / "tact_names_test.hpp";
  std::ofstream(header)
      << "#pragma once\n// struct in_a_comment {};\nnamespace tact {\nnamespace detail {\n"
         "struct hidden {};\n}  // namespace detail\n\n/// Shown, and explained. More.\n"
         "struct shown { int member = 1; };\ninline const char* text() { return \"struct no {};\"; }\n"
         "}  // namespace tact\nnamespace other {\nstruct theirs {};\n}\n";
  const testing::header_names read(header, "x.hpp");
  fs::remove(header);
  REQUIRE(read.all().size() == 2);
  CHECK(read.all()[0].name == "shown");
  CHECK(read.all()[0].says == "Shown, and explained");
  CHECK(read.all()[1].name == "text");
}
