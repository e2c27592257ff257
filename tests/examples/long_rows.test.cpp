// Rows of 7 MiB, nearly the longest that are read: each program needs at most six times as much memory, and a base.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "testing/catch.hpp"
#include "testing/workplace.hpp"

#if defined(TACT_TRIAGE) && defined(TACT_AUDIT)

namespace {

using testing::contains;

constexpr std::size_t mebibyte = std::size_t{1} << 20;
constexpr std::size_t row = 7 * mebibyte;
constexpr std::size_t base = 48 * mebibyte;  // of address space: the program, its libraries, and room that is not used

std::string repeated(std::string_view part, std::size_t bytes) {
  std::string all;
  all.reserve(bytes + part.size());
  while (all.size() < bytes) all += part;
  return all;
}

/// A program reads this text and gets to its end.
void check_bounded(const std::string& program, const std::string& text) {
  const testing::workplace here;
  here.put("in", text);
  const std::string limit = std::to_string((6 * row + base) / 1024);
  for (const char* format : {"csv", "jsonl"}) {
    INFO(program << " --format " << format << " of " << text.substr(0, 100));
    const auto run = here.shell("(ulimit -v " + limit + "; '" + program + "' --format " + format + " in)");
    CHECK((run.code == 0 || run.code == 3));
    CHECK_FALSE(contains(run.err, "bad_alloc"));
    CHECK((contains(run.err + run.out, "2 cases") || contains(run.err + run.out, "events in")));
  }
}

/// What every row has for a program, as CSV and as the start of an object.
struct frame {
  std::string program, header, cells, keys;
};

const frame frames[] = {
    {TACT_TRIAGE, "assertiveness,cooperativeness", "1,1", R"({"assertiveness":1,"cooperativeness":1)"},
    {TACT_AUDIT, "time,step", "2026-11-22T10:15:30Z,listen", R"({"time":"2026-11-22T10:15:30Z","step":"listen")"}};

}  // namespace

TEST_CASE("the programs read long rows in bounded memory", "[long_rows]") {
  if (testing::sanitized) return;
  const std::vector<std::pair<std::string, std::string>> long_cells = {
      {"note", "x"}, {"customer", "y,"}, {"channel", "\uFDFA"}};  // the last has a folded form of 18 letters
  for (const auto& [column, part] : long_cells) {
    const std::string cell = repeated(part, row);
    for (const auto& [program, header, cells, keys] : frames) {
      check_bounded(program, header + "," + column + "\n" + cells + ",\"" + cell + "\"\n" + cells + ",\n");
      check_bounded(program, keys + ",\"" + column + "\":\"" + cell + "\"}\n" + keys + "}\n");
    }
  }
}

TEST_CASE("triage reads long rows of many values in bounded memory", "[long_rows]") {
  if (testing::sanitized) return;
  const std::string keys = frames[0].keys + ",";
  const std::string sound = frames[0].keys + "}\n";
  check_bounded(TACT_TRIAGE, sound + keys + "\"t\":[" + repeated("1,", row) + "1]}\n");
  check_bounded(TACT_TRIAGE, sound + keys + repeated("\"a\":1,", row) + "\"b\":1}\n");
  check_bounded(TACT_TRIAGE, sound + keys + "\"t\":" + repeated("[", row) + "}\n");
  check_bounded(TACT_TRIAGE, sound + keys + "\"t\":" + repeated("{\"a\":", row) + "}\n");
  const std::string header = "assertiveness,cooperativeness,anger\n1,1,1\n";
  check_bounded(TACT_TRIAGE, header + repeated(",", row) + "\n");
  check_bounded(TACT_TRIAGE, header + repeated("\"\",", row) + "\n");
  check_bounded(TACT_TRIAGE, header + "1,1,\"" + repeated("\"\"", row) + "\"\n");
}

#endif
