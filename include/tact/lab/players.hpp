// SPDX-License-Identifier: BSL-1.0
#pragma once
// Players that ship: models that follow their own advice, and the classics of repeated dilemmas.

#include <concepts>
#include <string_view>
#include <type_traits>

#include <tact/lab/player.hpp>
#include <tact/lab/tactic.hpp>
#include <tact/level.hpp>
#include <tact/policy.hpp>
#include <tact/recommend.hpp>
#include <tact/situation.hpp>

namespace tact::lab {

/// A model of either kind as a player: in each round it does what the model advises for the situation as it is now.
/// A typed model brings its name, `advised<models::rahim>{}`; a model made at run time is given one,
/// `advised{model, "ours"}`, and its texts must outlive the player. A round is O(strategies · inputs).
/// Source: tact (the lab's world).
template <class Model>
  requires std::same_as<typename Model::situation_type, situation>
struct advised {
  Model model = {};
  std::string_view name = Model::name;

  constexpr move play(const view& v) const noexcept {
    return tactic_of(recommend(model, v.where).outcome(), v.other_is_heated);
  }
};

template <class Model>
advised(Model, std::string_view) -> advised<Model>;

/// A strategy as a player: it does in every round what the strategy does, `always<tact::negotiation>{}`. For lessons.
/// Source: tact (the lab's world).
template <class Strategy>
  requires std::same_as<std::remove_cv_t<decltype(Strategy::outcome)>, tact::outcome>
struct always {
  static constexpr std::string_view name = Strategy::name;
  static constexpr move play(const view& v) noexcept { return tactic_of(Strategy::outcome, v.other_is_heated); }
};

/// Insists in every round, whatever comes.
struct always_contend {
  static constexpr std::string_view name = "always contend";
  static constexpr move play(const view&) noexcept { return tactic::contend; }
};

/// Leaves the larger share to the other in every round.
struct always_yield {
  static constexpr std::string_view name = "always yield";
  static constexpr move play(const view&) noexcept { return tactic::yield; }
};

/// Works together in every round.
struct always_work_together {
  static constexpr std::string_view name = "always work together";
  static constexpr move play(const view&) noexcept { return tactic::work_together; }
};

/// Works together at first, and then answers in kind: contends if the other contended, else works together. Like the
/// other classics it knows two moves. Source: Axelrod 1984.
struct tit_for_tat {
  static constexpr std::string_view name = "tit for tat";
  static constexpr move play(const view& v) noexcept {
    return v.theirs && v.theirs->tactic == tactic::contend ? tactic::contend : tactic::work_together;
  }
};

/// Tit for tat that overlooks one in three contentions, by chance. Source: Nowak & Sigmund 1992; tact (one in three).
struct generous_tit_for_tat {
  static constexpr std::string_view name = "generous tit for tat";
  static constexpr move play(const view& v) noexcept {
    return v.luck % 3 == 0 ? move(tactic::work_together) : tit_for_tat::play(v);
  }
};

/// Works together at first; keeps to its tactic after a round that gave at least half, and else changes between working
/// together and contending. Source: Nowak & Sigmund 1993; tact (at least half).
struct win_stay_lose_shift {
  static constexpr std::string_view name = "win-stay lose-shift";
  static constexpr move play(const view& v) noexcept {
    const bool contended = v.mine && v.mine->tactic == tactic::contend;
    const bool shifts = v.mine && 2 * v.points < level::one;
    return contended != shifts ? tactic::contend : tactic::work_together;
  }
};

/// Draws one of the four tactics that settle, each alike.
struct at_random {
  static constexpr std::string_view name = "at random";
  static constexpr move play(const view& v) noexcept { return static_cast<tactic>(v.luck % 4); }
};

}  // namespace tact::lab
