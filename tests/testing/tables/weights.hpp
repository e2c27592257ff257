#pragma once
// Tables: every weight and gate with what it rests on, the biases, and why a weight is as large as it is.

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <tact/recommend.hpp>
#include <tact/strategies/accommodation.hpp>

#include "testing/areas.hpp"
#include "testing/held.hpp"
#include "testing/tables/markdown.hpp"

namespace testing {

/// The sources without the word that says that they are borrowed, which has a column of its own.
inline std::string rests_on(std::string_view sources) {
  constexpr std::string_view mark = ", borrowed";
  if (sources.ends_with(mark)) sources.remove_suffix(mark.size());
  return std::string(sources);
}

/// Own: a row of the model's authors, or a document that has its strategies. Borrowed: a row of somebody else's.
inline std::string whose(bool has_table_of_uses, std::string_view sources) {
  const bool from_documents = sources.find("D3: ") != sources.npos || sources.find("D4: ") != sources.npos;
  return has_table_of_uses || from_documents ? "own" : "borrowed";
}

inline void add_strategy(markdown_table& to, const tact::strategy_spec& d, bool has_table_of_uses) {
  for (const tact::weight& w : d.weights)
    to.add({in_code(d.name), in_code(w.factor), signed_text(tact::detail::to_grid(w.value)), rests_on(w.source),
            whose(has_table_of_uses, w.source)});
  for (const tact::gate& g : d.gates) {
    std::string text = "gate at " + std::string(g.at.text());
    if (!g.unless.empty()) text += ", unless `" + std::string(g.unless) + "` is at " + std::string(g.unless_at.text());
    to.add({in_code(d.name), in_code(g.factor), text, rests_on(g.source), whose(has_table_of_uses, g.source)});
  }
}

/// Every weight and gate of a model.
inline std::string weights_of(const held_model& model) {
  markdown_table table({"strategy", "factor", "weight, in 128ths", "rests on", "own or borrowed"});
  const bool has_table_of_uses = model.literature.size() == 1;
  for (const tact::strategy_spec& d : model.strategies) add_strategy(table, d, has_table_of_uses);
  return table.text();
}

inline std::string weights_of_accommodation() {
  using accommodating = tact::models::customer_care::with<tact::accommodation>;
  markdown_table table({"strategy", "factor", "weight, in 128ths", "rests on", "own or borrowed"});
  for (const tact::strategy_spec& d : strategies_of<accommodating>())
    if (d.name == tact::accommodation::name) add_strategy(table, d, false);
  return table.text();
}

/// Places, biases, and the shares of the square that they give.
inline std::string biases() {
  markdown_table table({"model", "strategy", "place (assertiveness, cooperativeness), in 128ths", "bias, in 128ths",
                        "share of the square"});
  for (const held_model& model : held_models()) {
    const std::vector<double> shares = areas_of(sites_of(model.strategies, state_of({})));
    for (std::size_t k = 0; k != shares.size(); ++k) {
      const tact::strategy_spec& d = model.strategies[k];
      const std::string place = std::to_string(tact::detail::to_grid(d.ideal.assertiveness)) + ", " +
                                std::to_string(tact::detail::to_grid(d.ideal.cooperativeness));
      table.add({in_code(model.name), in_code(d.name), place, signed_text(tact::detail::to_grid(d.bias)),
                 share_text(shares[k])});
    }
  }
  return table.text();
}

/// The variables of a situation that are factors: power, and not how far it tips to one side.
inline std::vector<std::string_view> variables() {
  std::vector<std::string_view> names;
  for (const auto& f : tact::situation::factors)
    if (f.transform == tact::transform::itself) names.push_back(f.name);
  return names;
}

/// A state of one factor that is not neutral: an extreme.
inline std::vector<setting> extremes() {
  std::vector<setting> all;
  for (const std::string_view name : variables())
    for (const double value : {0.0, 1.0})
      if (value != neutral_of(name)) all.push_back({name, value});
  return all;
}

/// The default model if a weight of 20/128 had another size, and the others the same proportion to it.
class resized_model {
 public:
  explicit resized_model(int steps) : strategies_(held_models().front().strategies), weights_(strategies_.size()) {
    for (std::size_t k = 0; k != strategies_.size(); ++k) {
      weights_[k].assign(strategies_[k].weights.begin(), strategies_[k].weights.end());
      for (tact::weight& w : weights_[k]) w.value *= steps / 20.0;
      strategies_[k].weights = weights_[k];
    }
  }
  resized_model(const resized_model&) = delete;
  resized_model& operator=(const resized_model&) = delete;

