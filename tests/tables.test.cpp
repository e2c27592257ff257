// The tables of the pages are what the models, the literature, the cases, the policies' words, the teaching texts
// and the instruments make them.

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "testing/catch.hpp"
#include "testing/names.hpp"
#include "testing/tables.hpp"

namespace {

using texts = std::vector<std::string>;

const std::filesystem::path root = TACT_ROOT;

}  // namespace

TEST_CASE("The tables of the pages are what the code makes them", "[tables]") {
  for (const auto& [file, tables] : testing::pages_with_tables(root)) {
    const std::string page = testing::text_of(file);
    texts faults;
    const bool same = testing::with_tables(page, tables, faults) == page;
    INFO(file.filename().string() << ": update it with  cmake --build build/test --target tables");
    CHECK(same);
    CHECK(faults == texts{});
  }
}

// What the page says in words, beside its tables.
TEST_CASE("The words of models/README.md agree with its tables", "[tables]") {
  CHECK(testing::resized_model(8).factors_that_matter({0.6, 0.6}) == 0);
  CHECK(testing::resized_model(20).factors_that_matter({0.6, 0.6}) >= 5);
  CHECK(testing::resized_model(28).least_share() < 0.02);
  CHECK(testing::resized_model(24).least_share() >= 0.02);
  for (const int steps : {8, 12, 16, 20, 24, 28})
    CHECK(testing::resized_model(steps).factors_that_matter({0.8, 0.8}) == 0);

  CHECK(testing::by_concerns().agreed() == testing::by_concerns().all());
  CHECK(testing::at_random().agreed() * 10 >= testing::at_random().all() * 9);
  CHECK(testing::variables().size() == 1 + 10);  // anger, and the ten others
}

TEST_CASE("Every case is judged, and accepts strategies of the default model", "[tables]") {
  const auto cases = testing::judged_cases(root);
  CHECK(cases.size() == 28);
  for (const testing::judged_case& c : cases) {
    INFO(c.name);
    CHECK_FALSE(c.rows.empty());
    for (const std::string& name : c.acceptable) {
      const auto& all = testing::held_models().front().strategies;
      CHECK(std::ranges::count(all, name, [](const tact::strategy_spec& d) { return std::string(d.name); }) == 1);
    }
  }
}

TEST_CASE("The misses are those that models/README.md speaks of", "[tables]") {
  texts misses;
  for (const testing::judged_case& c : testing::judged_cases(root))
    if (!c.hit()) misses.push_back(c.name + ' ' + c.advice);
  CHECK(misses == texts{"C11 procrastination", "C13 procrastination", "C22 competition"});
}

// And now the maker itself.

TEST_CASE("Tables go between their markers, and a marker without a table is reported", "[tables]") {
  const std::string page = "a\n<!-- tables: x -->\nold\n<!-- end -->\nb\n";
  texts faults;
  const std::string made = testing::with_tables(page, {{"x", "\nnew\n"}}, faults);
  CHECK(made == "a\n<!-- tables: x -->\n\nnew\n\n<!-- end -->\nb\n");
  CHECK(testing::with_tables(made, {{"x", "\nnew\n"}}, faults) == made);
  CHECK(faults == texts{});

  testing::with_tables(page, {{"y", "\nnew\n"}}, faults);
  CHECK(faults == texts{"no table is called x", "the page has no place for y"});
  faults.clear();
  testing::with_tables("<!-- tables: x -->\n", {}, faults);
  CHECK(faults == texts{"a marker lacks its end"});
}

TEST_CASE("Numbers and lists are written as the page writes them", "[tables]") {
  CHECK(testing::share_text(0.2285) == ".229");
  CHECK(testing::share_text(0.3125 - 1e-12) == ".313");
  CHECK(testing::share_text(1) == "1");
  CHECK(testing::signed_text(20) == "+20");
  CHECK(testing::signed_text(-5) == "−5");
  CHECK(testing::signed_text(0) == "0");
  CHECK(testing::level_text(0.5) == "1/2");
  CHECK(testing::listed({"a", "b", "c"}) == "a, b and c");
  CHECK(testing::alternatives("a or b or c") == texts{"a", "b", "c"});
  testing::markdown_table table({"a", "b"});
  table.add({"1", "2"});
  CHECK(table.text() == "\n| a | b |\n|---|---|\n| 1 | 2 |\n");
}
