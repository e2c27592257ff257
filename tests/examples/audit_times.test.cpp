// The times of logs and their order, from outside: audit reads times in every spelling, and says what it doubts.

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <random>
#include <ratio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tact/version.hpp>
#include <tact/care/audit.hpp>
#include <tact/care/steps.hpp>

#include "testing/catch.hpp"
#include "testing/csv.hpp"
#include "testing/workplace.hpp"

#if defined(TACT_AUDIT)

using testing::contains;
using testing::lines;
using testing::outcome_of_run;
using testing::records;
using testing::slurp;
using testing::workplace;

namespace {

/// How the closing line begins.
const std::string by = "tact " + std::string(tact::version) + ": ";

using strings = std::vector<std::string>;
using ticks = std::chrono::duration<std::int64_t, std::ratio<1, 10'000'000>>;
using instant = std::chrono::sys_time<ticks>;

outcome_of_run run(const workplace& here, const std::string& arguments) {
  return here.shell("'" TACT_AUDIT "' --format csv " + arguments);
}

// How a log was audited, without the lines on its columns.
outcome_of_run audit_of(const std::string& log, const std::string& options = "") {
  const workplace here;
  here.put("log.csv", log);
  outcome_of_run done = run(here, options + " log.csv");
  for (const char* line : {"read: ", "no column is the contact"})
    if (const std::size_t at = done.err.find(line); at != std::string::npos)
      done.err.erase(at, done.err.find('\n', at) + 1 - at);
  return done;
}

// The findings without their places in the log, in some order of their own.
strings found(const std::string& csv) {
  strings all;
  for (const auto& r : records(csv))
    all.push_back(r.at("contact") + " " + r.at("time") + " " + r.at("step") + " " + r.at("rule"));
  std::ranges::sort(all);
  return all;
}

std::string printed(const char* format, auto... values) {
  std::array<char, 100> text{};
  std::snprintf(text.data(), text.size(), format, values...);
  return text.data();
}

// An instant as its parts, which std::chrono tells apart.
struct parts {
  int year, month, day, hour, minute, second, fraction, weekday;

  explicit parts(instant at) {
    const auto midnight = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date{midnight};
    const std::chrono::hh_mm_ss<ticks> time{at - midnight};
    year = static_cast<int>(date.year());
    month = static_cast<int>(static_cast<unsigned>(date.month()));
    day = static_cast<int>(static_cast<unsigned>(date.day()));
    hour = static_cast<int>(time.hours().count());
    minute = static_cast<int>(time.minutes().count());
    second = static_cast<int>(time.seconds().count());
    fraction = static_cast<int>(time.subseconds().count());
    weekday = static_cast<int>(std::chrono::weekday{midnight}.c_encoding());
  }
};

std::string iso(instant at) {
  const parts p(at);
  return printed("%04d-%02d-%02dT%02d:%02d:%02d.%07dZ", p.year, p.month, p.day, p.hour, p.minute, p.second, p.fraction);
}

instant at(int year, unsigned month, unsigned day, int hour = 0, int minute = 0, int second = 0,
           std::int64_t fraction = 0) {
  return instant{std::chrono::sys_days{std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day)}} +
         std::chrono::hours(hour) + std::chrono::minutes(minute) + std::chrono::seconds(second) + ticks(fraction);
}

struct spelling {
  std::string text;
  instant means;
};

// The texts that are not read as the instant that they mean. Each is the time to return of two pauses: one proposed at
// that instant, which breaks the rule that the return lies ahead, and one proposed a tick before, which keeps it.
strings read_otherwise(const std::vector<spelling>& all, const std::string& options) {
  std::string log = "contact,time,step,return,limit,awaited\n";
  for (std::size_t i = 0; i != all.size(); ++i) {
    const std::string rest = ",learn_more,\"" + all[i].text + "\",9999-12-31T23:59:59Z,a report\n";
    log += "at" + std::to_string(i) + "," + iso(all[i].means) + rest;
    log += "before" + std::to_string(i) + "," + iso(all[i].means - ticks(1)) + rest;
  }
  const outcome_of_run done = audit_of(log, options);
  std::vector<std::string> rules(2 * all.size());
  for (const auto& r : records(done.out)) rules[std::stoul(r.at("line")) - 2] += r.at("rule");
  strings wrong;
  for (std::size_t i = 0; i != all.size(); ++i)
    if (rules[2 * i] != "pause_names_return" || !rules[2 * i + 1].empty()) wrong.push_back(all[i].text);
  if (contains(done.err, "left out")) wrong.push_back(done.err);
  return wrong;
}

