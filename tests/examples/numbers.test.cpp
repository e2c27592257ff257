// Numbers as people and spreadsheets write them: spellings made here, with values that strtod computes.

#if defined(TACT_COMMON)

#include <cstddef>
#include <cstdlib>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <common/numbers.hpp>

#include "testing/catch.hpp"

namespace {

using common::decimal_sign;
using common::read_number;

/// How a number may be written.
struct style {
  std::string decimals;   // the sign before them
  std::string thousands;  // the sign between them
  std::string minus{"-"};
  std::string percent{};
};

/// A random number in a style, and the same in plain ASCII, for strtod.
struct spelling {
  std::string written;
  std::string plain;
};

class spellings {
 public:
  std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_); }

  spelling operator()(const style& in, bool grouped, bool with_decimals) {
    const bool negative = below(3) == 0;
    std::string whole = std::to_string(1 + below(9));
    for (std::size_t n = grouped ? 3 + below(6) : below(3); n != 0; --n) whole += digit();
    std::string decimals;
    for (std::size_t n = with_decimals ? 1 + below(5) : 0; n != 0; --n) decimals += digit();
    spelling to;
    to.plain = (negative ? "-" : "") + whole + (decimals.empty() ? "" : "." + decimals);
    if (grouped)
      for (std::size_t at = whole.size(); at > 3;) whole.insert(at -= 3, in.thousands);
    const std::string blank = below(4) == 0 ? " " : "";
    to.written = blank +
                 (negative        ? in.minus
                  : below(5) == 0 ? "+"
                                  : "") +
                 whole + (decimals.empty() ? "" : in.decimals + decimals) + in.percent + blank;
    return to;
  }

 private:
  char digit() { return static_cast<char>('0' + below(10)); }

  std::mt19937 random_{1};
};

const std::string no_break = "\u00A0";
const std::string narrow_no_break = "\u202F";
const std::string minus_sign = "\u2212";

/// True where a number was read as strtod reads its plain spelling.
bool agrees(const std::optional<common::number>& read, const spelling& s, bool percent) {
  return read && !read->ambiguous && read->percent == percent && read->value == std::strtod(s.plain.c_str(), nullptr);
}

/// The value of a cell; empty where it is no number or an ambiguous one.
std::optional<double> value_of(std::string_view cell, decimal_sign sign) {
  const auto read = read_number(cell, sign);
  return read && !read->ambiguous ? std::optional(read->value) : std::nullopt;
}

bool is_ambiguous(std::string_view cell, decimal_sign sign) {
  const auto read = read_number(cell, sign);
  return read && read->ambiguous;
}

constexpr decimal_sign every_sign[] = {decimal_sign::unknown, decimal_sign::likely_comma, decimal_sign::point,
                                       decimal_sign::comma};

}  // namespace

TEST_CASE("numbers are read in the style of their decimal sign", "[numbers]") {
  const std::vector<style> with_point = {{".", ","},
                                         {".", " "},
                                         {".", "'"},
                                         {".", "\u2019"},
                                         {".", no_break, minus_sign},
                                         {".", narrow_no_break, "-", "%"},
                                         {".", "\u2009", "-", " %"}};
  const std::vector<style> with_comma = {
      {",", "."}, {",", " "}, {",", "'"}, {",", no_break, minus_sign}, {",", narrow_no_break, "-", no_break + "%"}};
  spellings make;
  for (const auto& [styles, sign] :
       {std::pair(with_point, decimal_sign::point), std::pair(with_comma, decimal_sign::comma)})
    for (const style& in : styles)
      for (int i = 0; i != 300; ++i) {
        const spelling s = make(in, make.below(2) == 0, make.below(2) == 0);
        INFO(s.written << " for " << s.plain);
        if (!agrees(read_number(s.written, sign), s, !in.percent.empty())) FAIL_CHECK("another value");
      }
}

