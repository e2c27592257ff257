// Rank acceptability: shares counted on models made anew, a share that is known, parts that add up, central weights.

#include <tact/lab/acceptability.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <tact/detail/spec_of.hpp>
#include <tact/map.hpp>
#include <tact/recommend.hpp>
#include <tact/runtime_model.hpp>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace lab = tact::lab;

namespace {

/// The specs of a model with the numbers of one draw.
template <class Model, class Moved>
auto with_numbers(const std::vector<Moved>& moved, std::vector<std::vector<tact::weight>>& weights) {
  auto specs = tact::detail::specs_of<Model>();
  for (std::size_t i = 0; i != specs.size(); ++i) {
    std::vector<tact::weight>& all = weights.emplace_back(specs[i].weights.begin(), specs[i].weights.end());
    for (tact::weight& w : all)
      w.value =
          static_cast<double>(laws::grid_steps(w.value) +
                              moved[i].weight[tact::detail::factor_index<typename Model::situation_type>(w.factor)]) /
          128;
    specs[i].weights = all;
    specs[i].bias = static_cast<double>(laws::grid_steps(specs[i].bias) + moved[i].bias) / 128;
  }
  return specs;
}

/// Two strategies without weights: `right` wins where assertiveness is above one half, and takes the tie.
constexpr tact::strategy_spec two[] = {{.name = "right", .ideal = {1, 0.5}}, {.name = "left", .ideal = {0, 0.5}}};

}  // namespace

TEMPLATE_LIST_TEST_CASE("Each draw ranks as a model made of its numbers does", "[lab]", laws::models) {
  using S = typename TestType::situation_type;
  laws::some_situations<S> next;
  std::vector<S> cases;
  for (int n = 0; n != 20; ++n) cases.push_back(next());
  for (const auto& from : {lab::weight_distribution::around(0.1, 0.05), lab::weight_distribution::of_sign(0.3, 0)}) {
    const auto all = lab::rank_acceptability(TestType{}, cases, from, {.first = 5, .count = 8}, 42);
    CHECK(all.counted() == 160);
    std::vector<std::uint64_t> ranks(all.size() * all.size());
    const auto& numbers = tact::detail::lowered<TestType>;
    for (std::uint64_t n = 5; n != 13; ++n) {
      std::vector<lab::detail::moved_numbers<S>> moved(numbers.size());
      lab::detail::draw(numbers, from, 42, n, moved);
      std::vector<std::vector<tact::weight>> weights;
      weights.reserve(numbers.size());
      const auto made = tact::runtime_model<S, 64>::from(with_numbers<TestType>(moved, weights));
      REQUIRE(made);
      for (const S& s : cases) {
        std::size_t rank = 0;
        for (const tact::ranked& r : tact::recommend(*made, s).ranking())
          if (!r.blocked) ++ranks[*made->from_name(r.name) * all.size() + rank++];
      }
    }
    for (std::size_t i = 0; i != ranks.size(); ++i)
      CHECK(all.share(i / all.size(), i % all.size()) == static_cast<double>(ranks[i]) / 160);
  }
}

TEST_CASE("Drawn numbers stay in their range, keep their sign where asked to, and what is not weighed stays 0",
          "[lab]") {
  using model = tact::models::customer_care;
  const auto& numbers = tact::detail::lowered<model>;
  const auto near = lab::weight_distribution::around(1, 2);
  const auto signs = lab::weight_distribution::of_sign(0.5, 0.25);
  std::vector<lab::detail::moved_numbers<tact::situation>> moved(numbers.size());
  int smallest = 128, largest = -128;
  for (std::uint64_t n = 0; n != 200; ++n) {
    lab::detail::draw(numbers, near, 1, n, moved);
    for (std::size_t i = 0; i != numbers.size(); ++i) {
      CHECK(std::abs(lab::detail::bias_steps(numbers[i]) + moved[i].bias) <= 256);
      for (std::size_t k = 2; k != numbers[i].slope.size(); ++k) {
        const int now = numbers[i].slope[k], drawn = now + static_cast<int>(moved[i].weight[k]);
        if (now == 0) REQUIRE(drawn == 0);
        smallest = std::min(smallest, drawn);
        largest = std::max(largest, drawn);
      }
    }
    lab::detail::draw(numbers, signs, 1, n, moved);
    for (std::size_t i = 0; i != numbers.size(); ++i) {
      CHECK(std::abs(moved[i].bias) <= 32);
      for (std::size_t k = 2; k != numbers[i].slope.size(); ++k) {
        const auto drawn = numbers[i].slope[k] + moved[i].weight[k];
        if (numbers[i].slope[k] != 0) REQUIRE((drawn * numbers[i].slope[k] > 0 && std::abs(drawn) <= 64));
      }
    }
  }
  CHECK(smallest == -128);
  CHECK(largest == 128);
}