constexpr std::array<const char*, 12> months = {"January", "February", "March",     "April",   "May",      "June",
                                                "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<const char*, 7> weekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                 "Thursday", "Friday", "Saturday"};

std::string in_zone(instant moment, int minutes, const char* format) {
  const parts p(moment + std::chrono::minutes(minutes));
  const int ahead = std::abs(minutes);
  return printed("%04d-%02d-%02dT%02d:%02d:%02d.%07d", p.year, p.month, p.day, p.hour, p.minute, p.second, p.fraction) +
         (minutes < 0 ? "-" : "+") + printed(format, ahead / 60, ahead % 60);
}

// An instant in all kinds of spelling; those that have no fractions stand for its second.
std::vector<spelling> spellings_of(instant moment) {
  const parts p(moment);
  const instant second = std::chrono::floor<std::chrono::seconds>(moment);
  const char* month = months[static_cast<std::size_t>(p.month - 1)];
  const char* weekday = weekdays[static_cast<std::size_t>(p.weekday)];
  const int hour12 = (p.hour + 11) % 12 + 1;
  const char* half = p.hour < 12 ? "AM" : "PM";
  const auto since = static_cast<long long>(second.time_since_epoch() / std::chrono::seconds(1));
  return {
      {in_zone(moment, 0, "%02d:%02d"), moment},
      {in_zone(moment, 330, "%02d:%02d"), moment},
      {in_zone(moment, -570, "%02d%02d"), moment},
      {in_zone(moment, 840, "%02d:%02d"), moment},
      {printed("%lld.%07d", since, p.fraction), moment},
      {printed("%lld%03d.%04d", since, p.fraction / 10000, p.fraction % 10000), moment},
      {printed("%lld%06d,%d", since, p.fraction / 10, p.fraction % 10), moment},
      {printed("%lld%07d00", since, p.fraction), moment},
      {printed("%lld", since), second},
      {printed("%04d%02d%02dT%02d%02d%02d.%07dZ", p.year, p.month, p.day, p.hour, p.minute, p.second, p.fraction),
       moment},
      {printed("%04d%02d%02d%02d%02d%02d", p.year, p.month, p.day, p.hour, p.minute, p.second), second},
      {printed("%04d-%02d-%02d %02d:%02d:%02d,%07d UTC", p.year, p.month, p.day, p.hour, p.minute, p.second,
               p.fraction),
       moment},
      {printed("%04d/%d/%d %d:%02d:%02d GMT", p.year, p.month, p.day, p.hour, p.minute, p.second), second},
      {printed("%02d/%02d/%04d, %02d:%02d:%02d", p.day, p.month, p.year, p.hour, p.minute, p.second), second},
      {printed("%d.%d.%04d %d:%02d:%02d %s", p.day, p.month, p.year, hour12, p.minute, p.second, half), second},
      {printed("%02d-%02d-%04d %02d:%02d:%02d.%07d", p.day, p.month, p.year, p.hour, p.minute, p.second, p.fraction),
       moment},
      {printed("%.3s, %d %.3s %04d %02d:%02d:%02d +0000", weekday, p.day, month, p.year, p.hour, p.minute, p.second),
       second},
      {printed("%s, %s %d, %04d at %d:%02d:%02d %s", weekday, month, p.day, p.year, hour12, p.minute, p.second, half),
       second},
      {printed("%.3s %.3s %2d %02d:%02d:%02d %04d", weekday, month, p.day, p.hour, p.minute, p.second, p.year), second},
      {printed("%02d/%.3s/%02d %d:%02d:%02d %s", p.day, month, p.year - 2000, hour12, p.minute, p.second, half),
       second},
      {printed("%02d/%.3s/%04d:%02d:%02d:%02d +0000", p.day, month, p.year, p.hour, p.minute, p.second), second},
  };
}

}  // namespace

TEST_CASE("audit reads the same instant in every spelling as the same time", "[audit][times]") {
  std::mt19937_64 random(20261122);
  std::vector<spelling> all;
  for (int i = 0; i != 400; ++i) {  // from September 2001, when milliseconds got 13 digits, to 2099
    std::uniform_int_distribution<std::int64_t> any(10'000'000'000'000'000, 40'000'000'000'000'000);
    const std::vector<spelling> some = spellings_of(instant{ticks(any(random))});
    all.insert(all.end(), some.begin(), some.end());
  }
  CHECK(all.size() > 8000);
  CHECK(read_otherwise(all, "--zone UTC --dates day-first") == strings{});

  // A tick beside the instant, a spelling is one of another.
  std::vector<spelling> wrong = spellings_of(at(2026, 11, 22, 10, 15, 30, 2'500'000));
  for (spelling& s : wrong) s.means += ticks(1);
  CHECK(read_otherwise(wrong, "--zone UTC --dates day-first").size() == wrong.size());
  for (spelling& s : wrong) s.means -= ticks(2);
  CHECK(read_otherwise(wrong, "--zone UTC --dates day-first").size() == wrong.size());
}

