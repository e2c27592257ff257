#pragma once
// The shipped models held against the literature: which rows each is held to, who plays which role, and the shares of
// what a row accepts, with the row's own weights and without them.

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tact/models/customer_care.hpp>
#include <tact/models/pruitt_rubin.hpp>
#include <tact/models/rahim.hpp>
#include <tact/models/thomas_kilmann.hpp>

#include "testing/areas.hpp"
#include "testing/literature.hpp"

namespace testing {

/// A shipped model, and what it is held to.
struct held_model {
  std::string_view name;
  std::vector<tact::strategy_spec> strategies;
  std::vector<std::string_view> literature;  ///< what its rows begin with
  std::map<role, std::string_view> players;
  bool borrows = false;  ///< it has no table of uses of its own, so that its weights rest on those of others

  bool is_held_to(std::string_view row) const {
    return std::ranges::any_of(literature, [&](std::string_view key) { return row.starts_with(key); });
  }

  /// The strategy that plays a role; empty if none does.
  std::string_view player(role r) const {
    const auto found = players.find(r);
    return found != players.end() ? found->second : std::string_view{};
  }

  /// Those who play some roles.
  std::vector<std::string_view> players_of(const std::vector<role>& roles) const {
    std::vector<std::string_view> names;
    for (const role r : roles) {
      std::string_view who = player(r);
      if (r == role::postponement && who.empty()) who = player(role::avoidance);
      if (!who.empty()) names.push_back(who);
    }
    return names;
  }
};

template <class Model>
std::vector<tact::strategy_spec> strategies_of() {
  const auto specs = tact::detail::specs_of<Model>();
  return {specs.begin(), specs.end()};
}

/// The models that ship, the default one first.
inline const std::vector<held_model>& held_models() {
  namespace m = tact::models;
  using enum role;
  static const std::vector<held_model> models{
      {m::customer_care::name,
       strategies_of<m::customer_care>(),
       {"D3", "TKI", "Rahim"},
       // It has no strategy that yields, and compromise stands for it.
       {{negotiation, "negotiation"},
        {yielding, "compromise"},
        {competition, "competition"},
        {compromise, "compromise"},
        {avoidance, "avoidance"},
        {postponement, "procrastination"}}},
      {m::thomas_kilmann::name,
       strategies_of<m::thomas_kilmann>(),
       {"TKI"},
       {{negotiation, "collaborating"},
        {yielding, "accommodating"},
        {competition, "competing"},
        {compromise, "compromising"},
        {avoidance, "avoiding"}}},
      {m::rahim::name,
       strategies_of<m::rahim>(),
       {"Rahim"},
       {{negotiation, "integrating"},
        {yielding, "obliging"},
        {competition, "dominating"},
        {compromise, "compromising"},
        {avoidance, "avoiding"}}},
      {m::pruitt_rubin::name,
       strategies_of<m::pruitt_rubin>(),
       {"TKI", "Rahim"},
       {{negotiation, "problem_solving"}, {yielding, "yielding"}, {competition, "contending"}, {avoidance, "inaction"}},
       true},
  };
  return models;
}

/// Two rules can meet in one strategy and contradict each other: disadvantage speaks for yielding, and against
/// compromise. Where compromise stands for yielding, the rule for compromise gives way.
inline bool gives_way(const held_model& model, role who, const contrast& c) {
  const bool outmatched = state_of(c.before).power.value() < 0.5 || state_of(c.after).power.value() < 0.5;
  return who == role::compromise && outmatched && model.player(role::yielding) == model.player(role::compromise);
}

/// True where a list of sources ("TKI CM3, TKI CM4", or "TKI AV4; TKI CP1: unless urgent") names this row, and not for
/// an exception alone.
inline bool cites(std::string_view sources, std::string_view row) {
  for (std::size_t at = sources.find(row); at != std::string_view::npos; at = sources.find(row, at + 1)) {
    const std::size_t end = at + row.size();
    if (end == sources.size() || sources[end] == ',' || sources[end] == ';') return true;
  }
  return false;
}

/// Some strategies without the weights and gates that cite a row.
class without_row {
 public:
  without_row(const std::vector<tact::strategy_spec>& all, std::string_view row)
      : weights_(all.size()), gates_(all.size()), strategies_(all) {
    for (std::size_t k = 0; k != all.size(); ++k) {
      for (const tact::weight& w : all[k].weights) cites(w.source, row) ? void(++dropped_) : weights_[k].push_back(w);
      for (const tact::gate& g : all[k].gates) cites(g.source, row) ? void(++dropped_) : gates_[k].push_back(g);
      strategies_[k].weights = weights_[k];
      strategies_[k].gates = gates_[k];
    }
  }
  without_row(const without_row&) = delete;
  without_row& operator=(const without_row&) = delete;

  const std::vector<tact::strategy_spec>& strategies() const { return strategies_; }
  int dropped() const { return dropped_; }

 private:
  std::vector<std::vector<tact::weight>> weights_;
  std::vector<std::vector<tact::gate>> gates_;
  std::vector<tact::strategy_spec> strategies_;
  int dropped_ = 0;
};

/// The share of the square of some strategies together.
inline double share_of(const std::vector<std::string_view>& names, const std::vector<tact::strategy_spec>& strategies,
                       const tact::situation& slice) {
  const std::vector<double> areas = areas_of(sites_of(strategies, slice));
  double sum = 0;
  for (std::size_t k = 0; k != areas.size(); ++k)
    if (std::ranges::find(names, strategies[k].name) != names.end()) sum += areas[k];
  return sum;
}

/// The share of what a row accepts, in the two states of a contrast.
struct rise {
  double before, after;
  double gain() const { return after - before; }
};

inline rise rise_of(const std::vector<std::string_view>& names, const std::vector<tact::strategy_spec>& strategies,
                    const contrast& c) {
  return {share_of(names, strategies, state_of(c.before)), share_of(names, strategies, state_of(c.after))};
}

}  // namespace testing
