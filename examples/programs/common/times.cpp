#include <common/times.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <utility>

#include <common/cells.hpp>

#include <common/cursor.hpp>
#include <common/date_text.hpp>

namespace common {
namespace {

using std::chrono::seconds;

constexpr seconds start_of(int year) {
  return std::chrono::sys_days{std::chrono::year(year) / std::chrono::January / 1}.time_since_epoch();
}
constexpr seconds first_second = start_of(1), end_of_time = start_of(10000);

bool is_in_range(ticks t) { return t >= first_second && t < end_of_time; }

// --- Numbers -------------------------------------------------------------------------------------------------

// How many ticks a unit has, as a power of ten.
int power_of(number_unit unit) {
  switch (unit) {
    case number_unit::milliseconds: return 4;
    case number_unit::microseconds: return 1;
    case number_unit::nanoseconds: return -2;
    default: return 7;
  }
}

// A decimal number times a power of ten, rounded down: exact, where a double would not be. The text is one that
// number_in reads, and the result fits.
std::int64_t scaled(std::string_view text, int power) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t e = std::min(text.find_first_of("eE"), text.size());
  std::string digits(text.substr(0, e));
  if (e != text.size()) {
    const std::string_view exponent = text.substr(text[e + 1] == '+' ? e + 2 : e + 1);
    int value = 0;
    std::from_chars(exponent.data(), exponent.data() + exponent.size(), value);
    power += value;
  }
  if (const std::size_t point = digits.find('.'); point != digits.npos) {
    power -= static_cast<int>(digits.size() - point - 1);
    digits.erase(point, 1);
  }
  digits.erase(0, digits.find_first_not_of('0'));
  const std::size_t cut = std::min(digits.size(), static_cast<std::size_t>(std::max(-power, 0)));
  const bool exact = digits.find_first_not_of('0', digits.size() - cut) == digits.npos;
  digits.resize(digits.size() - cut);
  if (!digits.empty()) digits.append(static_cast<std::size_t>(std::max(power, 0)), '0');
  std::int64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return negative ? -value - (exact ? 0 : 1) : value;
}

// The time that a spreadsheet stores as days since 1899-12-30. Spreadsheets round it to milliseconds where they show
// it, and so do we.
ticks time_of_serial_day(double days) {
  const auto day_0 = std::chrono::sys_days{std::chrono::year(1899) / 12 / 30}.time_since_epoch();
  return day_0 + std::chrono::milliseconds(std::llround(days * 86'400'000));
}

// True for a number of this unit that lies in the years 1 to 9999, which is compared before anything can overflow.
bool is_in_range(double value, number_unit unit) {
  if (unit == number_unit::days) return value >= 0 && value < 2'958'466;
  const double in_seconds = value * std::pow(10.0, power_of(unit) - 7);
  return in_seconds >= static_cast<double>(first_second.count()) &&
         in_seconds < static_cast<double>(end_of_time.count());
}

// A comma is the sign of decimals, unless it may group thousands.
std::string with_point(std::string_view text) {
  std::string number(text);
  const std::size_t comma = number.find(',');
  if (comma == number.npos || number.find('.') != number.npos) return number;
  const bool may_group = comma <= 3 && number.size() - comma - 1 == 3;
  if (!may_group) number[comma] = '.';
  return number;
}

// True for the digits of a date from 1900 to 2199, such as 20261122, with or without a time of day.
bool looks_like_date(std::string_view text) {
  const bool all_digits = cursor(text).digits().size() == text.size();
  const bool century = text.starts_with("19") || text.starts_with("20") || text.starts_with("21");
  return all_digits && century && (text.size() == 8 || text.size() == 12 || text.size() == 14);
}

// A spreadsheet's days from 1954 to 2119.
bool may_be_serial_day(double value) { return value >= 20000 && value < 80000; }

bool is_between(double value, double low, double high) { return value >= low && value < high; }

constexpr const char* not_a_time =
    "is not a time from the year 1 to 9999, such as 2026-11-22T10:15:30Z, nor a number of seconds";

}  // namespace

std::string_view name(number_unit unit) {
  switch (unit) {
    case number_unit::seconds: return "seconds";
    case number_unit::milliseconds: return "milliseconds";
    case number_unit::microseconds: return "microseconds";
    case number_unit::nanoseconds: return "nanoseconds";
    case number_unit::days: break;
  }
  return "days";
}

time_reading time_reader::operator()(std::string_view text) {
  const std::string spelt = with_point(text);
  const std::optional<double> value = number_in(spelt);
  if (value && (wanted_.numbers || !looks_like_date(text))) return number(spelt, *value);
  date_reading date = date_in(text, wanted_.dates);
  if (!date.mistake.empty() && !value) return {.mistake = std::move(date.mistake)};
  if (date.time) {
    const ticks at = date.time->since_1970 - date.time->zone.value_or(wanted_.zone.value_or(seconds(0)));
    if (is_in_range(at)) return {.time = instant{.at = at, .names_zone = date.time->zone.has_value()}};
  }
  if (value) return {.mistake = "looks like a date that no calendar has; --numbers seconds reads it as a number"};
  return {.mistake = not_a_time};
}

time_reading time_reader::number(std::string_view text, double value) {
  const std::optional<number_unit> unit = unit_of(value);
  if (!unit)
    return {.mistake =
                "looks like a spreadsheet's serial day; export the column as text, or write --numbers days, or "
                "--numbers seconds if it counts those"};
  if (!is_in_range(value, *unit)) return {.mistake = not_a_time};
  const ticks at = *unit == number_unit::days ? time_of_serial_day(value) : ticks(scaled(text, power_of(*unit)));
  return {.time = instant{.at = at, .number = unit}};
}

// The unit of a number; empty if it may well be a day of a spreadsheet. No number of seconds is as large as the others
// are around now. A clock of seconds may pass through the numbers of those days, so the first number of the log that
// tells them apart decides: one with a fraction among them, or one that is no such day.
std::optional<number_unit> time_reader::unit_of(double value) {
  if (wanted_.numbers) return wanted_.numbers;
  if (is_between(value, 1e12, 1e13)) return number_unit::milliseconds;
  if (is_between(value, 1e15, 1e16)) return number_unit::microseconds;
  if (is_between(value, 1e18, 1e19)) return number_unit::nanoseconds;
  const bool may_be_day = may_be_serial_day(value);
  if (days_ == guess::open && !may_be_day) days_ = guess::no_days;
  if (days_ == guess::open && value != std::floor(value)) days_ = guess::days;
  if (days_ == guess::days && may_be_day) return std::nullopt;
  return number_unit::seconds;
}

std::optional<seconds> zone_from(std::string_view text) {
  cursor at(text);
  const std::optional<seconds> ahead = zone_at(at);
  return at.at_end() ? ahead : std::nullopt;
}

}  // namespace common