TEST_CASE("audit reads times as help desks, mails, logs and programs write them", "[audit][times]") {
  const instant minute = at(2026, 11, 22, 10, 15), second = minute + std::chrono::seconds(30), day = at(2026, 11, 22);
  const instant quarter = second + std::chrono::milliseconds(250);
  CHECK(read_otherwise({{"2026-11-22 10:15:30 UTC", second},
                        {"2026-11-22 10:15:30 Z", second},
                        {"2026-11-22T10:15:30.250Z", quarter},
                        {"2026-11-22T10:15:30,250", quarter},
                        {"2026-11-22T12:15:30+02", second},
                        {"2026-11-22 12:15:30 +0200", second},
                        {"2026-11-22T11:15:30+01:00[Europe/Berlin]", second},
                        {"2026-11-22 10:15:30.25+00", quarter},
                        {"2026-11-22T08:15:30\xE2\x88\x92"
                         "02:00",
                         second},
                        {"2026-11-22 10:15 AM", minute},
                        {"2026-11-22 10:15\xE2\x80\xAF"
                         "am",
                         minute},
                        {"2026-11-22\xC2\xA0"
                         "10:15",
                         minute},
                        {"2026-11-22T10:15:30.1234567Z", second + ticks(1'234'567)},
                        {"2026-11-22T10:15:30.123456789Z", second + ticks(1'234'567)},
                        {"20261122T101530Z", second},
                        {"20261122T1015", minute},
                        {"20261122T121530+0200", second},
                        {"20261122", day},
                        {"202611221015", minute},
                        {"20261122101530", second},
                        {"2026-11-22", day},
                        {"2026/11/22", day},
                        {"22 Nov 2026 10:15", minute},
                        {"22-Nov-2026 10:15", minute},
                        {"22. November 2026 10:15", minute},
                        {"2026-Nov-22 10:15", minute},
                        {"Nov 22, 2026 10:15 AM", minute},
                        {"Nov. 22, 2026 10:15 a.m.", minute},
                        {"November 22 2026, 10:15", minute},
                        {"22/Nov/26 10:15 AM", minute},
                        {"Sept 1, 2026 12 AM", at(2026, 9, 1)},
                        {"1 sep 2026 12:30 PM", at(2026, 9, 1, 12, 30)},
                        {"1 SEP 2026 12:30 AM", at(2026, 9, 1, 0, 30)},
                        {"Sun, 22 Nov 2026 10:15:30 +0000", second},
                        {"Sun, 22 Nov 2026 05:15:30 -0500 (EST)", second},
                        {"Sun Nov 22 10:15:30 UTC 2026", second},
                        {"Sun Nov 22 10:15:30 +0000 2026", second},
                        {"Sun Nov 22 2026 11:15:30 GMT+0100 (Central European Standard Time)", second},
                        {"22/Nov/2026:10:15:30 +0000", second},
                        {"22 Nov 2026 12:15 UTC+2", minute},
                        {"2026-11-22 11:15:30.25 +0100 CET", quarter},
                        {"Sun Nov 22 11:15:30 +0100 CET 2026", second},
                        {"1795342530000", second},
                        {"1795342530250", quarter},
                        {"1795342530250000", quarter},
                        {"1795342530250000000", quarter},
                        {"1795342530.25", quarter},
                        {"17953425302.5e-1", quarter},
                        {"1.79534253025e12", quarter},
                        {"2016-12-31T23:59:60Z", at(2017, 1, 1)},
                        {"2016-12-31T23:59:60.5Z", at(2017, 1, 1, 0, 0, 0, 5'000'000)},
                        {"2026-11-21T24:00Z", day},
                        {"20261121T240000", day},
                        {"2026-12-31 24:00:00", at(2027, 1, 1)},
                        {"-0.00000005", instant{ticks(-1)}}},
                       "--zone UTC") == strings{});
}

