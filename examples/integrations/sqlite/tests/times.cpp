// How long a count by tact_recommend takes, beside the same count by the CASE of by_hand.sql:
//
//   sqlite_times EXTENSION BY_HAND.sql ROWS LIMIT
//
// Prints the processor time of each, the best of seven that take turns, and fails where the first is more than LIMIT
// times the second.

#include <algorithm>
#include <ctime>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <random>
#include <string>

#include "database.hpp"

namespace {

// Seeded rows of five inputs in hundredths.
void make_cases(testing::database& db, int rows) {
  db.run("create table cases(assertiveness real, cooperativeness real, anger real, urgency real, stakes real)");
  const testing::statement insert = db.prepare("insert into cases values(?, ?, ?, ?, ?)");
  std::mt19937 engine;
  db.run("begin");
  for (int row = 0; row != rows; ++row) {
    for (int i = 1; i <= 5; ++i) sqlite3_bind_double(insert.get(), i, static_cast<double>(engine() % 101) / 100);
    db.step(insert);
    sqlite3_reset(insert.get());
  }
  db.run("commit");
}

// The seconds of processor time that a count takes; the count itself is the last one's.
double seconds(testing::database& db, const std::string& query, std::string& counted) {
  const testing::statement s = db.prepare(query);
  const std::clock_t start = std::clock();
  db.step(s);
  const std::clock_t end = std::clock();
  counted = testing::cell(s, 0);
  return static_cast<double>(end - start) / CLOCKS_PER_SEC;
}

std::string text_of(const char* file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 5) return 2;
  testing::database db(argv[1]);
  make_cases(db, std::stoi(argv[3]));
  const std::string count = "select count(*) from cases where ";
  const std::string advised = "tact_recommend(assertiveness, cooperativeness, anger, urgency, stakes)";
  const std::string by_hand = text_of(argv[2]);
  std::string ours, theirs, both, none;
  double function = 1e9, expression = 1e9, scan = 1e9;
  for (int i = 0; i != 7; ++i) {
    function = std::min(function, seconds(db, count + advised + " = 'competition'", ours));
    expression = std::min(expression, seconds(db, count + by_hand + " = 'competition'", theirs));
    scan = std::min(scan, seconds(db, count + "stakes > 2", none));
  }
  seconds(db, count + advised + " = " + by_hand, both);
  std::cout << argv[3] << " rows, seconds of processor time: tact_recommend " << std::fixed << std::setprecision(3)
            << function << ", CASE by hand " << expression << ", a scan alone " << scan << "\n"
            << "times the CASE: " << std::setprecision(2) << function / expression << "\n"
            << "competition in " << ours << " rows, by hand in " << theirs << "; the same advice in " << both << "\n";
  return function <= std::stod(argv[4]) * expression ? 0 : 1;
} catch (const std::exception& e) {
  std::cerr << e.what() << '\n';
  return 1;
}
