#include <common/date_text.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include <common/cells.hpp>

namespace common {
namespace {

using std::chrono::seconds;

constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> weekdays = {"sunday",   "monday", "tuesday", "wednesday",
                                                      "thursday", "friday", "saturday"};

// The place of a name, which may be cut after three letters or more; -1 if it is not one of these.
template <std::size_t N>
int place_of(std::string_view word, const std::array<std::string_view, N>& names) {
  if (word.size() < 3) return -1;
  const std::string small = lower(word);
  for (std::size_t i = 0; i != N; ++i)
    if (names[i].starts_with(small)) return static_cast<int>(i);
  return -1;
}

// The part of a second behind its point; what is finer than a tick is cut.
ticks fraction_of(std::string_view digits) {
  std::int64_t value = 0;
  for (std::size_t i = 0; i != 7; ++i) value = value * 10 + (i < digits.size() ? digits[i] - '0' : 0);
  return ticks(value);
}

// Reads a text from its front. After the first mistake it stays bad.
class date_parser {
 public:
  date_parser(std::string_view text, date_order order) : at_(text), order_(order) {}

  date_reading operator()() {
    weekday();
    date();
    rest();
    if (!at_.at_end()) fail();
    return result();
  }

 private:
  void fail() { good_ = false; }

  void fail(std::string why) {
    if (good_) why_ = std::move(why);
    fail();
  }

  void expect(char c) {
    if (at_.accept_one_of({&c, 1}) == '\0') fail();
  }

  // A number of exactly this many digits.
  int exactly(std::size_t count) {
    const std::string_view text = at_.take(count);
    if (cursor(text).digits().size() != count) fail();
    return number_of(text);
  }

  int one_or_two_digits() {
    const std::string_view text = at_.digits();
    if (text.empty() || text.size() > 2) fail();
    return number_of(text);
  }

  void separators() {
    at_.blanks();
    at_.accept_one_of("-/.,");
    at_.blanks();
  }

  // --- The date ------------------------------------------------------------------------------------------

  void weekday() {
    weekday_ = place_of(at_.peek_letters(), weekdays);
    if (weekday_ < 0) return;
    at_.letters();
    separators();
  }

  void date() {
    switch (at_.peek_digits().size()) {
      case 8:
      case 12:
      case 14: return basic_date();
      case 4: return year_first();
      case 1:
      case 2: return day_or_month_first();
      default: return month_name_first();
    }
  }

  void basic_date() {
    time_may_follow_ = true;
    year_ = exactly(4);
    month_ = exactly(2);
    day_ = exactly(2);
  }

  // 2026-11-22, 2026/11/22, 2026-Nov-22
  void year_first() {
    year_ = exactly(4);
    const char separator = at_.accept_one_of("-/. ");
    if (!at_.peek_letters().empty()) month_name();
    else if (separator == '-') month_ = exactly(2);
    else month_ = one_or_two_digits();
    if (separator == '\0') fail();
    else expect(separator);
    day_ = separator == '-' ? exactly(2) : one_or_two_digits();
  }

  // 22 Nov 2026, 22/Nov/26, 22. November 2026; or numbers alone
  void day_or_month_first() {
    const int first = one_or_two_digits();
    const char separator = at_.accept_one_of("/.-");
    const bool blanks = at_.blanks();
    if (!at_.peek_letters().empty()) return day_then_month_name(first);
    if (separator == '\0' || blanks) return fail();
    const int second = one_or_two_digits();
    expect(separator);
    numbers_alone(first, second, at_.digits());
  }

  // With the name of a month there is no doubt which number is the day, so a year may have two digits: it is 20xx.
  void day_then_month_name(int day) {
    day_ = day;
    month_name();
    separators();
    const bool is_short = at_.peek_digits().size() == 2;
    year_ = is_short ? 2000 + exactly(2) : exactly(4);
  }

  void numbers_alone(int first, int second, std::string_view year) {
    if (year.size() == 2) return fail("has a year of two digits; export it with four");
    if (!good_ || year.size() != 4) return fail();
    year_ = number_of(year);
    if (order_ == date_order::not_said) return fail(hint_for(first, second));
    const bool day_first = order_ == date_order::day_first;
    day_ = day_first ? first : second;
    month_ = day_first ? second : first;
    if (month_ > 12 && day_ <= 12)
      fail("has no month " + std::to_string(month_) + "; is the log " + (day_first ? "month-first" : "day-first") +
           "? See --dates");
  }

  static std::string hint_for(int first, int second) {
    if (first > 12) return "has its day first; --dates day-first reads it";
    if (second > 12) return "has its month first; --dates month-first reads it";
    return "has its day or its month first; say which with --dates day-first or --dates month-first";
  }

  // Nov 22, 2026; the year may come last of all, as in Sun Nov 22 10:15:30 2026
  void month_name_first() {
    month_name();
    separators();
    day_ = one_or_two_digits();
    separators();
    if (at_.peek_digits().size() == 4) year_ = exactly(4);
    else year_is_last_ = time_may_follow_ = true;
  }

  void month_name() {
    month_ = place_of(at_.letters(), months) + 1;
    if (month_ == 0) fail();
  }

  // --- The time of day and the zone ---------------------------------------------------------------------------

  void rest() {
    const bool marked = at_.accept_one_of("Tt:") != '\0';
    const bool apart = marked || gap() || time_may_follow_;
    if (marked || !at_.peek_digits().empty()) {
      if (!apart) fail();
      time_of_day();
    }
    zone();
    if (year_is_last_) last_year();
  }

