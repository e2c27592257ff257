// Shares with their intervals, against R.

#include <tact/lab/estimate.hpp>

#include <cmath>
#include <string>

#include "testing/catch.hpp"
#include "testing/evaluation.hpp"

namespace lab = tact::lab;

TEST_CASE("Wilson's interval of a share is that of R, at both ends too", "[lab]") {
  for (const std::size_t k : {0u, 1u, 7u}) {
    const lab::estimate share = lab::share_of(k, 10, 0.9);
    const std::string name = "wilson_" + std::to_string(k) + "_of_10_";
    CHECK(share.value == static_cast<double>(k) / 10);
    CHECK(testing::is_that_of_r(share.interval->low, name + "low"));
    CHECK(testing::is_that_of_r(share.interval->high, name + "high"));
    const lab::estimate rest = lab::share_of(10 - k, 10, 0.9);
    CHECK(std::abs(rest.interval->low - (1 - share.interval->high)) < 1e-15);
  }
}

TEST_CASE("A share of nothing, more than all, and no confidence are refused", "[lab]") {
  CHECK_THROWS_AS(lab::share_of(0, 0), lab::bad_input);
  CHECK_THROWS_AS(lab::share_of(3, 2), lab::bad_input);
  for (const double bad : {0.0, 1.0, -1.0, 95.0, std::nan("")})
    CHECK_THROWS_AS(lab::share_of(1, 2, bad), lab::bad_input);
  CHECK_THROWS_AS(lab::detail::need_sense({.replicates = 99}), lab::bad_input);
  CHECK_THROWS_AS(lab::detail::need_sense({.confidence = 1}), lab::bad_input);
}
