// Tornado bars: each end is asked for anew.

#include <tact/lab/tornado.hpp>

#include <algorithm>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>

#include <tact/recommend.hpp>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace lab = tact::lab;

namespace {

/// The lead of a strategy over the best other open one, from a ranking.
template <class Model>
std::optional<double> lead_in(const tact::recommendation<Model>& advice, std::string_view strategy) {
  std::optional<double> own, best;
  for (const tact::ranked& r : advice.ranking()) {
    if (r.blocked) continue;
    if (r.name == strategy) own = r.score;
    else if (!best) best = r.score;
  }
  if (!own || !best) return std::nullopt;
  return *own - *best;
}

}  // namespace

TEST_CASE("Both ends of a bar are what the model advises there, and the widest bar comes first", "[lab]") {
  laws::some_situations<tact::situation> next;
  for (int n = 0; n != 60; ++n) {
    const tact::situation s = next();
    const auto here = tact::recommend(s);
    const auto bars = lab::tornado(tact::models::customer_care{}, s);
    CHECK(bars.size() == 13);
    CHECK(std::ranges::is_sorted(bars, std::ranges::greater{}, &lab::tornado_bar::swing));
    for (const lab::tornado_bar& bar : bars)
      for (const auto& [end, to] : {std::pair{bar.low, 0.0}, std::pair{bar.high, 1.0}}) {
        tact::situation there = s;
        if (bar.input == "assertiveness") there.assertiveness = to;
        else if (bar.input == "cooperativeness") there.cooperativeness = to;
        else
          for (const auto& f : tact::situation::factors)
            if (f.name == bar.input) there.*f.member = to;
        const auto advice = tact::recommend(there);
        CHECK(end.to == to);
        CHECK(end.advice == advice.name());
        CHECK(end.margin.has_value() == !advice.runner_up().empty());
        if (end.margin) CHECK(*end.margin == advice.margin());
        CHECK(end.lead == lead_in(advice, here.name()));
        if (advice.name() != here.name()) CHECK(bar.changes(here.name()));
      }
  }
}

TEST_CASE("Ends of a box give bars to its open inputs alone", "[lab]") {
  const tact::situation s{.assertiveness = 0.6, .cooperativeness = 0.6};
  const auto bars =
      lab::tornado(tact::models::rahim{}, s, {.assertiveness = 0.6, .cooperativeness = {0.5, 0.7}, .stakes = {0.2, 1}});
  REQUIRE(bars.size() == 2);
  for (const lab::tornado_bar& b : bars) CHECK(b.low.to == tact::level(b.input == "stakes" ? 0.2 : 0.5).value());
}