TEST_CASE("audit reads dates as date(1) does", "[audit][times]") {
  const workplace here;
  if (here.shell("date -u -d '22 Nov 2026' +%s").code != 0) {
    WARN("skipped: date(1) reads no dates here");
    return;
  }
  std::vector<spelling> all;
  for (const char* text :
       {"2026-11-22 10:15:30 UTC", "2026-11-22T10:15:30+02:00", "2026-11-22 10:15:30 -0330", "20261122",
        "22 Nov 2026 10:15", "Nov 22, 2026 10:15 PM", "Sun, 22 Nov 2026 10:15:30 +0530", "29-Feb-2024",
        "Sun Nov 22 10:15:30 UTC 2026", "1 March 1900", "2400-02-29T00:00Z", "2026/11/22 12:05 am", "31 Dec 1969"}) {
    const outcome_of_run done = here.shell(std::string("date -u -d '") + text + "' +%s");
    REQUIRE(done.code == 0);
    all.push_back({text, instant{std::chrono::seconds(std::stoll(done.out))}});
  }
  CHECK(read_otherwise(all, "--zone UTC") == strings{});
}

TEST_CASE("audit reads local dates only where an option says which number is the day", "[audit][times]") {
  const std::vector<spelling> day_first{{"03/04/2026 10:15", at(2026, 4, 3, 10, 15)},
                                        {"3.4.2026", at(2026, 4, 3)},
                                        {"03-04-2026 10:15 PM", at(2026, 4, 3, 22, 15)},
                                        {"22/11/2026 10:15:30.250", at(2026, 11, 22, 10, 15, 30, 2'500'000)},
                                        {"2026-04-03", at(2026, 4, 3)}};
  const std::vector<spelling> month_first{{"04/03/2026 10:15", at(2026, 4, 3, 10, 15)},
                                          {"11/22/2026 9:05 pm", at(2026, 11, 22, 21, 5)},
                                          {"2026-04-03", at(2026, 4, 3)}};
  CHECK(read_otherwise(day_first, "--zone UTC --dates day-first") == strings{});
  CHECK(read_otherwise(month_first, "--zone UTC --dates month-first") == strings{});

  for (const auto& [text, options, message] : std::vector<std::array<std::string, 3>>{
           {"22/11/2026 10:15", "", "has its day first; --dates day-first reads it"},
           {"11/22/2026", "", "has its month first; --dates month-first reads it"},
           {"03.04.2026", "",
            "has its day or its month first; say which with --dates day-first or --dates month-first"},
           {"22/11/2026", "--dates month-first", "has no month 22; is the log day-first? See --dates"},
           {"11/22/2026", "--dates day-first", "has no month 22; is the log month-first? See --dates"},
           {"22/11/26 10:15", "", "has a year of two digits; export it with four"},
           {"22/11/26", "--dates day-first", "has a year of two digits; export it with four"}}) {
    INFO(text);
    const auto done = audit_of("time,step\n" + text + ",listen\n", options);
    CHECK(done.code == 3);
    CHECK(contains(done.err, "log.csv:2: time: '" + text + "' " + message + "\n"));
  }
}

TEST_CASE("audit refuses what is no time, and says why where it knows", "[audit][times]") {
  const std::string no_time = "is not a time from the year 1 to 9999";
  for (const auto& [text, message] : std::vector<std::pair<std::string, std::string>>{
           {"2026-11-22 10:15:30 CET", "names the zone 'CET'; write it as an offset, such as +02:00, or as UTC"},
           {"Mon, 22 Nov 2026", "names another day of the week than the date has"},
           {"20261322", "looks like a date that no calendar has; --numbers seconds reads it as a number"},
           {"20260229", "looks like a date that no calendar has"},
           {"31/02/2026 10:15", no_time},
           {"29 Feb 2026", no_time},
           {"22 Nvo 2026", no_time},
           {"22 No 2026", no_time},
           {"22 Nov 2026 13:00 PM", no_time},
           {"22 Nov 2026 0:30 AM", no_time},
           {"22 Nov 2026 10", no_time},
           {"22 Nov", no_time},
           {"Nov 2026", no_time},
           {"22/11", no_time},
           {"10:15", no_time},
           {"2026-11-2210:15", no_time},
           {"2026-11-22 24:00:01", no_time},
           {"2026-11-22 24:30", no_time},
           {"2026-11-22 10:15:61", no_time},
           {"2026-11-22 10:60", no_time},
           {"2026-11-22 10:15 UTC+24", no_time},
           {"2026-11-22 10:15 +01:00 PM", no_time},
           {"2026-11-22 10:15 +2", no_time},
           {"2026-11-22 10:15 +02:3", no_time},
           {"20261122T10153", no_time},
           {"2026-11-22 10:15 (noon", no_time},
           {"1,795", no_time},
           {"17953425300000", no_time}}) {
    INFO(text);
    const auto done =
        audit_of("time,step\n\"" + text + "\",listen\n", text.starts_with("31/") ? "--dates day-first" : "");
    CHECK(done.code == 3);
    CHECK(contains(done.err, "log.csv:2: time: '" + text + "' " + message));
  }
}

