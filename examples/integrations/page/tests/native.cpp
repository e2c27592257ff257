// What the native library says, for the browser test to compare the page with. It uses the library alone, and nothing
// of the page's engine.
//
//   page_native answers   a hash of the advice of each model on a grid of 1,393,920 situations
//   page_native texts     for some situations, a line of JSON each: the advice in words, the plan, and a hash of the
//   map

#include <array>
#include <cstdint>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include <tact/care.hpp>
#include <tact/care/habit.hpp>
#include <tact/care/instruments/dual_concern.hpp>
#include <tact/io/habit.hpp>
#include <tact/io/plan.hpp>
#include <tact/io/svg.hpp>
#include <tact/io/text.hpp>
#include <tact/models/pruitt_rubin.hpp>
#include <tact/models/rahim.hpp>
#include <tact/models/thomas_kilmann.hpp>
#include <tact/tact.hpp>

namespace {

/// FNV-1a, 32 bits: as browser.mjs computes it.
class hash {
 public:
  void add(std::uint8_t byte) noexcept { value_ = (value_ ^ byte) * 16777619u; }
  void add(std::string_view bytes) noexcept {
    for (const char c : bytes) add(static_cast<std::uint8_t>(c));
  }
  std::uint32_t value() const noexcept { return value_; }

 private:
  std::uint32_t value_ = 2166136261u;
};

/// How many values each input takes on the grid, in the order of the situation: as many as there are, evenly from 0
/// to 1.
constexpr std::array<int, 13> counts = {11, 11, 5, 3, 2, 2, 2, 3, 2, 2, 2, 2, 2};
constexpr std::array<double, 13> neutral = {.5, .5, 0, 0, .5, .5, .5, .5, .5, .5, 0, 0, 0};

tact::situation situation_of(const std::array<double, 13>& x) {
  return {.assertiveness = x[0],
          .cooperativeness = x[1],
          .anger = x[2],
          .urgency = x[3],
          .stakes = x[4],
          .relationship = x[5],
          .legitimacy = x[6],
          .power = x[7],
          .complexity = x[8],
          .scarcity = x[9],
          .impasse = x[10],
          .awaited = x[11],
          .role_ambiguity = x[12]};
}

/// Calls f(situation) for each point of the grid.
template <class F>
void for_each_point(const F& f) {
  std::array<int, 13> at{};
  for (bool more = true; more;) {
    std::array<double, 13> x{};
    for (std::size_t i = 0; i != x.size(); ++i) x[i] = at[i] / (counts[i] - 1.0);
    f(situation_of(x));
    more = false;
    for (std::size_t i = 0; i != at.size() && !more; ++i) {
      at[i] = (at[i] + 1) % counts[i];
      more = at[i] != 0;
    }
  }
}

template <class Model>
std::uint32_t hash_of_answers() {
  hash all;
  for_each_point(
      [&](const tact::situation& s) { all.add(static_cast<std::uint8_t>(tact::recommend<Model>(s).index())); });
  return all.value();
}

/// The situations of the texts: numbers from 0 to 1 in hundredths, by a generator that browser.mjs has as well.
tact::situation made_up(std::uint32_t& seed) {
  std::array<double, 13> x{};
  for (std::size_t i = 0; i != x.size(); ++i) {
    seed = seed * 1664525u + 1013904223u;
    const std::uint32_t drawn = seed >> 8;
    x[i] = i > 1 && drawn % 2 == 0 ? neutral[i] : drawn / 2 % 101 / 100.0;
  }
  return situation_of(x);
}

tact::level& input_named(std::string_view name, tact::situation& s) {
  if (name == "assertiveness") return s.assertiveness;
  if (name == "cooperativeness") return s.cooperativeness;
  for (const auto& factor : tact::situation::factors)
    if (factor.name == name) return s.*factor.member;
  throw std::logic_error("no such input");
}

/// The smallest change in words, at the first hundredth on its way at which the advice is another one; where that is
/// not the one of the change, at the switch point itself. Found by asking at each hundredth.
template <class Model>
std::string what_if(const tact::recommendation<Model>& advice, const tact::situation& s) {
  const tact::change exact = tact::smallest_change(tact::changes(advice));
  const tact::switch_point at = exact.nearest();
  const bool falls = at.to < exact.from;
  const int below = falls && (at.closes || at.opens) ? 1 : 0;  // the value named is one step above that asked at
  for (int distance = 0; at && distance <= 100; ++distance) {
    const int hundredths = falls ? 100 - distance : distance;
    const int steps = tact::level{hundredths / 100.0}.steps() - below;
    const int from = tact::level{exact.from}.steps();
    if (steps < 0 || (falls ? steps >= from : steps <= from)) continue;
    tact::situation there = s;
    input_named(exact.input, there) = tact::level::from_steps(steps);
    const auto then = tact::recommend<Model>(there);
    if (then.name() == advice.name()) continue;
    if (then.name() != at.strategy) break;
    tact::change moved = exact;
    (falls ? moved.lower : moved.higher).to = tact::level::from_steps(steps).value();
    (falls ? moved.higher : moved.lower) = {};
    return tact::io::what_if(moved);
  }
  return tact::io::what_if(exact);
}

template <class Model>
nlohmann::ordered_json texts_of(const tact::situation& s, const std::string& id) {
  const auto advice = tact::recommend<Model>(s);
  const tact::io::mark here[] = {
      {.at = {s.assertiveness.value(), s.cooperativeness.value()}, .strategy = advice.name(), .label = "this case"}};
  hash map, habit;
  map.add(tact::io::svg(tact::regions<Model>(s), {.marks = here, .wanted = advice.name(), .id = id}));
  const auto gap = tact::care::compare_habit<Model>({.assertiveness = 0.3, .cooperativeness = 0.7}, s);
  habit.add(tact::io::svg(gap, {.id = "map-habit"}));
  return {{"strategy", advice.name()},
          {"because", tact::io::because(tact::explain(advice))},
          {"what_if", what_if(advice, s)},
          {"afterwards", advice.afterwards().name()},
          {"fallback", advice.if_it_fails().name()},
          {"plan", tact::io::text(tact::care::plan_for(advice, {.by = tact::care::channel::chat}))},
          {"map", map.value()},
          {"habit", tact::io::text(gap)},
          {"habit_map", habit.value()}};
}

void print_texts() {
  std::uint32_t seed = 17;
  for (int i = 0; i != 100; ++i) {
    const tact::situation s = made_up(seed);
    std::cout << nlohmann::ordered_json{texts_of<tact::models::customer_care>(s, "map-0"),
                                        texts_of<tact::models::thomas_kilmann>(s, "map-1"),
                                        texts_of<tact::models::rahim>(s, "map-2"),
                                        texts_of<tact::models::pruitt_rubin>(s, "map-3")}
              << '\n';
  }
}

}  // namespace

int main(int count, char** arguments) {
  const std::string_view what = count > 1 ? arguments[1] : "";
  if (what == "texts") return print_texts(), 0;
  if (what != "answers") return 2;
  std::cout << nlohmann::ordered_json{hash_of_answers<tact::models::customer_care>(),
                                      hash_of_answers<tact::models::thomas_kilmann>(),
                                      hash_of_answers<tact::models::rahim>(),
                                      hash_of_answers<tact::models::pruitt_rubin>()}
            << '\n';
  return 0;
}
