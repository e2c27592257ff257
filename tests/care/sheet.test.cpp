#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <tact/care/sheet.hpp>

#include "testing/catch.hpp"

using namespace tact::care;

namespace {

constexpr scale scales[] = {{"service", "The service"}};
constexpr item items[] = {
    {.name = "feature", .text = "What is it like?", .scale = "service", .answered_by = "benefit"},
    {.name = "benefit", .text = "What good does that do?", .scale = "service"},
    {.name = "limit", .text = "What are its limits?", .scale = "service"},
};
constexpr instrument sheet{.name = "sheet", .title = "Sheet", .form = form::sheet, .scales = scales, .items = items};

std::string gaps(std::span<const sheet_line> lines) {
  constexpr std::string_view names[] = {"unanswered", "without_answer", "unknown_item", "written_twice"};
  std::string all;
  gaps_in(sheet, lines, [&all, &names](const sheet_gap& g) {
    all += names[static_cast<std::size_t>(g.flaw)];
    all += ' ';
    all += g.item;
    all += ' ' + std::to_string(g.row) + '\n';
  });
  return all;
}

TEST_CASE("An empty sheet lacks every answer: statement 27") {
  CHECK(gaps({}) == "unanswered feature 0\nunanswered benefit 0\nunanswered limit 0\n");
}

TEST_CASE("A feature without a benefit is reported, row by row: statement 27") {
  constexpr sheet_line lines[] = {{"feature", 0, "open at night"},
                                  {"feature", 1, "no queue"},
                                  {"benefit", 1, "saves time"},
                                  {"limit", 0, "not on Sundays"}};
  CHECK(gaps(lines) == "without_answer feature 0\n");
}

TEST_CASE("Lines that belong nowhere are reported, and empty ones count as none") {
  constexpr sheet_line lines[] = {{"featur", 0, "open at night"},
                                  {"limit", 0, "one"},
                                  {"limit", 0, "two"},
                                  {"feature", 0, ""},
                                  {"benefit", 0, "x"}};
  CHECK(gaps(lines) == "unknown_item featur 0\nwritten_twice limit 0\nunanswered feature 0\n");
}

TEST_CASE("Each flaw of a sheet is a sentence") {
  for (int i = 0; i <= static_cast<int>(sheet_flaw::written_twice); ++i)
    CHECK_FALSE(says(static_cast<sheet_flaw>(i)).empty());
}

}  // namespace
