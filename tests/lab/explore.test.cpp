// Exploration: frequencies are probabilities, and only what is open and close is tried.

#include <tact/lab/explore.hpp>

#include <cmath>
#include <vector>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace lab = tact::lab;

TEST_CASE("What is tried is open and within the margin, with the probability that the log needs", "[lab]") {
  laws::some_situations<tact::situation> next;
  std::size_t tried = 0;
  for (std::uint64_t n = 0; n != 500; ++n) {
    const auto advice = tact::recommend(next());
    const lab::exploration how{.rate = 0.5, .margin = 0.2};
    const lab::explored done = lab::explore(advice, how, n);
    const auto chances = lab::probabilities(advice, how);
    double sum = 0;
    for (const lab::chance& c : chances) sum += c.probability;
    CHECK(std::abs(sum - 1) < 1e-15);
    CHECK(chances[done.strategy].probability == done.probability);
    CHECK(done.differs == (done.strategy != advice.index()));
    double best = 0;
    for (const tact::ranked& r : advice.ranking()) {
      if (r.name == advice.name()) best = r.score;
      const bool may = !r.blocked && best - r.score <= 0.2;
      CHECK((chances.of(r.name) > 0) == may);
    }
    tried += done.differs;
  }
  CHECK(tried > 100);
}

TEST_CASE("Over many cases each strategy is done as often as its probability says, the same on every machine",
          "[lab]") {
  const auto advice = tact::recommend({.assertiveness = 0.5, .cooperativeness = 0.5, .stakes = 0.5});
  const lab::exploration how{.rate = 0.3, .margin = 0.4, .seed = 7};
  const auto chances = lab::probabilities(advice, how);
  std::vector<double> seen(chances.size());
  constexpr int n = 20000;
  for (std::uint64_t k = 0; k != n; ++k) ++seen[lab::explore(advice, how, k).strategy];
  std::size_t possible = 0;
  for (std::size_t i = 0; i != seen.size(); ++i) {
    const double p = chances[i].probability;
    possible += p > 0;
    CHECK(std::abs(seen[i] / n - p) <= 5 * std::sqrt(p * (1 - p) / n));
  }
  CHECK(possible >= 3);
  std::vector<bool> first;
  for (std::uint64_t k = 0; k != 12; ++k) first.push_back(lab::explore(advice, how, k).differs);
  CHECK(first == std::vector<bool>{false, true, false, false, false, true, false, false, true, true, false, false});
}

TEST_CASE("At a rate or a margin of 0 the advice is followed for certain, and at a rate of 1 never", "[lab]") {
  const auto advice = tact::recommend({.assertiveness = 0.6, .cooperativeness = 0.6});
  for (std::uint64_t k = 0; k != 50; ++k) {
    for (const lab::exploration how : {lab::exploration{.rate = 0, .margin = 1}, {.rate = 1, .margin = 0}}) {
      const lab::explored done = lab::explore(advice, how, k);
      CHECK((done.strategy == advice.index() && done.probability == 1 && !done.differs));
    }
    CHECK(lab::explore(advice, {.rate = 1, .margin = 1}, k).differs);
  }
  for (const lab::exploration bad : {lab::exploration{.rate = -0.1},
                                     {.rate = 1.1},
                                     {.rate = std::nan("")},
                                     {.margin = -1},
                                     {.margin = std::nan("")}}) {
    CHECK_THROWS_AS(lab::explore(advice, bad, 1), lab::bad_input);
    CHECK_THROWS_AS(lab::probabilities(advice, bad), lab::bad_input);
  }
}
