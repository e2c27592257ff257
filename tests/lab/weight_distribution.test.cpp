// What weights are drawn from: on the grid, and nothing outside of the range of weights.

#include <tact/lab/weight_distribution.hpp>

#include <cmath>

#include "testing/catch.hpp"

namespace lab = tact::lab;

TEST_CASE("Spreads lie on the grid, and those that make no sense are refused", "[lab]") {
  const auto around = lab::weight_distribution::around(0.1, 2);
  CHECK_FALSE(around.keeps_signs());
  CHECK(around.weight_steps() == 13);
  CHECK(around.bias_steps() == 256);
  CHECK(lab::weight_distribution::of_sign(1, 0).keeps_signs());
  CHECK(lab::weight_distribution::of_sign(1, 0).weight_steps() == 128);
  for (const double bad : {-0.1, 1.5, std::nan("")}) {
    CHECK_THROWS_AS(lab::weight_distribution::around(bad, 0), lab::bad_input);
    CHECK_THROWS_AS(lab::weight_distribution::of_sign(bad, 0), lab::bad_input);
  }
  for (const double bad : {-0.1, 2.5, std::nan("")})
    CHECK_THROWS_AS(lab::weight_distribution::around(0, bad), lab::bad_input);
  CHECK_THROWS_AS(lab::weight_distribution::of_sign(0.001, 0), lab::bad_input);
}
