// Share curves: each share is measured another way.

#include <tact/lab/share_curve.hpp>

#include <cmath>
#include <cstddef>

#include <tact/models/customer_care.hpp>
#include <tact/recommend.hpp>

#include "testing/catch.hpp"

namespace lab = tact::lab;

TEST_CASE("A share curve holds the shares that counting points finds", "[lab]") {
  const tact::situation s{.assertiveness = 0.5, .cooperativeness = 0.5, .complexity = 0.7};
  const tact::models::customer_care model;
  const auto curve = lab::share_curve(model, s, "stakes", 4);
  REQUIRE(curve.size() == 4);
  CHECK(curve[0].value == tact::level(0));
  CHECK(curve[1].value == tact::level(1.0 / 3));
  CHECK(curve[3].value == tact::level(1));
  for (const lab::share_point& p : curve) {
    constexpr int n = 50;
    double counted[5] = {};
    tact::situation there = s;
    there.stakes = p.value;
    for (int i = 0; i != n * n; ++i) {
      there.assertiveness = (i % n + 0.5) / n;
      there.cooperativeness = (i / n + 0.5) / n;
      counted[tact::recommend(there).index()] += 1.0 / (n * n);
    }
    REQUIRE(p.shares.size() == 5);
    for (std::size_t k = 0; k != 5; ++k) CHECK(std::abs(p.shares[k] - counted[k]) < 0.015);
  }
  CHECK_THROWS_AS(lab::share_curve(model, s, "advantage"), lab::bad_input);
  CHECK_THROWS_AS(lab::share_curve(model, s, "assertiveness"), lab::bad_input);
  CHECK_THROWS_AS(lab::share_curve(model, s, "stakes", 1), lab::bad_input);
}
