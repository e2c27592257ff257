// SPDX-License-Identifier: BSL-1.0
#pragma once
// What a party can do in a round of the lab's world, and which strategy does what.

#include <cstddef>
#include <string_view>

#include <tact/detail/enumeration.hpp>
#include <tact/level.hpp>
#include <tact/policy.hpp>
#include <tact/situation.hpp>

namespace tact::lab {

/// What a party does in a round. The first four try to settle the matter. Source: Pruitt & Rubin; D3, row A.
enum class tactic : unsigned char {
  contend,        ///< insists on the larger share
  yield,          ///< leaves the larger share to the other
  split,          ///< offers half
  work_together,  ///< looks for more to share, and then asks for half
  put_off,        ///< waits until later
  withdraw,       ///< leaves for good
};

/// The tactic's name, in lower case. A value that is none stands for the last one. O(1).
constexpr std::string_view name(tactic t) noexcept {
  constexpr std::string_view names[] = {"contend", "yield", "split", "work together", "put off", "withdraw"};
  return names[static_cast<std::size_t>(t <= tactic::withdraw ? t : tactic::withdraw)];
}

/// True for the four tactics that try to settle the matter. O(1).
constexpr bool settles(tactic t) noexcept { return t <= tactic::work_together; }

/// The share of what there is that a tactic usually asks for. O(1). Source: tact (the lab's world).
constexpr level usual_ask(tactic t) noexcept {
  switch (t) {
    case tactic::contend: return 0.875;
    case tactic::yield: return 0.125;
    case tactic::split:
    case tactic::work_together: return 0.5;
    default: return 0.0;
  }
}

/// One move: a tactic, and the share that it asks for. What is asked counts only for tactics that settle.
struct move {
  lab::tactic tactic;
  level asks;

  constexpr move(lab::tactic t) noexcept : move(t, usual_ask(t)) {}
  constexpr move(lab::tactic t, level asked) noexcept : tactic(t), asks(asked) {}

  friend constexpr bool operator==(const move&, const move&) noexcept = default;
};

/// One line of the table that says what a strategy does in the lab's world.
struct part {
  tact::outcome outcome;  ///< what becomes of the two sides' needs, as the strategy says
  lab::tactic calm;       ///< what it does as long as the other is calm
  lab::tactic heated;     ///< what it does while the other's anger rules out reason
  const char* source;
};

/// What strategies do in the lab's world: the outcome that a strategy names decides. So strategies of any model have
/// their part, your own included. What leaves a conflict unresolved walks away from somebody who is calm, and waits
/// for somebody who is heated: models that cannot postpone avoid in its place. What names no outcome splits.
/// Source: D3, row A; Pruitt & Rubin; TKI AV4; tact (the lab's world).
inline constexpr part parts[] = {
    {outcome::win_win, tactic::work_together, tactic::work_together, "D3, row A; Pruitt & Rubin: problem solving"},
    {outcome::win_lose, tactic::contend, tactic::contend, "D3, row A; Pruitt & Rubin: contending"},
    {outcome::lose_win, tactic::yield, tactic::yield, "TKI: accommodating; Pruitt & Rubin: yielding"},
    {outcome::lose_lose, tactic::split, tactic::split, "D3, row A: compromise; TKI CM2"},
    {outcome::postponed, tactic::put_off, tactic::put_off, "D3, row A: procrastination; TKI AV4"},
    {outcome::unresolved, tactic::withdraw, tactic::put_off, "D3, row A: avoidance; TKI AV4: put off while heated"},
    {outcome::unstated, tactic::split, tactic::split, "tact (the lab's world)"},
};

/// The tactic of a strategy with this outcome, by the table. A value that is no outcome stands for `unstated`. O(1).
constexpr tactic tactic_of(tact::outcome o, bool other_is_heated) noexcept {
  const part* line = parts;
  while (line->outcome != o && line->outcome != outcome::unstated) ++line;
  return other_is_heated ? line->heated : line->calm;
}

}  // namespace tact::lab

template <>
inline constexpr tact::lab::tactic tact::detail::last_of<tact::lab::tactic> = tact::lab::tactic::withdraw;
