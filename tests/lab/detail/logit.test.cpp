// What a fit is made of: numbers read back and kept on the grid, the logit and its derivatives, folds.

#include <tact/lab/detail/fit_design.hpp>
#include <tact/lab/detail/fit_model.hpp>
#include <tact/lab/detail/folds.hpp>
#include <tact/lab/detail/logit.hpp>
#include <tact/lab/detail/newton.hpp>
#include <tact/lab/detail/numbers.hpp>
#include <tact/lab/detail/random.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include <tact/detail/grid.hpp>
#include <tact/detail/lower.hpp>
#include <tact/detail/spec_of.hpp>
#include <tact/models/customer_care.hpp>
#include <tact/models/thomas_kilmann.hpp>

#include "testing/catch.hpp"

namespace lab = tact::lab;
namespace detail = tact::lab::detail;

namespace {

/// A logit of three strategies with made-up rows: two parameters, one, none, and the scale.
detail::logit_design made_up(std::size_t cases) {
  detail::logit_design d{.strategies = 3, .columns = 2, .parameters = {{0, 0}, {0, 1}, {1, 1}}, .first = {0, 2, 3, 3}};
  const detail::random_stream numbers(4, 2);
  std::uint64_t counter = 0;
  for (std::size_t n = 0; n != cases; ++n) {
    for (int s = 0; s != 3; ++s) {
      d.base.push_back(2 * numbers.uniform(counter++) - 1);
      d.open.push_back(s == 2 && n % 3 == 0 ? 0 : 1);
    }
    for (int k = 0; k != 2; ++k) d.column.push_back(numbers.uniform(counter++) - 0.5);
    d.chosen.push_back(n % 3 == 0 ? n % 2 : n % 5 % 3);
  }
  return d;
}

template <class Model>
bool biases_come_back() {
  const auto specs = tact::detail::specs_of<Model>();
  for (std::size_t i = 0; i != specs.size(); ++i)
    if (detail::bias_steps(tact::detail::lowered<Model>[i]) != tact::detail::to_grid(specs[i].bias)) return false;
  return true;
}

}  // namespace

TEST_CASE("A bias is read back from a scored strategy", "[lab]") {
  CHECK(biases_come_back<tact::models::customer_care>());
  CHECK(biases_come_back<tact::models::thomas_kilmann>());
}

TEST_CASE("The derivatives of a logit are those that differences show", "[lab]") {
  const detail::logit_design d = made_up(40);
  std::vector<std::size_t> cases;
  for (std::size_t n = 0; n != 40; ++n) cases.push_back(n);
  Eigen::VectorXd at(4);
  at << 0.3, -1.2, 0.7, 1.4;
  const detail::logit_value value = detail::logit_at(d, cases, at);
  CHECK(value.log == detail::logit_log(d, cases, at));
  constexpr double h = 1e-5;
  for (Eigen::Index j = 0; j != 4; ++j) {
    Eigen::VectorXd up = at, down = at;
    up[j] += h;
    down[j] -= h;
    const auto above = detail::logit_at(d, cases, up), below = detail::logit_at(d, cases, down);
    CHECK(std::abs((above.log - below.log) / (2 * h) - value.gradient[j]) < 1e-7);
    for (Eigen::Index k = j; k != 4; ++k)
      CHECK(std::abs((below.gradient[k] - above.gradient[k]) / (2 * h) - value.information(k, j)) < 1e-7);
  }
}

TEST_CASE("At the best parameters the gradient is that of the ridge, and a held scale stays", "[lab]") {
  detail::logit_design d = made_up(40);
  std::vector<std::size_t> cases;
  for (std::size_t n = 0; n != 40; ++n) cases.push_back(n);
  const auto best = detail::maximise(d, cases, 0.5, detail::start_of(d));
  CHECK((best.value.gradient - 0.5 * (best.at - detail::start_of(d))).norm() < 1e-5);
  CHECK(best.at[3] != 1);
  const auto from_elsewhere = detail::maximise(d, cases, 0.5, Eigen::VectorXd::Constant(4, 3));
  CHECK((from_elsewhere.at - best.at).norm() < 1e-5);
  d.holds_scale = true;
  const auto held = detail::maximise(d, cases, 0.5, detail::start_of(d));
  CHECK(held.at[3] == 1);
  CHECK(detail::covariance(held, 0.5)(3, 3) == 0);
}

TEST_CASE("Folds keep clusters together, hold each case once, and differ by one cluster at most", "[lab]") {
  std::vector<std::size_t> of;
  for (std::size_t n = 0; n != 100; ++n) of.push_back(1000 - n % 23 * 7);
  const detail::fold_plan plan(of, {.ridges = {1}, .folds = 4});
  CHECK(plan.clusters() == 23);
  std::map<std::size_t, std::size_t> fold_of;
  std::size_t held = 0;
  for (std::size_t f = 0; f != 4; ++f) {
    std::set<std::size_t> clusters;
    for (const std::size_t n : plan.only(f)) {
      ++held;
      clusters.insert(of[n]);
      CHECK(fold_of.try_emplace(of[n], f).first->second == f);
    }
    CHECK((clusters.size() == 5 || clusters.size() == 6));
    CHECK(plan.without(f).size() + plan.only(f).size() == 100);
  }
  CHECK(held == 100);
  CHECK(plan.all().size() == 100);
}

TEST_CASE("Numbers on the grid stay in their range", "[lab]") {
  CHECK(detail::on_grid(0.5 + 0.4 / 128, -1, 1) == 0.5);
  CHECK(detail::on_grid(7, -1, 1) == 1);
  CHECK(detail::on_grid(-7, 0, 1) == 0);
}
