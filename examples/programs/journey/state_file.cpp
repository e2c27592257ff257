#include "state_file.hpp"

#include <cstddef>
#include <cstdint>
#include <exception>
#include <fstream>
#include <ostream>
#include <type_traits>
#include <utility>

#include <nlohmann/json.hpp>

#include <common/usage.hpp>
#include <tact/version.hpp>

namespace journey {
namespace {

namespace care = tact::care;
using nlohmann::ordered_json;

constexpr int version = 1;

struct bad_line {};  // a line that no state has

// A line of the file. Bytes that are not UTF-8 become U+FFFD.
std::string text_of(const ordered_json& json) {
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

// --- A journey as a list of its parts -------------------------------------------------------------------

ordered_json json_of(const std::optional<care::mark>& m) {
  if (!m) return nullptr;
  return {m->at,
          m->satisfaction.steps(),
          m->by ? static_cast<int>(*m->by) : -1,
          static_cast<int>(m->reason),
          static_cast<int>(m->about),
          m->resolved};
}

// The value of an enumeration with this number.
template <class E>
E enumerator(const ordered_json& number, E last) {
  const int n = number.get<int>();
  if (n < 0 || n > static_cast<int>(last)) throw bad_line{};
  return static_cast<E>(n);
}

std::optional<care::mark> mark_in(const ordered_json& json) {
  if (json.is_null()) return std::nullopt;
  care::mark m{.at = json.at(0).get<std::int64_t>(),
               .satisfaction = tact::level::from_steps(json.at(1).get<int>()),
               .by = {},
               .reason = enumerator(json.at(3), care::contact_reason::help),
               .about = enumerator(json.at(4), care::object::staff),
               .resolved = json.at(5).get<bool>()};
  if (json.at(2) != -1) m.by = enumerator(json.at(2), care::channel::mail);
  return m;
}

ordered_json json_of(care::journey<> j) {
  ordered_json parts = ordered_json::array();
  j.each_part([&parts]<class Part>(Part& part) {
    if constexpr (std::is_integral_v<Part>) parts.push_back(part);
    else parts.push_back(json_of(part));
  });
  return parts;
}

care::journey<> journey_in(const ordered_json& parts) {
  care::journey<> j;
  std::size_t i = 0;
  j.each_part([&]<class Part>(Part& part) {
    const ordered_json& json = parts.at(i++);
    if constexpr (std::is_integral_v<Part>) {
      part = json.get<Part>();
      if (json != part) throw bad_line{};  // it did not fit
    } else {
      part = mark_in(json);
    }
  });
  if (i != parts.size() || !j.is_sound()) throw bad_line{};
  return j;
}

// --- Entries, places, and the first and the last line -----------------------------------------------------

ordered_json json_of(const entry& of) {
  ordered_json line{{"name", of.name}, {"latest", of.latest}, {"journey", json_of(of.journey)}};
  if (of.concerns.at != care::not_stated)
    line["concerns"] = {of.concerns.at, of.concerns.assertiveness.steps(), of.concerns.cooperativeness.steps()};
  line["recent"] = of.recent.fingerprints();
  return line;
}

void add_recent(recent_contacts& to, const ordered_json& line) {
  for (const ordered_json& f : line.at("recent")) to.remember(f.get<std::uint64_t>(), 0);
}

entry entry_in(const ordered_json& line) {
  entry of;
  of.name = line.at("name").get<std::string>();
  of.latest = line.at("latest").get<std::int64_t>();
  of.journey = journey_in(line.at("journey"));
  if (const auto c = line.find("concerns"); c != line.end())
    of.concerns = {c->at(0).get<std::int64_t>(), tact::level::from_steps(c->at(1).get<int>()),
                   tact::level::from_steps(c->at(2).get<int>())};
  add_recent(of.recent, line);
  return of;
}

// The last contacts of customers, who have no names here: a number stands for each.
void write_customers(std::ostream& out, const repeats& seen) {
  for (const auto& [customer, recent] : seen.customers())
    out << text_of({{"customer", customer}, {"recent", recent.fingerprints()}});
}

void add_customer(repeats& to, const ordered_json& line) {
  const auto customer = line.at("customer").get<std::uint64_t>();
  if (customer == 0) throw bad_line{};
  add_recent(to.of_customer(customer), line);
}

void write_places(std::ostream& out, std::string_view kind, const places& all) {
  for (const auto& [name, at] : all.all()) out << text_of({{kind, name}, {"sum", at.sum()}, {"count", at.count()}});
}

void add_place(places& to, const std::string& name, const ordered_json& line) {
  const auto sum = line.at("sum").get<std::int64_t>(), count = line.at("count").get<std::int64_t>();
  if (count < 0 || count > UINT32_MAX || sum < 0 || sum > count * tact::level::one) throw bad_line{};
  to.add(name, satisfaction_at(sum, count));
}

ordered_json head_of(const options& wanted) {
  return {
      {"file", "tact journey state"}, {"version", version}, {"tact", tact::version}, {"by", name_of(place(wanted.by))}};
}

void check_head(const ordered_json& line, const std::string& file, const options& wanted) {
  if (line.at("file") != "tact journey state") throw bad_line{};
  if (line.at("version") != version)
    throw common::bad_usage{"--resume " + file + ": another version of tact wrote this file"};
  if (const std::string by = line.at("by").get<std::string>(); by != name_of(place(wanted.by)))
    throw common::bad_usage{"--resume " + file + ": these are journeys by " + by + "; add --by " + by};
}

// Adds one line. False for the last one, which has to count the journeys rightly.
bool add_line(state& to, const ordered_json& line, std::size_t journeys) {
  if (line.contains("name")) to.journeys.add(entry_in(line));
  else if (line.contains("customer")) add_customer(to.journeys.seen(), line);
  else if (line.contains("area")) add_place(to.areas, line.at("area").get<std::string>(), line);
  else if (line.contains("point")) add_place(to.at, line.at("point").get<std::string>(), line);
  else if (line.at("journeys") == journeys) return false;
  else throw bad_line{};
  return true;
}

}  // namespace

void write_state(std::ostream& out, const state& of, const options& wanted) {
  out << text_of(head_of(wanted));
  for (const entry& e : of.journeys.all()) out << text_of(json_of(e));
  write_customers(out, of.journeys.seen());
  write_places(out, "area", of.areas);
  write_places(out, "point", of.at);
  out << text_of({{"journeys", of.journeys.size()}});
}

void add_state(state& to, const std::string& file, const options& wanted) {
  std::ifstream in(file);
  if (!in) throw common::bad_usage{"--resume " + file + ": cannot be read"};
  std::string text;
  std::size_t line = 0, journeys = 0;
  bool goes_on = true;
  try {
    while (goes_on && std::getline(in, text)) {
      ++line;
      const ordered_json json = ordered_json::parse(text);
      if (line == 1) {
        check_head(json, file, wanted);
        continue;
      }
      goes_on = add_line(to, json, journeys);
      journeys += json.contains("name") ? 1 : 0;
    }
    if (!goes_on && std::getline(in, text))
      throw common::bad_usage{"--resume " + file + ":" + std::to_string(line + 1) +
                              ": a state ends above this line; resume each file by itself"};
  } catch (const bad_line&) {
    goes_on = true;
  } catch (const std::exception&) {
    goes_on = true;
  }
  if (goes_on)
    throw common::bad_usage{"--resume " + file + ":" + std::to_string(line) + ": is not a whole state of journey"};
}

}  // namespace journey
