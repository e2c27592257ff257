#include <common/column_times.hpp>

#include <algorithm>

#include <common/text.hpp>

namespace common {
namespace {

std::string first_in(std::size_t line) { return " (the first in line " + std::to_string(line) + ")"; }

std::string name_of(number_unit unit) {
  return unit == number_unit::days ? "days of a spreadsheet" : std::string(name(unit)) + " since 1970";
}

}  // namespace

void column_times::seen::add(std::size_t line) {
  if (count++ == 0) first_line = line;
}

time_reading column_times::read(std::string_view text, std::size_t column, std::size_t line) {
  time_reading one = read_(text);
  if (!one.time) return one;
  if (one.time->number) numbers_[static_cast<std::size_t>(*one.time->number)].add(line);
  else if (one.time->names_zone) with_zone_[column].add(line);
  else without_zone_[column].add(line);
  return one;
}

std::string column_times::remarks() const {
  std::string text;
  const bool several = units() > 1;
  for (std::size_t i = 0; i != numbers_.size(); ++i) {
    const auto unit = static_cast<number_unit>(i);
    if (numbers_[i].count == 0 || (!several && unit == number_unit::seconds)) continue;
    text += (text.empty() ? "; numbers read as " : " and as ") + name_of(unit);
    if (several) text += first_in(numbers_[i].first_line);
  }
  const seen lacking = lacking_a_zone();
  if (lacking.count != 0)
    text += "; " + counted(lacking.count, "time") + " without a zone" + first_in(lacking.first_line) +
            " read as UTC, in a column where others name one; see --zone";
  return text;
}

bool column_times::in_doubt() const { return units() > 1 || lacking_a_zone().count != 0; }

column_times::seen column_times::lacking_a_zone() const {
  seen all;
  if (wanted_.zone) return all;
  for (std::size_t i = 0; i != with_zone_.size(); ++i) {
    const seen& without = without_zone_[i];
    if (with_zone_[i].count == 0 || without.count == 0) continue;
    all.first_line = all.count == 0 ? without.first_line : std::min(all.first_line, without.first_line);
    all.count += without.count;
  }
  return all;
}

std::size_t column_times::units() const {
  return static_cast<std::size_t>(std::ranges::count_if(numbers_, [](const seen& s) { return s.count != 0; }));
}

}  // namespace common
