#include "times.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <system_error>

#include <common/cells.hpp>

namespace audit {
namespace {

using seconds = std::chrono::seconds;

// Reads a text from its front. After the first mistake it stays bad.
class cursor {
 public:
  explicit cursor(std::string_view text) : rest_(text) {}

  bool accept(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  bool accept_one_of(std::string_view any) {
    return !rest_.empty() && any.find(rest_.front()) != any.npos && accept(rest_.front());
  }

  void expect(char c) { good_ = accept(c) && good_; }

  /// A number of exactly this many digits.
  int number(std::size_t digits) {
    unsigned value = 0;
    const std::string_view text = rest_.substr(0, digits);
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    good_ = good_ && text.size() == digits && error == std::errc{} && stop == text.data() + text.size();
    rest_.remove_prefix(text.size());
    return static_cast<int>(value);
  }

  /// The same, which must be below a limit.
  int number_below(int limit) {
    const int value = number(2);
    good_ = good_ && value < limit;
    return value;
  }

  void skip_digits() {
    const std::size_t digits = std::min(rest_.find_first_not_of("0123456789"), rest_.size());
    good_ = good_ && digits != 0;
    rest_.remove_prefix(digits);
  }

  bool at_end() const { return rest_.empty(); }
  bool good() const { return good_; }

 private:
  std::string_view rest_;
  bool good_ = true;
};

// A date, as seconds since 1970; empty if the calendar does not have it.
std::optional<seconds> date(cursor& at) {
  const std::chrono::year year(at.number(4));
  at.expect('-');
  const std::chrono::month month(static_cast<unsigned>(at.number(2)));
  at.expect('-');
  const std::chrono::day day(static_cast<unsigned>(at.number(2)));
  const std::chrono::year_month_day all{year, month, day};
  if (!at.good() || !all.ok()) return std::nullopt;
  return std::chrono::sys_days{all}.time_since_epoch();
}

seconds time_of_day(cursor& at) {
  seconds time = std::chrono::hours(at.number_below(24));
  at.expect(':');
  time += std::chrono::minutes(at.number_below(60));
  if (!at.accept(':')) return time;
  time += seconds(at.number_below(60));
  if (at.accept_one_of(".,")) at.skip_digits();
  return time;
}

// How far a zone is ahead of UTC: Z, +02:00, +0200 or +02. No zone is UTC.
seconds offset(cursor& at) {
  if (at.at_end() || at.accept_one_of("Zz")) return seconds(0);
  const bool behind = at.accept('-');
  if (!behind) at.expect('+');
  seconds ahead = std::chrono::hours(at.number_below(24));
  if (at.accept(':') || !at.at_end()) ahead += std::chrono::minutes(at.number_below(60));
  return behind ? -ahead : ahead;
}

std::optional<seconds> iso_time(std::string_view text) {
  cursor at(text);
  const std::optional<seconds> day = date(at);
  if (!day || at.at_end()) return day;
  if (!at.accept_one_of("Tt ")) return std::nullopt;
  const seconds time = time_of_day(at);
  at.accept(' ');  // some write a blank before the zone
  const seconds ahead = offset(at);
  if (!at.good() || !at.at_end()) return std::nullopt;
  return *day + time - ahead;
}

constexpr std::chrono::sys_seconds first_second =
    std::chrono::sys_days{std::chrono::year_month_day{std::chrono::year(1), std::chrono::January, std::chrono::day(1)}};
constexpr std::chrono::sys_seconds end_of_time = std::chrono::sys_days{
    std::chrono::year_month_day{std::chrono::year(10000), std::chrono::January, std::chrono::day(1)}};

bool is_in_range(double since_1970) {
  return since_1970 >= static_cast<double>(first_second.time_since_epoch().count()) &&
         since_1970 < static_cast<double>(end_of_time.time_since_epoch().count());
}

}  // namespace

std::optional<std::int64_t> time_from(std::string_view text) {
  std::optional<double> since_1970 = common::number_in(text);
  if (const auto iso = iso_time(text)) since_1970 = static_cast<double>(iso->count());
  // Compared before it becomes an integer, so that nothing overflows. Doubles hold these seconds exactly.
  if (!since_1970 || !is_in_range(*since_1970)) return std::nullopt;
  return static_cast<std::int64_t>(std::floor(*since_1970));
}

}  // namespace audit
