// SPDX-License-Identifier: BSL-1.0
#pragma once
// The world in which two parties meet: what a pair of moves gives to each, and what it does to their anger.
//
// It is a toy. It shows what follows from the assumptions that stand here as numbers, and proves nothing about people.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <tact/care/act.hpp>
#include <tact/care/anger.hpp>
#include <tact/detail/enumeration.hpp>
#include <tact/lab/tactic.hpp>
#include <tact/level.hpp>
#include <tact/situation.hpp>
#include <tact/strategies/anger_gate.hpp>

namespace tact::lab {

/// How a round ends.
enum class ending : unsigned char {
  agreed,   ///< the matter is settled
  clashed,  ///< they tried, and did not agree
  put_off,  ///< at least one of them waits
  left,     ///< at least one of them leaves, for good
};

/// The ending's name, in lower case. A value that is none stands for the last one. O(1).
constexpr std::string_view name(ending e) noexcept {
  constexpr std::string_view names[] = {"agreed", "clashed", "put off", "left"};
  return names[static_cast<std::size_t>(e <= ending::left ? e : ending::left)];
}

/// What a round gives, in steps of a level: 16384 is all that there is to share while nobody looks for more.
struct settlement {
  ending how;
  int first;
  int second;

  friend constexpr bool operator==(const settlement&, const settlement&) noexcept = default;
};

/// The numbers of the world. All are ours; change them to see what depends on them. Each round is about one matter,
/// worth 1 to the two together. With these values and no anger, contending and working together are a prisoner's
/// dilemma: 7/8 for contending alone, 3/4 each for working together, 3/16 each for a clash, 1/8 for working together
/// alone. Source: tact (the lab's world).
struct world {
  level room = 0.5;                ///< how much more there is to share if both work together
  level alternative = 0.25;        ///< what each has without an agreement, and in each round after somebody has left
  level quarrel = 0.0625;          ///< what a clash costs each
  level delay = 0.03125;           ///< what it costs each to put a round off
  level lateness = 0.0625;         ///< what a round without agreement costs each as well, times its urgency
  level pressure = 0.5;            ///< how urgent the last round is; urgency grows evenly up to it
  level heated = anger_threshold;  ///< from this level on, anger of either side rules out reason. Source: D4, row F
  care::anger_curve curve{};       ///< how anger moves
  int between = 1;                 ///< the minutes between two rounds, 0 to 1440
  int pause = 30;                  ///< the minutes for which a round is put off, 0 to 1440
};

/// A world without anger and without time: a plain repeated dilemma, for what the classics are known for.
/// Source: Axelrod 1984; tact (the lab's world).
inline constexpr world plain_dilemma{
    .lateness = 0.0, .pressure = 0.0, .curve = {.rise = 0.0, .fall = 0.0, .calming = 0.0, .provoking = 0.0}};

namespace detail {

/// What each gets of a whole that they agree on, in steps of a share. What neither asks for is halved. If they ask for
/// too much, the one that does not contend gives way; if neither contends, both do, alike. Empty if both contend.
struct shares {
  int first;
  int second;
};

constexpr std::optional<shares> shares_of(move first, move second) noexcept {
  const int a = first.asks.steps();
  const int b = second.asks.steps();
  const int left = level::one - a - b;
  const bool first_insists = first.tactic == tactic::contend;
  const bool second_insists = second.tactic == tactic::contend;
  if (left >= 0) return shares{a + left / 2, b + left / 2};
  if (first_insists && second_insists) return std::nullopt;
  if (first_insists) return shares{a, level::one - a};
  if (second_insists) return shares{level::one - b, b};
  return shares{a - (1 - left) / 2, b - (1 - left) / 2};
}

constexpr int part_of(level whole, level share) noexcept { return whole.steps() * share.steps() / level::one; }

}  // namespace detail

/// What two moves give. If either leaves, each has the alternative; if either puts it off, the alternative less the
/// delay. Otherwise they agree, unless both contend for more than there is, or one of them is heated and neither
/// yields: then each has the alternative less the quarrel. Swapping the moves swaps what they give. Half steps are
/// rounded down. O(1). Source: Pruitt & Rubin; Thomas 1976 (the two diagonals); D4, row F; tact (the lab's world).
constexpr settlement settle(const world& w, move first, move second, bool either_is_heated, level urgency) noexcept {
  const auto without_agreement = [&](ending how, int cost) {
    const int points = w.alternative.steps() - cost;
    return settlement{how, points, points};
  };
  const auto any = [&](tactic t) { return first.tactic == t || second.tactic == t; };
  const int late = detail::part_of(w.lateness, urgency);
  if (any(tactic::withdraw)) return without_agreement(ending::left, 0);
  if (any(tactic::put_off)) return without_agreement(ending::put_off, w.delay.steps() + late);
  const std::optional<detail::shares> share = detail::shares_of(first, second);
  if (!share || (either_is_heated && !any(tactic::yield)))
    return without_agreement(ending::clashed, w.quarrel.steps() + late);
  const bool together = first.tactic == tactic::work_together && second.tactic == tactic::work_together;
  const std::int64_t whole = level::one + (together ? w.room.steps() : 0);
  return {ending::agreed, static_cast<int>(share->first * whole / level::one),
          static_cast<int>(share->second * whole / level::one)};
}

/// What a move of the other does to a party's anger, as an act of care; empty for what does nothing of itself.
/// Contending is felt as an argument; working together as understanding; yielding as acknowledgement; an offer of half
/// shows that the other listens. O(1). Source: D4, row F; tact (the lab's world).
constexpr std::optional<care::act> felt_as(tactic t) noexcept {
  switch (t) {
    case tactic::contend: return care::act::argue;
    case tactic::yield: return care::act::acknowledge;
    case tactic::split: return care::act::listen;
    case tactic::work_together: return care::act::understand;
    default: return std::nullopt;
  }
}

/// A party's anger after a round: the other's move, and then the minutes that pass. O(minutes).
/// Source: D4, row F; tact (the lab's world).
constexpr care::anger_state anger_after(const world& w, care::anger_state before, tactic of_other,
                                        ending how) noexcept {
  const std::optional<care::act> act = felt_as(of_other);
  const care::anger_state moved = act ? w.curve.after(before, *act) : before;
  return w.curve.after(moved, how == ending::put_off ? w.pause : w.between);
}

}  // namespace tact::lab

template <>
inline constexpr tact::lab::ending tact::detail::last_of<tact::lab::ending> = tact::lab::ending::left;