  // What may stand between a date and its time of day. True if there is any of it.
  bool gap() {
    const bool comma = at_.accept(",");
    const bool blanks = at_.blanks();
    if (blanks && at_.accept("at")) at_.blanks();
    return comma || blanks;
  }

  void time_of_day() {
    const std::string_view start = at_.digits();
    int minute = 0, second = 0;
    int hour = number_of(start.substr(0, 2));
    const bool basic = start.size() == 4 || start.size() == 6;
    if (!basic && start.size() != 1 && start.size() != 2) return fail();
    const bool has_minutes = basic || at_.accept(":");
    if (has_minutes) minute = basic ? number_of(start.substr(2, 2)) : exactly(2);
    const bool has_seconds = basic ? start.size() == 6 : has_minutes && at_.accept(":");
    if (has_seconds) second = basic ? number_of(start.substr(4)) : exactly(2);
    const ticks part = has_seconds ? fraction() : ticks(0);
    if (!half_of_day(hour) && !has_minutes) fail();
    // 60 is a leap second, or a rounded one: the first of the next minute, as in POSIX.
    if (hour > 24 || minute > 59 || second > 60) fail();
    time_ = std::chrono::hours(hour) + std::chrono::minutes(minute) + seconds(second) + part;
    if (hour == 24 && time_ != std::chrono::hours(24)) fail();
  }

  ticks fraction() {
    if (at_.accept_one_of(".,") == '\0') return ticks(0);
    const std::string_view digits = at_.digits();
    if (digits.empty()) fail();
    return fraction_of(digits);
  }

  // AM or PM, if it is there.
  bool half_of_day(int& hour) {
    cursor ahead = at_;
    ahead.blanks();
    const std::string word = lower(ahead.letters());
    const bool dotted = (word == "a" || word == "p") && (ahead.accept(".m.") || ahead.accept(".M."));
    if (!dotted && word != "am" && word != "pm") return false;
    at_ = ahead;
    if (hour < 1 || hour > 12) fail();
    hour = hour % 12 + (word[0] == 'p' ? 12 : 0);
    return true;
  }

  void zone() {
    cursor ahead = at_;
    const bool apart = ahead.blanks();
    zone_ = zone_at(ahead);
    if (zone_) {
      comment(ahead);
      at_ = ahead;
    } else if (const std::string_view word = ahead.letters(); apart && word.size() > 2) {
      fail("names the zone " + common::quoted(word) + "; write it as an offset, such as +02:00, or as UTC");
    }
  }

  // The name of a zone behind its offset: (CET), [Europe/Berlin], CET.
  void comment(cursor& at) {
    cursor ahead = at;
    const bool apart = ahead.blanks();
    const char open = ahead.accept_one_of("([");
    if (open != '\0' && ahead.skip_past(open == '(' ? ')' : ']')) at = ahead;
    if (open == '\0' && apart && is_zone_name(ahead.letters())) at = ahead;
  }

  static bool is_zone_name(std::string_view word) {
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return word.size() > 2 && word.size() < 6 && std::all_of(word.begin(), word.end(), is_capital);
  }

  void last_year() {
    if (!at_.blanks()) fail();
    year_ = exactly(4);
  }

  date_reading result() {
    if (!good_) return {.mistake = std::move(why_)};
    const std::chrono::year_month_day date{std::chrono::year(year_), std::chrono::month(static_cast<unsigned>(month_)),
                                           std::chrono::day(static_cast<unsigned>(day_))};
    if (!date.ok() && date.month().ok() && date.day().ok())
      return {.mistake = "is not a time from the year 1 to 9999: there is no such day"};
    if (!date.ok()) return {};
    const std::chrono::sys_days day = date;
    if (weekday_ >= 0 && std::chrono::weekday(day) != std::chrono::weekday(static_cast<unsigned>(weekday_)))
      return {.mistake = "names another day of the week than the date has"};
    return {.time = wall_time{day.time_since_epoch() + time_, zone_}};
  }

  cursor at_;
  date_order order_;
  bool good_ = true;
  std::string why_;
  int weekday_ = -1, year_ = 0, month_ = 0, day_ = 0;
  bool year_is_last_ = false;
  bool time_may_follow_ = false;  // with nothing between it and the date
  ticks time_{};
  std::optional<seconds> zone_;
};

}  // namespace

date_reading date_in(std::string_view text, date_order order) { return date_parser(text, order)(); }

std::optional<seconds> zone_at(cursor& at) {
  cursor ahead = at;
  const std::string word = lower(ahead.letters());
  const bool named = word == "utc" || word == "gmt" || word == "ut";
  if (!named && !word.empty() && word != "z") return std::nullopt;
  const bool is_utc = !word.empty();
  if (is_utc) at = ahead;
  if (named) ahead.blanks();
  const bool behind = ahead.accept("-") || ahead.accept("\xE2\x88\x92");  // or the minus of typesetters
  if (word == "z" || (!behind && !ahead.accept("+"))) return is_utc ? std::optional(seconds(0)) : std::nullopt;
  const std::string_view digits = ahead.digits();
  const int hours = number_of(digits.substr(0, 2));
  const bool short_hours = digits.size() == 2 || (named && digits.size() == 1);
  std::string_view minutes = digits.size() == 4 ? digits.substr(2) : "00";
  if (short_hours && ahead.accept(":")) minutes = ahead.digits();
  if ((!short_hours && digits.size() != 4) || hours > 23 || minutes.size() != 2 || number_of(minutes) > 59)
    return std::nullopt;
  at = ahead;
  const seconds ahead_of_utc = std::chrono::hours(hours) + std::chrono::minutes(number_of(minutes));
  return behind ? -ahead_of_utc : ahead_of_utc;
}

}  // namespace common
