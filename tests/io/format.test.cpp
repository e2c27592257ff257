// Texts and numbers for a page: exact, cut between characters, and defined for every input.

#include <tact/io/format.hpp>

#include <cfloat>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <random>
#include <string>
#include <string_view>

#include "testing/catch.hpp"

using tact::io::fixed;
using tact::io::number;
using tact::io::percent;
using tact::io::shortened;

namespace {

// The text that the C library prints. It rounds as `fixed` does, except for zeros with a minus.
std::string printed(double x, int decimals) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", decimals, x);
  const std::string_view shown = text;
  return std::string(shown.find_first_not_of("-0.") == shown.npos && shown[0] == '-' ? shown.substr(1) : shown);
}

bool prints_alike(double x) {
  for (int decimals = 0; decimals != 4; ++decimals)
    if (fixed(x, decimals) != printed(x, decimals)) return false;
  return true;
}

}  // namespace

TEST_CASE("A list of sources is cut to its first", "[io]") {
  using tact::io::first_source;
  STATIC_REQUIRE(first_source("D3: strategies; Rahim IN+4") == "D3: strategies");
  STATIC_REQUIRE(first_source("TKI CM2, Rahim CO+1") == "TKI CM2");
  STATIC_REQUIRE(first_source("D1: tell them, and listen; TKI CM2") == "D1: tell them, and listen");
  STATIC_REQUIRE(first_source("").empty());
}

TEST_CASE("A number is rounded exactly, halves to even", "[io]") {
  CHECK(fixed(0.125, 2) == "0.12");
  CHECK(fixed(0.375, 2) == "0.38");
  CHECK(fixed(2.5, 0) == "2");
  CHECK(fixed(3.5, 0) == "4");
  CHECK(fixed(1.005, 2) == "1.00");  // the double is a little less
  CHECK(fixed(0.999, 2) == "1.00");
  CHECK(fixed(-0.004, 2) == "0.00");
  CHECK(fixed(-0.0, 1) == "0.0");
  CHECK(fixed(-12.3456, 3) == "-12.346");
  CHECK(fixed(5e-324, 3) == "0.000");
}

TEST_CASE("A number reads as the C library prints it", "[io]") {
  std::mt19937_64 random(12);
  int failures = 0;
  for (int i = 0; i != 20000; ++i) {
    const double share = static_cast<double>(random() >> 11) / 0x1p53;
    for (const double x : {share, -share, share * 1000, share * 1e-3, share * 1e9, share * 9e15,
                           static_cast<double>(random() % 100000) / 16, static_cast<double>(random() % 100000) / 1000,
                           std::ldexp(share, static_cast<int>(random() % 1100) - 1074)})
      failures += !prints_alike(x);
  }
  CHECK(failures == 0);
}

TEST_CASE("Zeros at the end are kept or left out", "[io]") {
  CHECK(fixed(0.5, 3) == "0.500");
  CHECK(number(0.5) == "0.5");
  CHECK(number(0.25, 3) == "0.25");
  CHECK(number(100) == "100");
  CHECK(number(100, 0) == "100");
  CHECK(number(-0.001) == "0");
  CHECK(number(-7.10) == "-7.1");
}

TEST_CASE("A number that has no decimals is empty, and there are at most three", "[io]") {
  for (const double x : {std::nan(""), HUGE_VAL, -HUGE_VAL, DBL_MAX, -DBL_MAX, 0x1p53}) {
    CHECK(fixed(x, 2).empty());
    CHECK(number(x).empty());
  }
  CHECK(percent(std::nan("")).empty());
  CHECK(number(0x1p53 - 1) == "9007199254740991");
  CHECK(fixed(0x1p53 - 1, 3) == "9007199254740991.000");
  CHECK(fixed(0.12345, 9) == "0.123");
  CHECK(fixed(0.6, -5) == "1");
}

TEST_CASE("A share is whole percents, with a decimal near both ends", "[io]") {
  CHECK(percent(0.5) == "50\u00A0%");
  CHECK(percent(0.125) == "13\u00A0%");
  CHECK(percent(0.0123) == "1\u00A0%");
  CHECK(percent(0.0099) == "1\u00A0%");
  CHECK(percent(0.0034) == "0.3\u00A0%");
  CHECK(percent(0.9951) == "99.5\u00A0%");
  CHECK(percent(1) == "100\u00A0%");
  CHECK(percent(0) == "< 0.1\u00A0%");
  CHECK(percent(0.0004) == "< 0.1\u00A0%");
  CHECK(percent(-1) == "< 0.1\u00A0%");
}

TEST_CASE("A text is cut between characters", "[io]") {
  CHECK(shortened("plain", 5) == "plain");
  CHECK(shortened("plain", 4) == "plai…");
  CHECK(shortened("é½", 4) == "é½");
  CHECK(shortened("é½", 3) == "é…");
  CHECK(shortened("é½", 1) == "…");
  CHECK(shortened("", 0) == "");
  CHECK(shortened("a", 0) == "…");
  CHECK(shortened("\x80\x80\x80", 2) == "…");
}

TEST_CASE("A fingerprint is printed in 16 hexadecimal digits") {
  CHECK(tact::io::fingerprint_text(0) == "0000000000000000");
  CHECK(tact::io::fingerprint_text(0x0123456789abcdef) == "0123456789abcdef");
  CHECK(tact::io::fingerprint_text(~std::uint64_t{0}) == "ffffffffffffffff");
}
