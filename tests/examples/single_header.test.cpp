// tact as one file: what write.cmake puts into its two files. Whether they compile is tested in single_header/.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tact/tact.hpp>

#include "testing/catch.hpp"
#include "testing/workplace.hpp"

namespace {

namespace fs = std::filesystem;
using testing::contains;
using testing::workplace;
using texts = std::vector<std::string>;

const fs::path script = "examples/integrations/single_header/write.cmake";

texts lines_of(const fs::path& file) {
  texts lines;
  std::ifstream stream{file};
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// What stands between < and > in the lines of a file that include something.
texts includes_of(const fs::path& file) {
  constexpr std::string_view directive = "#include <";
  texts includes;
  for (const std::string& line : lines_of(file))
    if (line.starts_with(directive))
      includes.push_back(line.substr(directive.size(), line.find('>') - directive.size()));
  return includes;
}

/// The headers of which a written file has a part, in its order.
texts parts_of(const fs::path& file) {
  constexpr std::string_view before = "// ---- ";
  constexpr std::string_view after = " ----";
  texts parts;
  for (const std::string& line : lines_of(file))
    if (line.starts_with(before) && line.ends_with(after))
      parts.push_back(line.substr(before.size(), line.size() - before.size() - after.size()));
  return parts;
}

/// Everything that a header includes of tact, itself and those that it includes.
void add_needs(const fs::path& root, const std::string& header, std::set<std::string>& needs) {
  if (!needs.insert(header).second) return;
  for (const std::string& include : includes_of(root / "include" / header))
    if (include.starts_with("tact/")) add_needs(root, include, needs);
}

/// Runs the script of a tree, with its output in a folder of the workplace.
testing::outcome_of_run write_from(const fs::path& tree, const workplace& here, const std::string& folder) {
  return here.shell("cmake -D OUT=" + folder + " -P '" + (tree / script).string() + "'");
}

void put(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream{file} << text;
}

/// A small library in the layout of tact, with one header that needs another library, and one that includes that one.
void put_small_tree(const fs::path& tree) {
  const std::string head = "// SPDX-License-Identifier: BSL-1.0\n#pragma once\n";
  const fs::path include = tree / "include" / "tact";
  put(tree / "LICENSE", "All may use it.\n\nNobody answers for it.\n");
  put(include / "version.hpp", head + "#include <string_view>\nconstexpr std::string_view version = \"1.2.3\";\n");
  put(include / "models" / "one.hpp",
      head +
          "// A model.\n\n#include <array>\n\n#include <tact/version.hpp>\n\n"
          "namespace tact::models {\nstruct one {\n  static int fingerprint() { return 7; }\n};\n}\n");
  put(include / "tact.hpp", head + "// The core.\n#include <tact/models/one.hpp>\n#include <tact/version.hpp>\n");
  put(include / "a_user.hpp", head + "#include <map>\n#include <tact/other.hpp>\nint user;\n");
  put(include / "other.hpp", head + "#include <other-lib/main.hpp>\n#if 1\n#include <map>\n#endif\nint other;\n");
  put(include / "plain.hpp", head + "#include <array>\n#include <map>\n#include <tact/tact.hpp>\nint plain;\n");
  fs::create_directories((tree / script).parent_path());
  fs::copy_file(TACT_ROOT / script, tree / script);
}

}  // namespace

TEST_CASE("a single header has every header once, below those that it includes", "[single_header]") {
  const workplace here;
  const auto written = write_from(TACT_ROOT, here, "made");
  INFO(written.err);
  REQUIRE(written.code == 0);

  std::set<std::string> core;
  add_needs(TACT_ROOT, "tact/tact.hpp", core);
  std::set<std::string> all;
  for (const auto& entry : fs::recursive_directory_iterator{fs::path{TACT_ROOT} / "include"})
    if (entry.path().extension() == ".hpp")
      all.insert(entry.path().lexically_relative(fs::path{TACT_ROOT} / "include").generic_string());

  for (const auto& [file, expected] : {std::pair{"made/tact.hpp", core}, std::pair{"made/tact_all.hpp", all}}) {
    INFO(file);
    std::set<std::string> above;
    for (const std::string& part : parts_of(here.path(file))) {
      INFO(part);
      for (const std::string& include : includes_of(fs::path{TACT_ROOT} / "include" / part))
        if (include.starts_with("tact/")) CHECK(above.contains(include));
      CHECK(above.insert(part).second);
    }
    CHECK(above == expected);
  }
}

TEST_CASE("a single header says what it is, and includes each standard header once", "[single_header]") {
  const workplace here;
  REQUIRE(write_from(TACT_ROOT, here, "made").code == 0);
  const auto line_of = [](std::string_view model, auto fingerprint) {
    return "\n//   " + std::string(model) + ' ' + std::to_string(fingerprint) + '\n';
  };
  for (const std::string name : {"tact.hpp", "tact_all.hpp"}) {
    INFO(name);
    const std::string text = here.read("made/" + name);
    const std::string head = text.substr(0, text.find("#ifndef"));
    CHECK(head.starts_with("// SPDX-License-Identifier: BSL-1.0\n// tact " + std::string(tact::version) + ' '));
    CHECK(contains(head, line_of("customer_care", tact::models::customer_care::fingerprint())));
    CHECK(contains(head, line_of("pruitt_rubin", tact::models::pruitt_rubin::fingerprint())));
    CHECK(contains(head, line_of("rahim", tact::models::rahim::fingerprint())));
    CHECK(contains(head, line_of("thomas_kilmann", tact::models::thomas_kilmann::fingerprint())));
    for (const std::string& line : lines_of(fs::path{TACT_ROOT} / "LICENSE"))
      CHECK(contains(head, line.empty() ? "\n//\n" : "\n// " + line + '\n'));

    texts standard = includes_of(here.path("made/" + name));
    std::erase_if(standard, [](const std::string& include) { return contains(include, "/"); });
    CHECK(standard.size() > 10);
    std::ranges::sort(standard);
    CHECK(std::ranges::adjacent_find(standard) == standard.end());
    CHECK_FALSE(contains(text, "\n#include <tact/"));
  }
}

TEST_CASE("the page of the single header shows what its example prints", "[single_header]") {
  const fs::path folder = (TACT_ROOT / script).parent_path();
  const std::string printed = testing::slurp(folder / "example.expected");
  CHECK(testing::lines(printed) > 5);
  CHECK(contains(testing::slurp(folder / "README.md"), "```text\n" + printed + "```\n"));
}

TEST_CASE("a small tree becomes exactly this", "[single_header]") {
  const workplace here;
  put_small_tree(here.path("tree"));
  const auto written = write_from(here.path("tree"), here, "one");
  INFO(written.err);
  REQUIRE(written.code == 0);
  REQUIRE(write_from(here.path("tree"), here, "two").code == 0);
  CHECK(here.read("one/tact_all.hpp") == here.read("two/tact_all.hpp"));

  const std::string core =
      "//   one 7\n//\n// All may use it.\n//\n// Nobody answers for it.\n\n"
      "#ifndef TACT_SINGLE_HEADER_CORE\n#define TACT_SINGLE_HEADER_CORE\n\n"
      "#include <array>\n#include <string_view>\n\n"
      "// ---- tact/version.hpp ----\nconstexpr std::string_view version = \"1.2.3\";\n\n"
      "// ---- tact/models/one.hpp ----\n// A model.\n\n"
      "namespace tact::models {\nstruct one {\n  static int fingerprint() { return 7; }\n};\n}\n\n"
      "// ---- tact/tact.hpp ----\n// The core.\n\n#endif  // TACT_SINGLE_HEADER_CORE\n";
  const std::string rest =
      "\n#ifndef TACT_SINGLE_HEADER_REST\n#define TACT_SINGLE_HEADER_REST\n\n#include <map>\n\n"
      "// ---- tact/other.hpp ----\n#if defined(TACT_WITH_OTHER_LIB_MAIN)\n#include <other-lib/main.hpp>\n"
      "#if 1\n#include <map>\n#endif\nint other;\n#endif\n\n"
      "// ---- tact/a_user.hpp ----\n#if defined(TACT_WITH_OTHER_LIB_MAIN)\nint user;\n#endif\n\n"
      "// ---- tact/plain.hpp ----\nint plain;\n\n#endif  // TACT_SINGLE_HEADER_REST\n";
  const auto from_models = [&](const std::string& file) {
    const std::string text = here.read(file);
    return text.substr(text.find("//   one"));
  };
  CHECK(from_models("one/tact.hpp") == core);
  CHECK(from_models("one/tact_all.hpp") == core + rest);
}

TEST_CASE("a header of ours between #if and #endif is refused", "[single_header]") {
  const workplace here;
  put_small_tree(here.path("tree"));
  put(here.path("tree/include/tact/b.hpp"), "#pragma once\n#if 1\n#include <tact/plain.hpp>\n#endif\n");
  const auto written = write_from(here.path("tree"), here, "made");
  CHECK(written.code != 0);
  CHECK(contains(written.err, "tact/b.hpp includes a header of tact between #if and #endif"));
}
