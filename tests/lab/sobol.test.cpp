// Sobol indices: cases whose indices are known, a model that ignores an input, and parts.

#include <tact/lab/sobol.hpp>

#include <cmath>
#include <cstddef>

#include <tact/runtime_model.hpp>

#include "testing/catch.hpp"

namespace lab = tact::lab;
using tact::unknown;

namespace {

/// The first wins where both concerns together are above 1.
constexpr tact::strategy_spec across[] = {{.name = "high", .ideal = {1, 1}}, {.name = "low", .ideal = {0, 0}}};

/// The first wins where stakes is above one half.
constexpr tact::weight for_stakes[] = {{"stakes", 1}};
constexpr tact::strategy_spec on_stakes[] = {{.name = "fight", .ideal = {0, 0}, .weights = for_stakes},
                                             {.name = "leave", .ideal = {0, 0}}};

}  // namespace

TEST_CASE("The indices of x + y > 1 are 1/3 of first order and 2/3 in total", "[lab]") {
  // The mean given x is x, of variance 1/12; given all but x the variance is x·(1 − x), 1/6 in the mean; of 1/4 in all.
  const auto model = *tact::runtime_model<>::from(across);
  const auto all =
      lab::sobol(model, {.assertiveness = unknown, .cooperativeness = unknown, .anger = {0, 0.3}}, {.count = 20000}, 1);
  REQUIRE(all.inputs().size() == 3);
  for (const std::size_t strategy : {0U, 1U}) {
    CHECK(std::abs(all.share(strategy) - 0.5) < 0.01);
    for (const std::size_t input : {0U, 1U}) {
      CHECK(std::abs(all.first(strategy, input) - 1.0 / 3) < 0.03);
      CHECK(std::abs(all.total(strategy, input) - 2.0 / 3) < 0.03);
    }
    CHECK(all.first(strategy, 2) == 0);  // nothing weighs anger
    CHECK(all.total(strategy, 2) == 0);
  }
}

TEST_CASE("Where one input decides, its indices are 1; where nothing can change, all are 0", "[lab]") {
  const auto model = *tact::runtime_model<>::from(on_stakes);
  const auto all =
      lab::sobol(model, {.assertiveness = unknown, .cooperativeness = 0.5, .stakes = unknown}, {.count = 8000}, 1);
  CHECK(all.inputs()[1] == "stakes");
  CHECK(std::abs(all.first(0, 1) - 1) < 0.05);
  CHECK(std::abs(all.total(0, 1) - 1) < 0.05);
  CHECK(all.total(0, 0) == 0);
  const auto firm = lab::sobol(model, {.assertiveness = 0.5, .cooperativeness = 0.5, .stakes = {0.6, 1}}, {}, 1);
  CHECK(firm.share(0) == 1);
  CHECK(firm.first(0, 0) == 0);
  CHECK(firm.total(0, 0) == 0);
}

TEST_CASE("Parts of the indices add up, bit for bit, and nonsense is refused", "[lab]") {
  const tact::models::customer_care model;
  const tact::uncertain_situation over{.assertiveness = unknown, .cooperativeness = unknown, .power = unknown};
  const auto whole = lab::sobol(model, over, {.count = 300}, 5);
  auto parts = lab::sobol(model, over, {.first = 100, .count = 200}, 5);
  parts += lab::sobol(model, over, {.first = 0, .count = 100}, 5);
  CHECK(parts == whole);
  CHECK_FALSE(lab::sobol(model, over, {.count = 300}, 6) == whole);
  const tact::uncertain_situation known{.assertiveness = 0.5, .cooperativeness = 0.5};
  CHECK_THROWS_AS(lab::sobol(model, known, {}, 1), lab::bad_input);
  CHECK_THROWS_AS(lab::sobol(model, over, {.count = 0}, 1), lab::bad_input);
  const auto other = lab::sobol(model, {.assertiveness = unknown, .cooperativeness = 0.5}, {.count = 3}, 1);
  CHECK_THROWS_AS(parts += other, lab::bad_input);
}