TEST_CASE("audit compares the fractions of seconds", "[audit][times]") {
  const auto log = [](const std::string& back, const std::string& comes_back) {
    return "time,step,return,limit,awaited\n2026-11-22T10:00:00.1Z,learn_more," + back +
           ",2026-11-22T12:00Z,a report\n2026-11-22T10:00:00.2Z,agrees,,,\n2026-11-22T10:00:00.3Z,pause,,,\n" +
           comes_back + ",come_back,,,\n";
  };
  const auto rules = [](const outcome_of_run& done) {
    strings all;
    for (const auto& r : records(done.out)) all.push_back(r.at("rule"));
    return all;
  };
  CHECK(rules(audit_of(log("2026-11-22T10:30Z", "2026-11-22T10:30Z"))) == strings{});
  CHECK(rules(audit_of(log("2026-11-22T10:30Z", "2026-11-22T10:30:00.2Z"))) == strings{"return_in_time"});
  CHECK(rules(audit_of(log("2026-11-22T10:30:00.2Z", "2026-11-22T10:30:00.2Z"))) == strings{});
  CHECK(rules(audit_of(log("2026-11-22T10:30:00.2Z", "2026-11-22T10:30:00.2000001Z"))) == strings{"return_in_time"});
  CHECK(rules(audit_of(log("2026-11-22T10:00:00.1Z", "2026-11-22T10:00:00.3Z"))) ==
        strings{"pause_names_return", "return_in_time"});  // at once is not ahead, and then it is late
  CHECK(audit_of("time,step\n1.2,listen\n1.1,listen\n1.3,listen\n").code == 3);
  CHECK(contains(audit_of("time,step\n1.2,listen\n1.1,listen\n1.3,listen\n").err,
                 "log.csv:3: time: '1.1' is earlier than line 2 of the same contact\n"));
}

TEST_CASE("the rules only compare times, so their unit makes no difference", "[audit][times]") {
  using namespace tact::care;
  constexpr auto known = step_infos<>;
  std::mt19937 random(7);
  const auto below = [&random](int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random); };
  std::size_t broken = 0;
  for (int log = 0; log != 2000; ++log) {
    std::vector<event> events;
    for (int i = 0, now = 0; i != 12; ++i) {
      now += below(3);
      const auto some_time = [&] { return below(4) == 0 ? not_stated : now + below(6) - 1; };
      const step_info* step = known[static_cast<std::size_t>(below(static_cast<int>(known.size())))];
      events.push_back({step->does, now, some_time(), some_time(), below(2) == 0});
    }
    const auto places_of = [&broken](const std::vector<event>& of) {
      strings all;
      tact::care::audit(of, [&](const violation& v) { all.push_back(std::to_string(v.place) + std::string(v.rule)); });
      broken += all.size();
      return all;
    };
    const strings plain = places_of(events);
    for (event& e : events)
      for (std::int64_t* time : {&e.at, &e.back, &e.limit})
        if (*time != not_stated) *time = *time * 10'000'000 - 621'355'968'000'000'000;
    CHECK(places_of(events) == plain);
  }
  CHECK(broken > 10'000);
}

TEST_CASE("audit says in which unit it read numbers, if not in seconds", "[audit][times]") {
  const workplace here;
  here.put("log.jsonl",
           "{\"time\": 1795342530000, \"step\": \"listen\"}\n{\"time\": 1795342530001, \"step\": \"close\"}\n");
  const auto done = run(here, "log.jsonl");
  CHECK(done.code == 0);
  CHECK(done.err == "read: time, step\nno column is the contact: the whole log is one\n" + by +
                        "2 events in 1 contact, 0 violations; numbers read as milliseconds since 1970\n");
  CHECK(contains(here.shell("'" TACT_AUDIT "' log.jsonl").out, "numbers read as milliseconds\nsince 1970\n"));
  CHECK(contains(audit_of("time,step\n1795342530000000,listen\n").err, "; numbers read as microseconds since 1970\n"));
  CHECK(contains(audit_of("time,step\n1,listen\n").err, "1 event in 1 contact, 0 violations\n"));

  const auto mixed = audit_of("time,step\n1795342530,listen\n1795342530500,close\n");
  CHECK(mixed.code == 3);
  CHECK(contains(mixed.err,
                 "; numbers read as seconds since 1970 (the first in line 2) and as milliseconds since 1970 "
                 "(the first in line 3)\n"));

  // By option all numbers are of one unit.
  CHECK(audit_of("time,step\n1500,listen\n1000,close\n1600,ask\n", "--numbers milliseconds").code == 3);
  CHECK(audit_of("time,step\n1500,listen\n1970-01-01T00:00:01.5Z,close\n1500,ask\n", "--numbers milliseconds").code ==
        0);
  CHECK(audit_of("time,step\n20261122,listen\n20261322,close\n", "--numbers seconds").code == 0);
  CHECK(audit_of("time,step\n1,listen\n", "--numbers hours").code == 2);
}