TEST_CASE("where both signs stand in a number, the last one begins the decimals", "[numbers]") {
  spellings make;
  for (const decimal_sign sign : {decimal_sign::unknown, decimal_sign::likely_comma})
    for (const style& in : {style{".", ","}, style{",", "."}, style{",", " "}, style{".", "'"}})
      for (int i = 0; i != 300; ++i) {
        spelling s = make(in, true, true);
        INFO(s.written << " for " << s.plain);
        if (!agrees(read_number(s.written, sign), s, false)) FAIL_CHECK("another value");
      }
}

TEST_CASE("one sign that may mean decimals or thousands", "[numbers]") {
  CHECK(value_of("1.234", decimal_sign::unknown) == 1.234);
  CHECK(value_of("1,234", decimal_sign::unknown) == 1234.0);
  CHECK(value_of("1,234", decimal_sign::likely_comma) == 1.234);
  CHECK(is_ambiguous("1.234", decimal_sign::likely_comma));
  CHECK(is_ambiguous("-12.345 %", decimal_sign::likely_comma));
  CHECK(value_of("1.234", decimal_sign::point) == 1.234);
  CHECK(value_of("1.234", decimal_sign::comma) == 1234.0);
  CHECK(value_of("1,234", decimal_sign::point) == 1234.0);
  CHECK(value_of("1,234", decimal_sign::comma) == 1.234);
  for (const decimal_sign sign : {decimal_sign::unknown, decimal_sign::likely_comma}) {
    CHECK(value_of("0,234", sign) == 0.234);  // no thousands begin with a zero
    CHECK(value_of("0.234", sign) == 0.234);
    CHECK(value_of("0.6", sign) == 0.6);
    CHECK(value_of("0,6", sign) == 0.6);
    CHECK(value_of("1.234.567", sign) == 1234567.0);
    CHECK(value_of("1,234,567", sign) == 1234567.0);
    CHECK(value_of("1234,567", sign) == 1234.567);
  }
}

TEST_CASE("a number may lack a digit on one side, or have an exponent", "[numbers]") {
  for (const decimal_sign sign : every_sign) {
    const std::string point = sign == decimal_sign::comma || sign == decimal_sign::likely_comma ? "," : ".";
    CHECK(value_of(point + "5", sign) == 0.5);
    CHECK(value_of("5" + point, sign) == 5.0);
    CHECK(value_of("1" + point + "5e3", sign) == 1500.0);
    CHECK(value_of("+2E-2", sign) == 0.02);
    CHECK(value_of("1e-400", sign) == 0.0);
    CHECK(value_of("\t 7 \r\n", sign) == 7.0);
    CHECK(value_of(minus_sign + "7", sign) == -7.0);
    CHECK(value_of("100 %", sign) == 100.0);
  }
}

TEST_CASE("what is no number is none", "[numbers]") {
  for (const decimal_sign sign : every_sign)
    for (const char* cell :
         {"",    " ",   "%",         "-",    "+",     ".",      ",",     "e5",       "1e",          "1e1000",
          "inf", "nan", "-infinity", "0x10", "one",   "1 2",    "12 34", "1.2.3",    "1,2,3",       "1,23,456",
          "--1", "+-1", "- 1",       "5-",   "(5)",   "5%%",    "1'23",  "1234 567", "1 234.567,8", "1,234 567",
          "1;2", "$5",  "5 EUR",     "1/2",  "12:30", "\u0665", "\xFF"}) {
      INFO(cell);
      CHECK_FALSE(read_number(cell, sign));
    }
  CHECK_FALSE(read_number("0.5", decimal_sign::comma));
  CHECK_FALSE(read_number("0,5", decimal_sign::point));
  CHECK_FALSE(read_number(std::string(100'000, '1'), decimal_sign::unknown));
  std::string blanks;
  for (int i = 0; i != 1'000'000; ++i) blanks += no_break;
  CHECK_FALSE(read_number(blanks, decimal_sign::unknown));  // at once: a search from the start for each takes minutes
}

#endif
