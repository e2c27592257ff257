// Firmness against weights: every change is tried on a model that is made anew from the changed numbers.

#include <tact/lab/firmness.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <tact/detail/spec_of.hpp>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace lab = tact::lab;

namespace {

/// The name of the answer of a model whose strategy `place` has another bias (no factor) or weight, in steps.
template <class Situation>
std::string_view answer_with(std::vector<tact::strategy_spec> specs, std::size_t place, std::string_view factor, int to,
                             const Situation& s) {
  tact::strategy_spec& changed = specs[place];
  std::vector<tact::weight> weights(changed.weights.begin(), changed.weights.end());
  if (factor.empty()) {
    changed.bias = to / 128.0;
  } else {
    std::erase_if(weights, [&](const tact::weight& w) { return w.factor == factor; });
    weights.push_back({factor, to / 128.0});
    changed.weights = weights;
  }
  return specs[laws::winner(std::span<const tact::strategy_spec>(specs), s)].name;
}

int weight_now(const tact::strategy_spec& s, std::string_view factor) {
  if (factor.empty()) return static_cast<int>(laws::grid_steps(s.bias));
  for (const tact::weight& w : s.weights)
    if (w.factor == factor) return static_cast<int>(laws::grid_steps(w.value));
  return 0;
}

/// The nearest number, in steps, that changes the answer, found by asking for the ends and halving: a strategy's score
/// moves one way, so the answer changes at most once on each side.
template <class Situation>
std::optional<int> nearest_change(const std::vector<tact::strategy_spec>& specs, std::size_t place,
                                  std::string_view factor, const Situation& s, std::string_view advice) {
  const int most = factor.empty() ? 256 : 128;
  for (const int end : {-most, most}) {
    if (answer_with(specs, place, factor, end, s) == advice) continue;
    int same = weight_now(specs[place], factor), other = end;
    while (std::abs(other - same) > 1) {
      const int middle = (same + other) / 2;
      (answer_with(specs, place, factor, middle, s) == advice ? same : other) = middle;
    }
    return other;
  }
  return std::nullopt;
}

}  // namespace

TEMPLATE_LIST_TEST_CASE("Each change of a weight or a bias is the smallest that gives another answer", "[lab]",
                        laws::models) {
  using S = typename TestType::situation_type;
  const auto array = tact::detail::specs_of<TestType>();
  const std::vector<tact::strategy_spec> specs(array.begin(), array.end());
  laws::some_situations<S> next;
  for (int n = 0; n != 12; ++n) {
    const S s = next();
    const auto advice = tact::recommend<TestType>(s);
    const std::vector<lab::weight_change> all = lab::weight_changes(advice);
    std::size_t found = 0;
    for (std::size_t i = 0; i != specs.size(); ++i) {
      std::vector<std::string_view> factors{""};
      for (const auto& f : S::factors) factors.push_back(f.name);
      for (const std::string_view factor : factors) {
        const std::optional<int> to = nearest_change(specs, i, factor, s, advice.name());
        const auto c = std::ranges::find_if(
            all, [&](const lab::weight_change& one) { return one.strategy == specs[i].name && one.factor == factor; });
        REQUIRE((c != all.end()) == to.has_value());
        if (!to) continue;
        ++found;
        CHECK(c->to == *to / 128.0);
        CHECK(c->from == weight_now(specs[i], factor) / 128.0);
        CHECK(c->advice == answer_with(specs, i, factor, *to, s));
        CHECK(c->advice != advice.name());
      }
    }
    CHECK(found == all.size());
    CHECK(std::ranges::is_sorted(all, {}, &lab::weight_change::size));
    CHECK(bool(lab::smallest(all)) == !all.empty());
    if (!all.empty()) CHECK(lab::smallest(all).size() == all.front().size());
  }
}

TEST_CASE("A model made at run time has the same changes; a lone candidate has none", "[lab]") {
  const auto specs = tact::detail::specs_of<tact::models::customer_care>();
  const auto model = tact::runtime_model<>::from(specs);
  const tact::situation s{.assertiveness = 0.6, .cooperativeness = 0.6, .stakes = 0.7};
  const auto typed = lab::weight_changes(tact::recommend(s));
  const auto made = lab::weight_changes(tact::recommend(*model, s));
  REQUIRE(typed.size() == made.size());
  for (std::size_t i = 0; i != typed.size(); ++i) {
    CHECK(typed[i].strategy == made[i].strategy);
    CHECK(typed[i].factor == made[i].factor);
    CHECK(typed[i].to == made[i].to);
  }
  // Only stakes is off neutral, so nothing but biases and weights of stakes can matter.
  for (const lab::weight_change& c : typed) CHECK((c.factor.empty() || c.factor == "stakes"));
  const auto heated = tact::recommend({.assertiveness = 0.9, .cooperativeness = 0.2, .anger = 0.9});
  CHECK(heated.runner_up().empty());
  CHECK_FALSE(lab::smallest(lab::weight_changes(heated)));
}
