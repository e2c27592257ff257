// Nothing is allocated, from a model made at run time to the plan and its audit: this program counts all of its
// allocations.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <span>
#include <string_view>

#include <tact/batch.hpp>
#include <tact/care.hpp>
#include <tact/tact.hpp>

#include "laws/policy.hpp"

namespace {
std::size_t allocations = 0;
}  // namespace

// Not inlined, or g++ sees a malloc behind a delete and warns of a mismatch; the nothrow form, too, because the address
// sanitizer brings its own.
[[gnu::noinline]] void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  ++allocations;
  return std::malloc(size != 0 ? size : 1);
}
[[gnu::noinline]] void* operator new(std::size_t size) {
  if (void* const p = operator new(size, std::nothrow)) return p;
  std::abort();
}
[[gnu::noinline]] void operator delete(void* p) noexcept { std::free(p); }
[[gnu::noinline]] void operator delete(void* p, std::size_t) noexcept { std::free(p); }

namespace {

using tact::situation;
using tact::unknown;

// Each of these returns whether its answers are consistent, so that no compiler can leave out the work.

bool a_model_made_at_run_time(const situation& s) {
  const auto described = tact::detail::specs_of<tact::models::customer_care>();
  const auto made = tact::runtime_model<>::from(described);
  return made && made->fingerprint() == tact::models::customer_care::fingerprint() &&
         tact::recommend(*made, s).name() == tact::recommend(s).name();
}

bool recommend(const situation& s) {
  const auto advice = tact::recommend(s);
  return !advice.name().empty() && !advice.afterwards().gated() && advice.margin() >= 0;
}

bool ranking(const situation& s) {
  const auto advice = tact::recommend(s);
  return advice.ranking()[0].name == advice.name();
}

bool explain(const situation& s) {
  const auto advice = tact::recommend(s);
  const auto why = tact::explain(advice);
  return why.rival == advice.runner_up() &&
         tact::explain(advice, "procrastination").has_value() != advice.is<tact::procrastination>();
}

bool changes(const situation& s) {
  const auto advice = tact::recommend(s);
  const auto all = tact::changes(advice);
  const auto smallest = tact::smallest_change(all);
  const auto border = tact::nearest_border(advice);
  return all[0].input == "assertiveness" && smallest.nearest().strategy != advice.name() && border.distance >= 0;
}

bool regions(const situation& s) {
  double area = 0;
  for (const auto& r : tact::regions(s)) area += r.area();
  return area > 0.999 && area < 1.001;
}

bool consider(const situation& s) {
  const auto two = tact::box(s).with(&situation::assertiveness, unknown).with(&situation::anger, unknown);
  const auto four = two.with(&situation::power, unknown).with(&situation::stakes, unknown);
  return tact::consider(two).error() == 0 && tact::consider(four).error() > 0;
}

bool ask_next(const situation& s) {
  const auto open = tact::box(s).with(&situation::assertiveness, unknown).with(&situation::cooperativeness, unknown);
  return static_cast<bool>(tact::ask_next(open.with(&situation::anger, unknown)));
}

bool plan_for(const situation& s) {
  using namespace tact::care;
  constexpr auto who = customer<>::of<angry, complainer>();
  const auto plan = tact::care::plan_for(tact::recommend(who.apply_to(s)), {.who = who, .by = channel::mail});
  return !plan.empty() && !plan.last_step().name().empty();
}

bool audit(const situation& s) {
  using namespace tact::care;
  const auto at = static_cast<std::int64_t>(s.anger.steps());
  const std::array log{event{.what = act::anger, .at = at}, event{.what = act::offer, .at = at + 60}};
  std::size_t broken = 0;
  tact::care::audit(log, [&broken](const violation&) noexcept { ++broken; });
  return broken > 0 && !keeps_rules(log);
}

bool journey(const situation& s) {
  using namespace tact::care;
  const moment claim{.at = s.urgency.steps(),
                     .reason = contact_reason::claim,
                     .expected = {.respect = 1.0},
                     .perceived = {.respect = s.anger}};
  tact::care::journey<> one, other;
  one.record(claim);
  other.record({.at = 0, .satisfaction = s.stakes});
  const auto both = one + other;
  return both.size() == 2 && both.remembered() && both.trend_per_day().has_value() == (claim.at != 0) &&
         both.corrections().size() <= 1 && both.apply_to(s).impasse >= tact::level{0.5};
}

bool recommend_all(const situation& s) {
  std::array<double, 100> concerns{};
  for (std::size_t i = 0; i != concerns.size(); ++i) concerns[i] = static_cast<double>(i) / 99;
  std::array<std::uint8_t, 100> chosen{}, second{};
  std::array<double, 100> margin{};
  const std::size_t refused =
      tact::recommend_all({.assertiveness = concerns, .cooperativeness = s.cooperativeness, .anger = s.anger},
                          {.strategy = chosen, .margin = margin, .runner_up = second});
  return refused == 0 && chosen[0] != second[0];
}

struct part {
  std::string_view name;
  bool (*holds)(const situation&);
};

constexpr part parts[] = {
    {"a model made at run time", a_model_made_at_run_time},
    {"recommend", recommend},
    {"ranking", ranking},
    {"explain", explain},
    {"changes", changes},
    {"regions", regions},
    {"consider", consider},
    {"ask_next", ask_next},
    {"plan_for", plan_for},
    {"audit", audit},
    {"journey", journey},
    {"recommend_all", recommend_all},
};

int complain(std::string_view name, const char* what) {
  std::fprintf(stderr, "%.*s: %s\n", static_cast<int>(name.size()), name.data(), what);
  return 1;
}

}  // namespace

int main() {
  int faults = 0;
  for (const part& p : parts) {
    laws::some_situations<situation> next;
    for (int i = 0; i != 20; ++i) {
      const situation s = next();
      const std::size_t before = allocations;
      const bool held = p.holds(s);
      if (allocations != before) faults += complain(p.name, "allocates");
      if (!held) faults += complain(p.name, "does not hang together");
    }
  }

  const std::size_t before = allocations;
  ::operator delete(::operator new(1));
  if (allocations != before + 1) faults += complain("operator new", "is not counted, so nothing is shown");
  return faults == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