TEST_CASE("audit refuses a spreadsheet's serial days, unless an option says that they are", "[audit][times]") {
  const std::string serial =
      "time,contact,step,return,limit\n46000.25,K-1,shows_anger,,\n46000.26,K-1,acknowledge,,\n"
      "46000.27,K-1,cool_down,46000.5,46000.75\n46000.28,K-1,agrees,,\n46000.29,K-1,pause,,\n46000.8,K-1,come_back,,\n"
      "46001,K-1,close,,\n";
  const auto refused = audit_of(serial);
  CHECK(refused.code == 3);
  const std::string hint =
      "looks like a spreadsheet's serial day; export the column as text, or write --numbers days, or --numbers seconds "
      "if it counts those\n";
  CHECK(contains(refused.err, "log.csv:2: time: '46000.25' " + hint));
  CHECK(contains(refused.err, "log.csv:4: return: '46000.5' " + hint));
  CHECK(contains(refused.err, "0 events in 0 contacts, 0 violations; 7 rows left out"));  // the whole number as well
  CHECK(contains(audit_of("time,step\n\"46000,25\",listen\n").err, "looks like a spreadsheet's serial day"));

  const auto by_option = audit_of(serial, "--numbers days");
  CHECK(by_option.code == 1);
  CHECK(found(by_option.out) ==
        strings{"K-1 46000.8 come_back escalate_past_limit", "K-1 46000.8 come_back return_in_time"});
  CHECK(contains(by_option.err, "; numbers read as days of a spreadsheet\n"));
  // 45658 is the first day of 2025; a day of 86,400 seconds is rounded to milliseconds.
  CHECK(read_otherwise({{"45658", at(2025, 1, 1)},
                        {"45658.5", at(2025, 1, 1, 12)},
                        {"45658.4270833333", at(2025, 1, 1, 10, 15)},
                        {"45658,4270833333", at(2025, 1, 1, 10, 15)},
                        {"25569", instant{}},
                        {"60000.00001157407", at(2064, 4, 8, 0, 0, 1)}},
                       "--numbers days") == strings{});

  // A clock of seconds that passes through the same numbers is none; nor are whole numbers alone.
  CHECK(audit_of("time,step\n19999.5,listen\n20000.5,ask\n20001.5,close\n").code == 0);
  CHECK(audit_of("time,step\n0,listen\n30000.5,ask\n90000.5,close\n").code == 0);
  CHECK(audit_of("time,step\n30000,listen\n30001,ask\n").code == 0);
  CHECK(audit_of("time,step\n100,listen\n200,ask\n").code == 0);
  CHECK(audit_of("time,step\n36930.25,listen\n36930.5,ask\n", "--numbers seconds").code == 0);
}

TEST_CASE("audit reports a zone in one of two times", "[audit][times]") {
  const auto log = [](const std::string& zone, const std::string& other) {
    return "time,contact,step,return,limit\n2026-11-22T10:02:00" + zone + ",K-1,shows_anger,,\n2026-11-22T10:02:01" +
           zone + ",K-1,acknowledge,,\n2026-11-22T10:02:02" + zone + ",K-1,cool_down,2026-11-22 10:30" + other +
           ",2026-11-22 11:00" + other + "\n2026-11-22T10:03:00" + zone + ",K-1,agrees,,\n2026-11-22T10:04:00" + zone +
           ",K-1,pause,,\n2026-11-22T10:50:00" + zone + ",K-1,come_back,,\n";
  };
  const auto mixed = audit_of(log("+02:00", ""));
  CHECK(mixed.code == 3);
  for (const std::string column : {"return", "limit"})
    CHECK(contains(mixed.err, "log.csv:4: " + column +
                                  ": has no zone, and was read as UTC, but 'time' in this row has "
                                  "one; see --zone\n"));
  CHECK(contains(mixed.err, "6 events in 1 contact, 0 violations; 1 event with times of two clocks (see above)\n"));
  const auto other = audit_of(log("", "+02:00"));
  CHECK(other.code == 3);
  CHECK(contains(other.err,
                 "log.csv:4: return: has a zone, but 'time' in this row has none, and was read as UTC; see "
                 "--zone\n"));

  // What is said is no longer in doubt.
  const strings late{"K-1 2026-11-22T10:50:00+02:00 come_back return_in_time"};
  CHECK(audit_of(log("+02:00", ""), "--zone +02:00").code == 1);
  CHECK(found(audit_of(log("+02:00", ""), "--zone +02:00").out) == late);
  CHECK(found(audit_of(log("+02:00", ""), "--zone +0200").out) == late);
  CHECK(audit_of(log("+02:00", ""), "--zone UTC").code == 0);
  CHECK(audit_of(log("", "")).code == 1);
  CHECK(audit_of(log("Z", "Z")).code == 1);
  for (const char* zone : {"CET", "Europe/Berlin", "+2", "02:00", "+25:00", "''"})
    CHECK(audit_of(log("", ""), std::string("--zone ") + zone).code == (std::string_view(zone) == "''" ? 1 : 2));
  CHECK(contains(audit_of(log("", ""), "--zone CET").err, "--zone CET: write an offset, such as +02:00, or UTC"));
}

