#include <common/time_options.hpp>

#include <map>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include <common/usage.hpp>

namespace common {
namespace {

const std::map<std::string, date_order> date_orders{{"day-first", date_order::day_first},
                                                    {"month-first", date_order::month_first}};

void read_zone(const std::string& text, time_options& to) {
  if (text.empty()) return;  // as if it were not given
  to.zone = zone_from(text);
  if (!to.zone) throw bad_usage{"--zone " + text + ": write an offset, such as +02:00, or UTC"};
}

void read_unit(const std::string& text, time_options& to) {
  for (const number_unit unit : number_units)
    if (name(unit) == text) to.numbers = unit;
}

}  // namespace

void add_time_options(CLI::App& app, time_options& to) {
  std::vector<std::string> units;
  units.reserve(number_units.size());
  for (const number_unit unit : number_units) units.emplace_back(name(unit));
  app.add_option_function<std::string>(
         "--dates", [&to](const std::string& order) { to.dates = date_orders.at(order); },
         "day-first or month-first: how to read 03/04/2026")
      ->type_name("ORDER")
      ->check(CLI::IsMember({"day-first", "month-first"}));
  app.add_option_function<std::string>(
         "--zone", [&to](const std::string& zone) { read_zone(zone, to); }, "of times without one, such as +02:00; UTC")
      ->type_name("ZONE");
  app.add_option_function<std::string>(
         "--numbers", [&to](const std::string& unit) { read_unit(unit, to); },
         "seconds, milliseconds, microseconds, nanoseconds or days (of spreadsheets)")
      ->type_name("UNIT")
      ->check(CLI::IsMember(units));
}

}  // namespace common
