// SPDX-License-Identifier: BSL-1.0
#pragma once
// A player: somebody who looks at an encounter and makes a move.
//
// A player is a plain struct, in any namespace, with no base class:
//
//   name   a text
//   play   a const function from a lab::view to a lab::move
//
// A player keeps nothing from one round to the next. What it may know stands in the view.

#include <concepts>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <tact/check/machine.hpp>
#include <tact/lab/tactic.hpp>
#include <tact/level.hpp>
#include <tact/situation.hpp>

namespace tact::lab {

/// An encounter as one of the two sees it before a round.
struct view {
  situation where;  ///< own concerns, and factors as they are now: anger is the other's
  level own_anger = 0.0;
  bool other_is_heated = false;     ///< the other's anger rules out reason
  std::optional<move> mine = {};    ///< the own last move; empty in the first round
  std::optional<move> theirs = {};  ///< the other's last move, as it was read
  int points = 0;                   ///< what the last round gave, in steps of a level
  int round = 0;                    ///< from 0
  int rounds = 1;                   ///< how many there are if nobody leaves
  std::uint64_t luck = 0;           ///< random bits, new in each round, for players that leave something to chance
};

namespace detail {

/// What can be wrong with a player.
enum class player_flaw : unsigned char { nothing, no_name, no_play, play_is_no_move };

template <class P>
consteval player_flaw first_flaw(player_flaw, std::type_identity<P>) noexcept {
  if constexpr (!requires(const P& p) { std::string_view(p.name); }) return player_flaw::no_name;
  else if constexpr (!requires(const P& p, const view& v) { p.play(v); }) return player_flaw::no_play;
  else if constexpr (!requires(const P& p, const view& v) {
                       { p.play(v) } -> std::convertible_to<move>;
                     })
    return player_flaw::play_is_no_move;
  else return player_flaw::nothing;
}

template <class P>
inline constexpr bool keeps_player_rules = tact::detail::well_formed<P, player_flaw>;

}  // namespace detail

/// A type that can play. A tactic is a move as well.
template <class P>
concept player = detail::keeps_player_rules<std::remove_cvref_t<P>>;

/// Says in a sentence of ours what is wrong with a player. Complete for every type that is one.
template <class P>
struct check_player {
  using flaw = detail::player_flaw;
  static_assert(tact::detail::keeps<P, flaw::no_name>, "tact: a player needs a name, a text");
  static_assert(tact::detail::keeps<P, flaw::no_play>,
                "tact: a player needs a function play that takes a const lab::view&, and is const or static");
  static_assert(tact::detail::keeps<P, flaw::play_is_no_move>,
                "tact: what a player plays must be a lab::move or a lab::tactic");
};

/// A player of any type, copied into one. Threads share it, so that `play` must be safe to call from several.
class entrant {
 public:
  /// Not explicit, so that a list of entrants can be written as a list of players.
  template <class P>
    requires(!std::same_as<std::remove_cvref_t<P>, entrant> && player<P>)
  entrant(P&& p)
      : name_(std::string_view(p.name)),
        play_([own = std::remove_cvref_t<P>(std::forward<P>(p))](const view& v) { return move(own.play(v)); }) {}

  /// What is no player does not compile, in a sentence of ours.
  template <class P>
    requires(!std::same_as<std::remove_cvref_t<P>, entrant> && !player<P>)
  entrant(P&&) {
    static_assert(sizeof(check_player<std::remove_cvref_t<P>>) > 0);
  }

  /// The same player under another name, for two that differ only inside.
  entrant named(std::string name) const {
    entrant other = *this;
    other.name_ = std::move(name);
    return other;
  }

  const std::string& name() const noexcept { return name_; }
  /// The player's move. Throws what the player throws.
  move play(const view& v) const { return play_(v); }

 private:
  std::string name_;
  std::function<move(const view&)> play_;
};

}  // namespace tact::lab