TEST_CASE("audit reports a column whose times do not all have a zone, once", "[audit][times]") {
  const std::string log =
      "time,step\n2026-11-22T10:00Z,listen\n2026-11-22T10:01,ask\n2026-11-22T10:02,ask\n2026-11-22T10:03Z,close\n";
  const auto done = audit_of(log);
  CHECK(done.code == 3);
  CHECK(
      done.err ==
      by + "4 events in 1 contact, 0 violations; 2 times without a zone (the first in line 3) read as UTC, in a column "
           "where others name one; see --zone\n");
  CHECK(audit_of(log, "--zone Z").code == 0);
  CHECK(audit_of("time,step\n2026-11-22T10:00,listen\n2026-11-22T10:01,ask\n").code == 0);
}

TEST_CASE("audit reports a date beside a small number", "[audit][times]") {
  const std::string header = "time,step,return,limit,awaited\n";
  const auto relative = audit_of(header + "2026-11-22T10:00Z,learn_more,600,2026-11-23T10:00Z,a report\n");
  CHECK(relative.code == 3);
  CHECK(contains(relative.err,
                 "log.csv:2: return: is a number, but 'time' in this row is a date; is it of the same "
                 "clock?\n"));
  CHECK(audit_of(header + "600,learn_more,2026-11-22T10:00Z,2026-11-22T10:00Z,a report\n").code == 3);
  CHECK(audit_of(header + "2026-11-22T10:00Z,learn_more,1795342530,1795342530,a report\n").code == 0);
  CHECK(audit_of(header + "600,learn_more,700,800,a report\n").code == 0);
}

TEST_CASE("audit says of a log that is newest first all along that it is, once", "[audit][times]") {
  const std::string says =
      "log.csv: time: the log seems to be newest first: no row is later than the one before it of its contact; --order "
      "newest-first reads it from its end\n";
  std::string whole = "time,contact,step\n", blocks = whole;
  for (int i = 500; i != 0; --i) whole += std::to_string(i) + ",K-" + std::to_string(i % 7) + ",listen\n";
  for (int i = 500; i != 0; --i) blocks += std::to_string(i % 50) + ",K-" + std::to_string(i / 50) + ",listen\n";
  for (const std::string& log : {whole, blocks}) {
    const auto done = audit_of(log);
    CHECK(done.code == 3);
    CHECK(contains(done.err, says));
    CHECK(lines(done.err) == 2);
    CHECK(audit_of(log, "--order newest-first").code == 0);
    CHECK(audit_of(log, "--order sort").err.starts_with(by + "500 events in "));
  }

  // Times so coarse that no contact runs backwards are no evidence: the log is read as it stands, unless told
  // otherwise.
  const std::string coarse = "time,contact,step\n2026-11-23,a,close\n2026-11-23,a,shows_anger\n2026-11-22,b,listen\n";
  CHECK_FALSE(contains(audit_of(coarse).err, "newest first"));
  for (const char* order : {"--order newest-first", "--order sort"})
    CHECK(found(audit_of(coarse, order).out) == strings{"a 2026-11-23 close answer_anger"});
  // With one event a contact nothing is.
  CHECK(audit_of("time,contact,step\n2026-11-23,a,listen\n2026-11-22,b,listen\n").code == 0);

  // One row that runs forwards, and each row is reported on its own.
  const auto not_all = audit_of("time,step\n3,listen\n2,listen\n4,listen\n1,listen\n");
  CHECK(not_all.code == 3);
  CHECK(not_all.err ==
        "log.csv:3: time: '2' is earlier than line 2 of the same contact\n"
        "log.csv:5: time: '1' is earlier than line 4 of the same contact\n" +
            by + "2 events in 1 contact, 0 violations; 2 rows left out (see above)\n");
}