  /// How many factors but anger change the advice for two concerns, each alone at an extreme.
  std::size_t factors_that_matter(tact::position concerns) const {
    const auto made = *tact::runtime_model<>::from(strategies_);
    const auto advice = [&](const std::vector<setting>& state) {
      tact::situation s = state_of(state);
      s.assertiveness = concerns.assertiveness, s.cooperativeness = concerns.cooperativeness;
      return tact::recommend(made, s).name();
    };
    std::set<std::string_view> found;
    for (const setting& extreme : extremes())
      if (extreme.variable != "anger" && advice({extreme}) != advice({})) found.insert(extreme.variable);
    return found.size();
  }

  /// The least share that one factor at an extreme leaves to a strategy. Postponement may vanish, and so may compromise
  /// where an answer is awaited.
  double least_share() const {
    double least = 1;
    for (const setting& extreme : extremes()) {
      if (extreme.variable == "anger") continue;
      const std::vector<double> shares = areas_of(sites_of(strategies_, state_of(std::vector{extreme})));
      for (std::size_t k = 0; k != shares.size(); ++k) {
        const std::string_view name = strategies_[k].name;
        if (name != "procrastination" && (name != "compromise" || extreme.variable != "awaited"))
          least = std::min(least, shares[k]);
      }
    }
    return least;
  }

 private:
  std::vector<tact::strategy_spec> strategies_;
  std::vector<std::vector<tact::weight>> weights_;
};

/// What the size of the weights does: to concerns in the middle, and to the strategies.
inline std::string size_of_weights() {
  const std::vector<tact::position> places{{0.4, 0.6}, {0.5, 0.5}, {0.6, 0.4}, {0.6, 0.6}, {0.8, 0.8}};
  markdown_table table({"weights, in 128ths", "(.4, .6)", "(.5, .5)", "(.6, .4)", "(.6, .6)", "(.8, .8)",
                        "least share left to a strategy"});
  for (const int steps : {8, 12, 16, 20, 24, 28}) {
    const resized_model model(steps);
    cells row{std::to_string(steps) + " and " + std::to_string(steps / 2)};
    for (const tact::position& p : places) row.push_back(std::to_string(model.factors_that_matter(p)));
    row.push_back(share_text(model.least_share()));
    table.add(row);
  }
  return table.text();
}

/// What postponement holds of the square in the default model, with one factor at an extreme and nothing else known.
inline std::string postponement() {
  const std::vector<tact::strategy_spec>& all = held_models().front().strategies;
  const auto held = [&](const std::vector<setting>& state) {
    const std::vector<double> shares = areas_of(sites_of(all, state_of(state)));
    for (std::size_t k = 0; k != all.size(); ++k)
      if (all[k].outcome == tact::outcome::postponed) return shares[k];
    return 0.0;
  };
  markdown_table table({"factor", "at 0", "at 1"});
  for (const std::string_view name : variables()) {
    if (name == "anger") continue;
    const auto cell = [&](double value) {
      return value == neutral_of(name) ? "neutral, " + share_text(held({})) : share_text(held({{name, value}}));
    };
    table.add({std::string(name), cell(0), cell(1)});
  }
  return table.text();
}

}  // namespace testing
