#pragma once
// Times as logs write them.

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <ratio>
#include <string>
#include <string_view>

namespace common {

/// The unit of times: a ten-millionth of a second, the finest power of ten in which the years 1 to 9999 fit 64 bits.
/// Fractions below it are cut.
using ticks = std::chrono::duration<std::int64_t, std::ratio<1, 10'000'000>>;

/// Which number of a date such as 03/04/2026 is the day.
enum class date_order { not_said, day_first, month_first };

/// What a number counts: a unit of time since 1970, or the days of a spreadsheet.
enum class number_unit { seconds, milliseconds, microseconds, nanoseconds, days };
inline constexpr std::array<number_unit, 5> number_units = {number_unit::seconds, number_unit::milliseconds,
                                                            number_unit::microseconds, number_unit::nanoseconds,
                                                            number_unit::days};

/// The same as a text: "seconds", or "days".
std::string_view name(number_unit unit);

/// How the times of a log are to be read.
struct time_options {
  date_order dates = date_order::not_said;
  std::optional<number_unit> numbers;        ///< empty: the size of a number decides
  std::optional<std::chrono::seconds> zone;  ///< of times that name none, ahead of UTC; empty: nobody has said, so UTC
};

/// A time, since 1970 in UTC, and how it was spelt.
struct instant {
  ticks at{};
  std::optional<number_unit> number{};  ///< of a time that is a number
  bool names_zone = false;              ///< of a time that is none
};

/// A time, or why it cannot be read.
struct time_reading {
  std::optional<instant> time{};
  std::string mistake{};  ///< a sentence whose subject is the text, without that
};

/// Reads the times of one log. A time is
///   * ISO 8601, extended or basic; the seconds, the time of day and the zone may be left out;
///   * a date of another order with or without the name of its month, as help desks, mails and logs write it;
///   * a number.
/// The same instant gives the same time in every spelling. Times are from the year 1 to 9999.
class time_reader {
 public:
  explicit time_reader(const time_options& wanted) : wanted_(wanted) {}

  time_reading operator()(std::string_view text);

 private:
  enum class guess { open, no_days, days };

  time_reading number(std::string_view text, double value);
  std::optional<number_unit> unit_of(double value);

  time_options wanted_;
  guess days_ = guess::open;  // are the log's numbers days of a spreadsheet? The first that shows it decides
};

/// How far a zone is ahead of UTC: UTC, Z, +02:00, +0200, +02. Empty if the text is anything else.
std::optional<std::chrono::seconds> zone_from(std::string_view text);

}  // namespace common
