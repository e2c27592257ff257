// The house rules: which header may include which, and what each part of the tree owes its reader.

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "testing/catch.hpp"
#include "testing/index.hpp"
#include "testing/names.hpp"

namespace {

namespace fs = std::filesystem;
using texts = std::vector<std::string>;

/// What only io/ and lab/ may include: the core does without, for what they cost to compile.
const texts dear = {"<algorithm>", "<functional>", "<iostream>", "<iterator>", "<limits>",
                    "<ostream>",   "<ranges>",     "<regex>",    "<string>",   "<stdexcept>"};

texts lines_of(const fs::path& file) {
  texts lines;
  std::ifstream stream{file};
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// The files below a folder, as paths relative to it, in order.
texts files_in(const fs::path& folder) {
  texts files;
  if (fs::is_directory(folder))
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator{folder})
      if (entry.is_regular_file()) files.push_back(entry.path().lexically_relative(folder).generic_string());
  std::ranges::sort(files);
  return files;
}

/// The headers below a folder: all but the pages beside them, and their pictures.
texts headers_in(const fs::path& folder) {
  texts files = files_in(folder);
  std::erase_if(files, [](const std::string& file) { return file.ends_with(".md") || file.ends_with(".svg"); });
  return files;
}

/// What a header includes, each with its brackets or quotes.
texts includes_of(const fs::path& header) {
  constexpr std::string_view directive = "#include ";
  texts includes;
  for (const std::string& line : lines_of(header)) {
    const std::size_t start = line.find_first_not_of(' ');
    if (start == line.npos || !line.substr(start).starts_with(directive)) continue;
    const std::string what = line.substr(start + directive.size());
    includes.push_back(what.substr(0, what.find_first_of(">\"", 1) + 1));
  }
  return includes;
}

using layers = std::vector<texts>;

/// The table of a page that says who may include whom: its rows, each the headers between backticks. Each row may
/// include only rows above it, and headers in one row do not include each other. That rules cycles out as well: one of
/// its includes would have to run upwards.
layers layers_of(const fs::path& page) {
  layers rows;
  bool here = false;
  for (const std::string& line : lines_of(page)) {
    if (line.starts_with("## ")) here = line == "## Who may include whom";
    if (!here || !line.starts_with('|')) continue;
    texts row;
    for (std::size_t open = line.find('`'); open != line.npos;) {
      const std::size_t close = line.find('`', open + 1);
      row.push_back(line.substr(open + 1, close - open - 1));
      open = line.find('`', close + 1);
    }
    if (!row.empty()) rows.push_back(row);
  }
  return rows;
}

/// The row of a header; the number of rows if the table does not know it. A row that names the header goes before one
/// that names its folder.
std::size_t row_of(const layers& table, const std::string& header) {
  const auto by_name =
      std::ranges::find_if(table, [&](const texts& row) { return std::ranges::count(row, header) != 0; });
  if (by_name != table.end()) return static_cast<std::size_t>(by_name - table.begin());
  const auto by_folder = std::ranges::find_if(table, [&](const texts& row) {
    return std::ranges::any_of(row, [&](const std::string& entry) {
      return entry.ends_with('*') && header.starts_with(entry.substr(0, entry.size() - 1));
    });
  });
  return static_cast<std::size_t>(by_folder - table.begin());
}

bool is_private(std::string_view header) { return header.find("detail/") != header.npos; }

/// What is wrong with one include of a header; empty if nothing is.
std::string fault_of_include(const layers& table, const std::string& header, const std::string& include) {
  constexpr std::string_view ours = "<tact/";
  if (include.starts_with('"')) return header.ends_with("cxx20.hpp") ? "" : "write <> around it";
  if (include == "<boost/hana.hpp>") return "take the single headers of Hana";
  if (include.starts_with("<boost/") && !header.ends_with("detail/hana.hpp") && !header.starts_with("lab/detail/"))
    return "only detail/hana.hpp and lab/detail/ include Boost";
  const bool opt_in = header.starts_with("io/") || header.starts_with("lab/");
  if (!opt_in && std::ranges::find(dear, include) != dear.end()) return "too dear outside io/ and lab/";
  if (!include.starts_with(ours)) return {};
  const std::string included = include.substr(ours.size(), include.size() - ours.size() - 1);
  return row_of(table, included) < row_of(table, header) ? "" : "it does not lie in a row above";
}

/// What is wrong with the headers below a folder.
texts faults_of_headers(const fs::path& folder, const layers& table) {
  constexpr std::size_t most_lines = 400;
  texts faults;
  for (const std::string& header : headers_in(folder)) {
    if (row_of(table, header) == table.size())
      faults.push_back("say where " + header + " lives: no row of the table has it");
    const texts lines = lines_of(folder / header);
    if (lines.empty() || lines[0] != "// SPDX-License-Identifier: BSL-1.0")
      faults.push_back(header + " lacks its licence");
    if (std::ranges::find(lines, "#pragma once") == lines.end()) faults.push_back(header + " lacks #pragma once");
    if (lines.size() > most_lines) faults.push_back(header + ": longer than 400 lines");
    for (const std::string& include : includes_of(folder / header))
      if (const std::string fault = fault_of_include(table, header, include); !fault.empty())
        faults.push_back(header + " includes " + include + ": " + fault);
  }
  return faults;
}

/// What a header of a private folder declares outside of every namespace `detail`.
texts faults_of_private_headers(const fs::path& folder) {
  texts faults;
  for (const std::string& header : headers_in(folder)) {
    if (!is_private(header)) continue;
    for (const testing::header_names read(folder / header, header); const testing::public_name& n : read.all())
      if (!n.is_forward) faults.push_back(header + " declares " + n.space + "::" + n.name);
  }
  return faults;
}

/// Words that are not to come back, in small letters: each with the plain one.
const std::vector<std::pair<std::string, std::string>> unplain = {
    {"is told", "is reported"},
    {"are told", "are reported"},
    {"has told", "has reported"},
    {"the door", "the check"},
    {"who uses", "users of"},
    {"as ever", "as always"},
    {"a byte a row", "one byte per row"},
    {"nobody's", "no one owns it"},
    {"whoever", "anyone who"},
    {"heed", "mind"},
    {"but for", "except"},
};

/// The places below the root where such a word stands in a page, a source or a help text.
texts faults_of_words(const fs::path& root) {
  texts faults;
  for (const char* part : {"README.md", "include", "examples", "tests", "benchmarks"}) {
    const texts files = fs::is_directory(root / part) ? files_in(root / part) : texts{""};
    for (const std::string& file : files) {
      const fs::path path = file.empty() ? root / part : root / part / file;
      const std::string kind = path.extension().string();
      if ((kind != ".md" && kind != ".hpp" && kind != ".cpp") || path.filename() == "house.test.cpp") continue;
      std::size_t number = 0;
      for (std::string line : lines_of(path)) {
        ++number;
        std::ranges::transform(line, line.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        for (const auto& [word, plain] : unplain)
          if (testing::has_word(line, word))
            faults.push_back(path.lexically_relative(root).generic_string() + ':' + std::to_string(number) + ": \"" +
                             word + "\"; say " + plain);
      }
    }
  }
  return faults;
}

/// The headers without a test of their name, or of their folder's: strategies/avoidance.hpp is mirrored
/// by strategies/avoidance.test.cpp or by strategies.test.cpp.
texts headers_without_test(const fs::path& folder, const fs::path& tests) {
  texts faults;
  for (const std::string& header : headers_in(folder)) {
    fs::path mirror = header;
    const bool mirrored = fs::exists(tests / mirror.replace_extension(".test.cpp")) ||
                          (fs::path{header}.has_parent_path() &&
                           fs::exists(tests / (fs::path{header}.parent_path().generic_string() + ".test.cpp")));
    if (!mirrored) faults.push_back(header + " has no mirror among the tests");
  }
  return faults;
}

/// The sentences of ours, in static_asserts, that no file of compile_fail/ provokes.
texts sentences_without_test(const fs::path& folder, const fs::path& compile_fail) {
  constexpr std::string_view says = "// says: ";
  constexpr std::string_view ours = "\"tact: ";
  texts provoked;
  for (const std::string& file : files_in(compile_fail))
    for (const std::string& line : lines_of(compile_fail / file))
      if (line.starts_with(says)) provoked.push_back(line.substr(says.size()));

  texts faults;
  for (const std::string& header : headers_in(folder))
    for (const std::string& line : lines_of(folder / header)) {
      const std::size_t start = line.find(ours);
      if (start == line.npos) continue;
      const std::string sentence = line.substr(start + 1, line.find('"', start + 1) - start - 1);
      const auto is_part = [&](const std::string& words) { return sentence.find(words) != sentence.npos; };
      if (std::ranges::none_of(provoked, is_part)) faults.push_back(header + ": nothing provokes \"" + sentence + '"');
    }
  return faults;
}

/// True where a line of code uses a name as it is: not as the last part of a longer one.
bool uses(std::string_view line, std::string_view name) {
  for (std::size_t at = line.find(name); at != line.npos; at = line.find(name, at + 1)) {
    const char before = at == 0 ? ' ' : line[at - 1];
    const std::string_view after = line.substr(at + name.size(), 1);
    if (!testing::in_word(before) && before != ':' && before != '.' && (after.empty() || !testing::in_word(after[0])))
      return true;
  }
  return false;
}

/// The name that a line makes short, by `using a::name;` or `namespace name = a::b;`; empty if it is another line.
std::string short_name_of(const std::string& line) {
  const std::size_t colons = line.rfind("::");
  if (line.starts_with("using namespace ")) return {};
  if (line.starts_with("using ") && line.ends_with(';') && colons != line.npos && line.find('=') == line.npos)
    return line.substr(colons + 2, line.size() - colons - 3);
  constexpr std::string_view alias = "namespace ";
  if (line.starts_with(alias) && line.find(" = ") != line.npos)
    return line.substr(alias.size(), line.find(" = ") - alias.size());
  return {};
}

/// The short names that a source gives and does not use. clang-tidy misses them where it reads sources together: it
/// takes the use of one for that of another.
texts unused_short_names(const fs::path& folder) {
  texts faults;
  for (const std::string& file : files_in(folder)) {
    if (!file.ends_with(".cpp")) continue;
    texts names, others;
    std::istringstream code(testing::code_alone(testing::text_of(folder / file)));
    for (std::string line; std::getline(code, line);)
      if (const std::string name = short_name_of(line); name.empty()) others.push_back(line);
      else names.push_back(name);
    for (const std::string& name : names)
      if (std::ranges::none_of(others, [&](const std::string& line) { return uses(line, name); }))
        faults.push_back(file + " does not use its " + name);
  }
  return faults;
}

/// What is wrong with the texts a newcomer reads first: the README and the numbered examples.
texts faults_of_lessons(const fs::path& root) {
  texts faults;
  const texts readme = lines_of(root / "README.md");
  const auto fence = std::ranges::find_if(readme, [](const std::string& line) { return line.starts_with("```"); });
  if (fence == readme.end() || fence - readme.begin() >= 10) faults.push_back("README.md: show code by line 10");
  if (readme.size() > 160) faults.push_back("README.md: longer than 160 lines");

  const auto digit = [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; };
  for (const std::string& lesson : files_in(root / "examples" / "lessons"))
    if (lesson.size() > 2 && digit(lesson[0]) && digit(lesson[1]) && lesson[2] == '_' &&
        lines_of(root / "examples" / "lessons" / lesson).size() > 40)
      faults.push_back(lesson + ": longer than 40 lines");
  return faults;
}

/// A folder of our own making, gone when the test is.
class made_up_tree {
 public:
  made_up_tree() : root_(fs::temp_directory_path() / ("tact_house_" + std::to_string(std::random_device{}()))) {}
  made_up_tree(const made_up_tree&) = delete;
  made_up_tree& operator=(const made_up_tree&) = delete;
  ~made_up_tree() {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
  }

  const fs::path& root() const { return root_; }

  void write(const fs::path& file, std::string_view text) const {
    fs::create_directories((root_ / file).parent_path());
    std::ofstream{root_ / file} << text;
  }

 private:
  fs::path root_;
};

const fs::path root = TACT_ROOT;
const fs::path headers = root / "include" / "tact";
const texts nothing;

}  // namespace

TEST_CASE("includes run down the layers, and bring in nothing dear", "[house]") {
  REQUIRE_FALSE(headers_in(headers).empty());
  CHECK(faults_of_headers(headers, layers_of(headers / "README.md")) == nothing);
}

TEST_CASE("what lies in a private folder is private", "[house]") {
  CHECK(faults_of_private_headers(headers) == nothing);
}

TEST_CASE("the words are plain ones", "[house]") { CHECK(faults_of_words(root) == nothing); }

TEST_CASE("every header has a mirror test", "[house]") {
  CHECK(headers_without_test(headers, root / "tests") == nothing);
}

TEST_CASE("every sentence of ours is provoked by a file that must not compile", "[house]") {
  CHECK(sentences_without_test(headers, root / "tests" / "compile_fail") == nothing);
}

TEST_CASE("a source of a program uses the short names it gives", "[house]") {
  CHECK(unused_short_names(root / "examples" / "programs") == nothing);
}

TEST_CASE("the README and the examples are short", "[house]") { CHECK(faults_of_lessons(root) == nothing); }

// And now the checker itself: on trees with one mistake each, and on one with none.

const layers small_table = {{"detail/hana.hpp", "level.hpp"},
                            {"policy.hpp"},
                            {"strategies/confrontation.hpp"},
                            {"strategies/*"},
                            {"runtime_model.hpp"},
                            {"model.hpp"},
                            {"models/*"},
                            {"io/*"}};
const std::string beginning = "// SPDX-License-Identifier: BSL-1.0\n#pragma once\n";

TEST_CASE("the checker of headers finds each mistake", "[house]") {
  struct wrong_header {
    std::string file;
    std::string text;
    std::string fault;
  };
  const std::vector<wrong_header> wrong = {
      {"runtime_model.hpp", "#include <tact/model.hpp>",
       "runtime_model.hpp includes <tact/model.hpp>: it does not lie in a row above"},
      {"level.hpp", "#include <tact/level.hpp>", "level.hpp includes <tact/level.hpp>: it does not lie in a row above"},
      {"models/a.hpp", "#include <tact/models/b.hpp>",
       "models/a.hpp includes <tact/models/b.hpp>: it does not lie in a row above"},
      {"runtime_model.hpp", "#include <tact/nowhere.hpp>",
       "runtime_model.hpp includes <tact/nowhere.hpp>: it does not lie in a row above"},
      {"runtime_model.hpp", "  #include \"policy.hpp\"",
       "runtime_model.hpp includes \"policy.hpp\": write <> around it"},
      {"runtime_model.hpp", "#include <boost/hana/tuple.hpp>  // why not",
       "runtime_model.hpp includes <boost/hana/tuple.hpp>: only detail/hana.hpp and lab/detail/ include Boost"},
      {"detail/hana.hpp", "#include <boost/hana.hpp>",
       "detail/hana.hpp includes <boost/hana.hpp>: take the single headers of Hana"},
      {"io/text.hpp", "#include <boost/hana.hpp>",
       "io/text.hpp includes <boost/hana.hpp>: take the single headers of Hana"},
      {"runtime_model.hpp", "#include <stdexcept>",
       "runtime_model.hpp includes <stdexcept>: too dear outside io/ and lab/"},
      {"level.hpp", std::string(400, '\n'), "level.hpp: longer than 400 lines"},
      {"nowhere.hpp", "", "say where nowhere.hpp lives: no row of the table has it"},
  };
  for (const auto& [file, text, fault] : wrong) {
    const made_up_tree tree;
    tree.write(file, beginning + text + '\n');
    CHECK(faults_of_headers(tree.root(), small_table) == texts{fault});
  }
}

TEST_CASE("the checker of headers finds a cycle and a lacking guard, and lets a sound tree be", "[house]") {
  const made_up_tree tree;
  tree.write("policy.hpp", beginning + "#include <array>\n#include <tact/level.hpp>\n");
  tree.write("strategies/confrontation.hpp", beginning + "#include <tact/policy.hpp>\n");
  tree.write("strategies/bargain.hpp", beginning + "#include <tact/strategies/confrontation.hpp>\n");
  tree.write("detail/hana.hpp", beginning + "#include <boost/hana/tuple.hpp>\n");
  tree.write("io/text.hpp", beginning + "#include <ostream>\n#include <tact/model.hpp>\n");
  CHECK(faults_of_headers(tree.root(), small_table) == nothing);

  tree.write("level.hpp", "#include <tact/policy.hpp>\n");
  CHECK(faults_of_headers(tree.root(), small_table) ==
        texts{"level.hpp lacks its licence", "level.hpp lacks #pragma once",
              "level.hpp includes <tact/policy.hpp>: it does not lie in a row above"});
}

TEST_CASE("the table of layers is read from its page", "[house]") {
  const made_up_tree tree;
  tree.write("page.md",
             "## Other\n| `no.hpp` |\n## Who may include whom\n| what | headers |\n|---|---|\n"
             "| numbers | `a.hpp`, `b/*` |\n| more | `c.hpp` |\n\n## Next\n| `d.hpp` |\n");
  CHECK(layers_of(tree.root() / "page.md") == layers{{"a.hpp", "b/*"}, {"c.hpp"}});
}

TEST_CASE("the checker of private folders finds a name outside of detail", "[house]") {
  const made_up_tree tree;
  tree.write("detail/a.hpp",
             "namespace tact {\nclass level;\nnamespace detail {\nstruct fine {};\n}\nstruct slip {};\n}\n");
  CHECK(faults_of_private_headers(tree.root()) == texts{"detail/a.hpp declares tact::slip"});
}

TEST_CASE("the checker of words finds one in a comment, a page and a text", "[house]") {
  const made_up_tree tree;
  tree.write("README.md", "Whoever reads this.\n");
  tree.write("include/a.hpp", "\n// The mistake has told.\nconst char* help = \"as ever\";\nint indoor;  // indoors\n");
  CHECK(faults_of_words(tree.root()) == texts{"README.md:1: \"whoever\"; say anyone who",
                                              "include/a.hpp:2: \"has told\"; say has reported",
                                              "include/a.hpp:3: \"as ever\"; say as always"});
}

TEST_CASE("the checker of tests finds a lacking mirror and a sentence that nothing provokes", "[house]") {
  const made_up_tree tree;
  tree.write("include/level.hpp", "static_assert(true, \"tact: this is no level; take another.\");\n");
  tree.write("include/styles/avoid.hpp", "");
  tree.write("include/models/rahim.hpp", "");
  const fs::path include = tree.root() / "include";
  CHECK(headers_without_test(include, tree.root()) == texts{"level.hpp has no mirror among the tests",
                                                            "models/rahim.hpp has no mirror among the tests",
                                                            "styles/avoid.hpp has no mirror among the tests"});
  CHECK(sentences_without_test(include, tree.root() / "compile_fail") ==
        texts{"level.hpp: nothing provokes \"tact: this is no level; take another.\""});

  tree.write("level.test.cpp", "");
  tree.write("styles.test.cpp", "");
  tree.write("models/rahim.test.cpp", "");
  tree.write("compile_fail/no_level.cpp", "// says: this is no level\n");
  CHECK(headers_without_test(include, tree.root()) == nothing);
  CHECK(sentences_without_test(include, tree.root() / "compile_fail") == nothing);
}

TEST_CASE("the checker of lessons finds a long README and a long example", "[house]") {
  const auto lines = [](std::size_t count) { return std::string(count, '\n'); };
  const made_up_tree tree;
  CHECK(faults_of_lessons(tree.root()) == texts{"README.md: show code by line 10"});

  tree.write("README.md", lines(9) + "```cpp\n" + lines(150));
  tree.write("examples/lessons/01_short.cpp", lines(40));
  tree.write("examples/programs/triage/main.cpp", lines(400));
  CHECK(faults_of_lessons(tree.root()) == nothing);

  tree.write("README.md", lines(10) + "```cpp\n" + lines(150));
  tree.write("examples/lessons/02_long.cpp", lines(41));
  CHECK(faults_of_lessons(tree.root()) == texts{"README.md: show code by line 10", "README.md: longer than 160 lines",
                                                "02_long.cpp: longer than 40 lines"});
}

TEST_CASE("the checker of short names finds those that only another source, a comment or a longer name uses",
          "[house]") {
  const made_up_tree tree;
  tree.write("uses.cpp", "namespace care = tact::care;\nusing common::put;\nvoid f(care::plan p) { put(p); }\n");
  CHECK(unused_short_names(tree.root()) == nothing);
  tree.write("unused.cpp",
             "namespace care = tact::care;\nusing common::put;\n"
             "void g(tact::care::plan p) { p.put(); }  // put, as care:: does\n");
  CHECK(unused_short_names(tree.root()) ==
        texts{"unused.cpp does not use its care", "unused.cpp does not use its put"});
}
