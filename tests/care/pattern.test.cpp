// Each pattern against its sentence, read literally: every pattern over three acts, on every log of up to five events.

#include <tact/care/detail/running.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "testing/catch.hpp"

using namespace tact::care;

namespace {

using row = std::vector<act>;
using places = std::vector<std::size_t>;  // where a log breaks a pattern; the log's size for its end

// The last of these acts before a place; npos if there is none.
constexpr std::size_t npos = SIZE_MAX;
std::size_t last(acts of, const row& r, std::size_t end) {
  while (end != 0)
    if (of.contains(r[--end])) return end;
  return npos;
}

bool any(acts of, const row& r, std::size_t from, std::size_t end) {
  for (std::size_t i = from; i < end; ++i)
    if (of.contains(r[i])) return true;
  return false;
}

// ---- the sentences, a second time

places broken(const never& p, const row& r) {
  places all;
  for (std::size_t i = 0; i != r.size(); ++i)
    if (p.what.contains(r[i]) && (p.once.empty() || any(p.once, r, 0, i + 1))) all.push_back(i);
  return all;
}

places broken(const only_after& p, const row& r) {
  places all;
  for (std::size_t i = 0; i != r.size(); ++i) {
    const std::size_t owing = last(p.owed_by, r, i + 1);
    const bool owed = owing != npos || p.owed_at_first;
    if (p.forbids.contains(r[i]) && owed && !any(p.paid_by, r, owing == npos ? 0 : owing, i + 1)) all.push_back(i);
  }
  return all;
}

places broken(const answered_before& p, const row& r) {
  const auto unpaid = [&](std::size_t end, std::size_t end_of_before) {
    const std::size_t owing = last(p.owed_by, r, end);
    return owing != npos && !any(p.paid_by, r, owing, end) && !any(p.before, r, owing, end_of_before);
  };
  places all;
  for (std::size_t i = 0; i != r.size(); ++i)
    if (p.before.contains(r[i]) && unpaid(i + 1, i)) all.push_back(i);
  if (p.at_end && unpaid(r.size(), r.size())) all.push_back(r.size());
  return all;
}

// ---- the patterns as they run

template <class Pattern>
places found(const Pattern& p, const row& r) {
  const detail::obligation demand = detail::obligation_of(p);
  bool owed = demand.owed_at_first;
  places all;
  for (std::size_t i = 0; i != r.size(); ++i)
    if (demand.broken_by(r[i], owed)) all.push_back(i);
  if (owed && demand.owed_at_end) all.push_back(r.size());
  return all;
}

// ---- all patterns

constexpr act alphabet[] = {act::anger, act::listen, act::close, act::nothing};

std::vector<acts> all_sets() {
  std::vector<acts> all{{}};
  for (const act a : {act::anger, act::listen, act::close}) {
    const std::vector<acts> before = all;
    for (const acts s : before) all.push_back(s | a);
  }
  return all;
}

const std::vector<row>& all_rows() {
  static const std::vector<row> rows = [] {
    std::vector<row> all{{}};
    for (std::size_t i = 0; i != all.size(); ++i) {
      if (all[i].size() == 5) break;
      for (const act a : alphabet) {
        row longer = all[i];
        longer.push_back(a);
        all.push_back(longer);
      }
    }
    return all;
  }();
  return rows;
}

struct denies {
  static constexpr never pattern{.what = act::deny};
};

/// How often a pattern and its sentence differ, and how often the sentence is broken.
struct tally {
  long rows = 0, differ = 0, broken = 0;
};

template <class Pattern>
void compare(const Pattern& p, tally& t) {
  for (const row& r : all_rows()) {
    const places expected = broken(p, r);
    t.differ += found(p, r) != expected;
    t.broken += !expected.empty();
    ++t.rows;
  }
}

}  // namespace

TEST_CASE("There are as many rows and sets as there should be", "[care]") {
  CHECK(all_rows().size() == 1 + 4 + 16 + 64 + 256 + 1024);
  CHECK(all_sets().size() == 8);
}

TEST_CASE("`never` is what its sentence says", "[care]") {
  tally t;
  for (const acts what : all_sets())
    for (const acts once : all_sets()) compare(never{.what = what, .once = once}, t);
  CHECK(t.differ == 0);
  CHECK(t.broken > t.rows / 4);
  CHECK(t.broken < t.rows);
}

TEST_CASE("`only_after` is what its sentence says", "[care]") {
  tally t;
  for (const acts owed : all_sets())
    for (const acts paid : all_sets())
      for (const acts forbids : all_sets())
        for (const bool at_first : {false, true})
          compare(only_after{.owed_by = owed, .paid_by = paid, .forbids = forbids, .owed_at_first = at_first}, t);
  CHECK(t.differ == 0);
  CHECK(t.broken > t.rows / 10);
  CHECK(t.broken < t.rows);
}

TEST_CASE("`answered_before` is what its sentence says", "[care]") {
  tally t;
  for (const acts owed : all_sets())
    for (const acts paid : all_sets())
      for (const acts before : all_sets())
        for (const bool at_end : {false, true})
          compare(answered_before{.owed_by = owed, .paid_by = paid, .before = before, .at_end = at_end}, t);
  CHECK(t.differ == 0);
  CHECK(t.broken > t.rows / 10);
  CHECK(t.broken < t.rows);
}

TEST_CASE("A pattern remembers one bit", "[care]") {
  STATIC_REQUIRE(sizeof(detail::running<denies>) == 1);
  constexpr bool breaks = [] {
    detail::running<denies> rule;
    return !rule.broken_by({.what = act::listen}) && rule.broken_by({.what = act::deny}) && !rule.broken_at_end();
  }();
  STATIC_REQUIRE(breaks);
}
