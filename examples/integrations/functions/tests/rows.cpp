// Writes seeded cases, a tenth of them with NULL or bad values, and what the library answers for each:
//
//   functions_rows COUNT CASES.csv ANSWERS.csv
//
// Each engine's test asks its functions about the cases and compares its answers with these, byte by byte. They come
// from the library itself and not from the code that the engines share.

#include <array>
#include <charconv>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <optional>
#include <random>
#include <string>
#include <string_view>

#include <tact/explain.hpp>
#include <tact/io/text.hpp>
#include <tact/models/rahim.hpp>
#include <tact/tact.hpp>

namespace {

constexpr const char* names[] = {"assertiveness", "cooperativeness", "anger",         "urgency",    "stakes",
                                 "relationship",  "legitimacy",      "power",         "complexity", "scarcity",
                                 "impasse",       "awaited",         "role_ambiguity"};
constexpr std::size_t inputs = std::size(names);
constexpr double neutral[inputs] = {0.5, 0.5, 0, 0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0, 0, 0};

// A value that is NULL where it is empty.
using row = std::array<std::optional<double>, inputs>;

// Rows that are the same on every machine: the engine of the standard is, its distributions are not.
class rows {
 public:
  row next() {
    row r;
    for (std::optional<double>& x : r) x = number();
    if (below(10) == 0) spoil(r);
    return r;
  }

 private:
  std::uint64_t below(std::uint64_t n) { return engine_() % n; }

  // Half of them in hundredths, as people write them; the others with all digits.
  double number() {
    return below(2) == 0 ? static_cast<double>(below(101)) / 100 : static_cast<double>(engine_() >> 11) * 0x1p-53;
  }

  void spoil(row& r) {
    constexpr double odd[] = {1.5, -0.25, 1.0001, -0.0001, 1e300, 2, 1 + 1e-9, -1e-9, 1 + 3e-5, -3e-5};
    for (std::uint64_t left = 1 + below(4); left != 0; --left) {
      std::optional<double>& x = r[below(inputs)];
      if (below(2) == 0) x.reset();
      else x = odd[below(std::size(odd))];
    }
  }

  std::mt19937_64 engine_{20261128};
};

// The case of a row by the rule of all engines, written once more; empty where there is no answer.
std::optional<tact::situation> case_of(const row& r) {
  tact::level levels[inputs] = {0.5, 0.5, 0.0, 0.0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.0, 0.0, 0.0};
  for (std::size_t i = 0; i != inputs; ++i) {
    const double x = r[i].value_or(neutral[i]);
    if (x <= -1 / 32768.0 || x >= 1 + 1 / 32768.0 || (i < 2 && !r[i])) return std::nullopt;
    levels[i] = tact::level::clamped(x);
  }
  return tact::situation{levels[0], levels[1], levels[2], levels[3],  levels[4],  levels[5], levels[6],
                         levels[7], levels[8], levels[9], levels[10], levels[11], levels[12]};
}

std::string text_of(double x) {
  char text[32];
  return {text, std::to_chars(text, text + sizeof text, x).ptr};
}

// The answers for one case, in the order of the header; the margin in units of 2⁻²¹, which are whole. Empty is NULL,
// and
// "" is an empty text.
void write_answers(std::ostream& out, const std::optional<tact::situation>& s) {
  if (!s) {
    out << ",,,,,,,,,,\n";
    return;
  }
  const auto advice = tact::recommend(*s);
  out << advice.name() << ',' << advice.family() << ',' << advice.style() << ',';
  if (!advice.runner_up().empty()) out << static_cast<std::int64_t>(advice.margin() * 0x1p21);
  out << ',' << advice.runner_up() << ',' << advice.afterwards().name() << ',' << advice.if_it_fails().name() << ",\"";
  std::string_view between;
  std::array<bool, 5> blocked{};
  for (const auto& line : advice.ranking())
    for (std::size_t i = 0; i != advice.model().size(); ++i)
      if (advice.model()[i].name == line.name) blocked[i] = line.blocked;
  for (std::size_t i = 0; i != advice.model().size(); ++i)
    if (blocked[i]) {
      out << between << advice.model()[i].name;
      between = ", ";
    }
  const auto rahim = tact::recommend<tact::models::rahim>(*s);
  out << "\",\"" << tact::io::because(tact::explain(advice)) << "\"," << rahim.name() << ','
      << rahim.afterwards().name() << '\n';
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 4) {
    std::cerr << "functions_rows COUNT CASES.csv ANSWERS.csv\n";
    return 2;
  }
  std::ofstream cases(argv[2]), answers(argv[3]);
  cases.exceptions(std::ios::failbit | std::ios::badbit);
  answers.exceptions(std::ios::failbit | std::ios::badbit);
  for (std::string_view before = "id,"; const char* name : names) {
    cases << before << name;
    before = ",";
  }
  cases << '\n';
  answers << "id,recommend,family,style,margin,runner_up,afterwards,fallback,blocked,because,rahim,rahim_afterwards\n";
  rows all;
  for (int id = 1; id <= std::stoi(argv[1]); ++id) {
    const row r = all.next();
    cases << id;
    for (const std::optional<double>& x : r) cases << ',' << (x ? text_of(*x) : "");
    cases << '\n';
    answers << id << ',';
    write_answers(answers, case_of(r));
  }
} catch (const std::exception& e) {
  std::cerr << e.what() << '\n';
  return 1;
}