TEST_CASE("A share that can be counted by hand, its central weights and confidence", "[lab]") {
  // At assertiveness 0.5 + 1/64 right leads by 2/64 = 4/128. Biases are uniform on −8 … 8: of 289 pairs, left wins with
  // a difference of 5 and more: 12 + 11 + … + 1 = 78.
  const auto model = *tact::runtime_model<>::from(two);
  const std::vector<tact::situation> one{{.assertiveness = 0.5 + 1.0 / 64, .cooperativeness = 0.5}};
  const auto all =
      lab::rank_acceptability(model, one, lab::weight_distribution::around(0, 8.0 / 128), {.count = 40000}, 3);
  CHECK(std::abs(all.share(1, 0) - 78.0 / 289) < 0.009);  // four standard errors
  CHECK(all.share(0, 0) + all.share(1, 0) == 1);
  CHECK(all.share(1, 0) == all.share(0, 1));
  // The mean difference of left's wins: (5·12 + 6·11 + … + 16·1) / 78 = 676 / 78, half of it on each bias.
  const auto central = lab::central_weights(model, all, 1);
  REQUIRE(central.size() == 2);
  CHECK(std::abs((central[1].value - central[0].value) * 128 - 676.0 / 78) < 0.2);
  CHECK(std::abs(central[1].value + central[0].value) < 0.002);
  // Twice the same case is twice the wins, and the same mean.
  const auto twice = lab::rank_acceptability(model, std::vector<tact::situation>{one[0], one[0]},
                                             lab::weight_distribution::around(0, 8.0 / 128), {.count = 40000}, 3);
  CHECK(twice.wins(1) == 2 * all.wins(1));
  CHECK(lab::central_weights(model, twice, 1)[1].value == central[1].value);
  CHECK(lab::confidence_factor(model, one, all, 0) == 1);
  CHECK(lab::confidence_factor(model, one, all, 1) == 1);
  const auto square = lab::concerns_square(one[0], 20);  // under them left holds the square below 0.5 + 8.67 / 256
  CHECK(lab::confidence_factor(model, square, all, 1) == 0.55);

  const auto firm = lab::rank_acceptability(model, one, lab::weight_distribution::around(0, 0), {.count = 3}, 3);
  CHECK(firm.share(0, 0) == 1);
  CHECK(lab::central_weights(model, firm, 1).empty());
  CHECK(lab::confidence_factor(model, one, firm, 1) == 0);
}

TEST_CASE("Without spread, shares over the square are the areas of the map", "[lab]") {
  const tact::situation s{.assertiveness = 0.5, .cooperativeness = 0.5, .stakes = 0.8};
  const tact::models::customer_care model;
  const auto all = lab::rank_acceptability(model, lab::concerns_square(s, 60), lab::weight_distribution::around(0, 0),
                                           {.count = 1}, 0);
  const auto map = tact::regions(model, s);
  for (std::size_t i = 0; i != map.size(); ++i) {
    CHECK(all.name(i) == map[i].name);
    CHECK(std::abs(all.share(i, 0) - map[i].area()) < 0.01);
  }
}

TEST_CASE("Parts add up to the whole, bit for bit", "[lab]") {
  const tact::models::rahim model;
  const std::vector<tact::situation> cases{{.assertiveness = 0.6, .cooperativeness = 0.5, .stakes = 0.9},
                                           {.assertiveness = 0.3, .cooperativeness = 0.5, .anger = 0.8}};
  const auto from = lab::weight_distribution::around(0.2, 0.1);
  const auto whole = lab::rank_acceptability(model, cases, from, {.count = 90}, 8);
  auto parts = lab::rank_acceptability(model, cases, from, lab::draws{.count = 90}.part(1, 2), 8);
  parts += lab::rank_acceptability(model, cases, from, lab::draws{.count = 90}.part(0, 2), 8);
  CHECK(parts == whole);
  CHECK_FALSE(lab::rank_acceptability(model, cases, from, {.count = 90}, 9) == whole);
}

TEST_CASE("What makes no sense is refused", "[lab]") {
  const auto model = *tact::runtime_model<>::from(two);
  const auto from = lab::weight_distribution::around(0.1, 0.1);
  const std::vector<tact::situation> none, one{{.assertiveness = 0.5, .cooperativeness = 0.5}};
  CHECK_THROWS_AS(lab::rank_acceptability(model, none, from, {}, 1), lab::bad_input);
  CHECK_THROWS_AS(lab::rank_acceptability(model, one, from, {.count = 0}, 1), lab::bad_input);
  CHECK_THROWS_AS(lab::concerns_square(one[0], 0), lab::bad_input);
  const auto all = lab::rank_acceptability(model, one, from, {.count = 2}, 1);
  CHECK_THROWS_AS(lab::confidence_factor(model, none, all, 0), lab::bad_input);
  const auto other = *tact::runtime_model<>::from(std::vector<tact::strategy_spec>(two, two + 1));
  auto sum = lab::rank_acceptability(other, one, from, {.count = 2}, 1);
  CHECK_THROWS_AS(sum += all, lab::bad_input);
}