namespace {

struct row {
  std::string contact;
  int time;
  std::string_view step;
};

std::string log_of(const std::vector<row>& rows) {
  std::string text = "contact,time,step\n";
  for (const row& r : rows) text += r.contact + "," + std::to_string(r.time) + "," + std::string(r.step) + "\n";
  return text;
}

// Rows in order of time; each time is `wait` after the one before, or less.
std::vector<row> random_rows(std::mt19937& random, int least_wait) {
  constexpr std::array<std::string_view, 7> steps = {"shows_anger", "acknowledge", "offer_solution", "close",
                                                     "complains",   "listen",      "apologise"};
  std::vector<row> rows;
  for (int i = 0, now = 0; i != 120; ++i) {
    now += least_wait + static_cast<int>(random() % 2);
    rows.push_back({"K-" + std::to_string(random() % 5), now, steps[random() % steps.size()]});
  }
  return rows;
}

}  // namespace

TEST_CASE("audit reads a sorted log as the log in its true order", "[audit][times]") {
  std::mt19937 random(3);
  for (int i = 0; i != 20; ++i) {
    std::vector<row> rows = random_rows(random, 0);  // with equal times
    const strings expected = found(audit_of(log_of(rows)).out);
    CHECK(expected.size() > 5);
    CHECK(found(audit_of(log_of(rows), "--order sort").out) == expected);
    std::ranges::reverse(rows);
    CHECK(found(audit_of(log_of(rows), "--order newest-first").out) == expected);
    CHECK(found(audit_of(log_of(rows), "--order sort").out) == expected);

    rows = random_rows(random, 1);
    const strings distinct = found(audit_of(log_of(rows)).out);
    std::ranges::shuffle(rows, random);
    CHECK(audit_of(log_of(rows)).code == 3);
    CHECK(found(audit_of(log_of(rows), "--order sort").out) == distinct);
    CHECK(found(audit_of(log_of(rows), "--order newest-first").out) == distinct);
  }
  // The lines are those of the file.
  CHECK(records(audit_of("time,step\n2,take_the_bait\n1,listen\n", "--order sort").out).at(0).at("line") == "2");
  CHECK(audit_of("time,step\n1,listen\n", "--order random").code == 2);
}

TEST_CASE("audit counts messages that say alike together", "[audit][times]") {
  std::string log = "time,step,channel\n";
  for (int i = 0; i != 417; ++i) log += "22/11/2026 10:15,listen,\n";
  for (int i = 0; i != 9; ++i) log += "1,listen,fax\n";
  log += "1,dance,\n";
  const auto done = audit_of(log);
  CHECK(contains(done.err, "log.csv:6: time: '22/11/2026 10:15' has its day first; --dates day-first reads it\n"));
  CHECK_FALSE(contains(done.err, "log.csv:7: time"));
  CHECK(contains(done.err,
                 "log.csv: time: has its day first; --dates day-first reads it ... and 412 more like this, the "
                 "last in line 418\n"));
  CHECK(contains(done.err,
                 "log.csv: channel: 'fax' is not one of face to face, phone, chat, mail, unknown ... and 4 "
                 "more like this, the last in line 427\n"));
  CHECK(contains(done.err, "log.csv:428: step: 'dance' is not a step"));
  CHECK(contains(done.err, "418 rows left out; 9 events on an unknown channel (see above)\n"));
  CHECK(lines(done.err) == 5 + 5 + 1 + 2 + 1);

  // Rows that are earlier say alike, too.
  std::string jumps = "time,step\n";
  for (int i = 0; i != 20; ++i) jumps += std::to_string(100 + i) + ",listen\n" + std::to_string(i) + ",listen\n";
  const auto early = audit_of(jumps);
  CHECK(contains(early.err,
                 "log.csv: time: is earlier than a row before it of the same contact; --order sort reads a "
                 "log by its times ... and 15 more like this, the last in line 41\n"));
  CHECK(lines(early.err) == 5 + 1 + 1);

  // Held back while the log ran backwards all along, none is lost when it no longer does.
  std::string late_turn = "time,step\n";
  for (int i = 20; i != 0; --i) late_turn += std::to_string(i) + ",listen\n";
  CHECK(lines(audit_of(late_turn).err) == 2);
  late_turn += "21,listen\n";
  CHECK(contains(audit_of(late_turn).err, "and 14 more like this, the last in line 21\n"));
  CHECK(contains(audit_of(late_turn).err, "2 events in 1 contact, 0 violations; 19 rows left out (see above)\n"));
}

#endif
