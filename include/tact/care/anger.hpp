// SPDX-License-Identifier: BSL-1.0
#pragma once
// The curve of anger: it rises, peaks and slowly falls, and what self does bends it.
//
// Only directions are claimed: what lowers anger, what raises it, what does neither. The numbers are illustrations, and
// no study found them.

#include <cstdint>

#include <tact/care/step.hpp>
#include <tact/level.hpp>

namespace tact::care {

/// What a step does to anger.
enum class anger_effect : unsigned char {
  none,
  lowers,
  raises,
  stops_rise,  ///< anger stays as it is, and grows no further
};

/// Which way a step moves anger. Acknowledging it, an apology, diplomacy and calm words lower it; denying it, arguing,
/// defending oneself and getting emotional raise it. Listening stops its rise: anger grows because they do not feel
/// heard. Venting does not help. An apology after harm that was clearly meant raises it.
/// Source: D1, row D (the angry); D4, row F (statements 86 to 91); D4, row G (statement 78);
/// Kjærvik & Bushman 2024 (venting); Struthers 2008 (apology).
constexpr anger_effect effect_on_anger(act a, bool harm_was_meant = false) noexcept {
  switch (a) {
    case act::apologise: return harm_was_meant ? anger_effect::raises : anger_effect::lowers;
    case act::acknowledge:
    case act::disarm:
    case act::understand:
    case act::computer_mode: return anger_effect::lowers;
    case act::deny:
    case act::argue:
    case act::defend:
    case act::get_emotional: return anger_effect::raises;
    case act::listen: return anger_effect::stops_rise;
    default: return anger_effect::none;
  }
}

/// How angry a customer is, and for how many more minutes the anger rises without an answer.
struct anger_state {
  level anger;
  int minutes_rising = 0;  ///< below 0 is the same as 0

  friend constexpr bool operator==(const anger_state&, const anger_state&) noexcept = default;
};

/// How anger moves. The numbers are illustrative parameters, not findings. A share is taken of the distance that is
/// left to fall or to rise. The arithmetic is exact: levels are whole steps of 1/16384, and rounding goes in the
/// direction of the move, so that any share above 0 moves a level that can still move. Everything is O(1), except
/// `after` in minutes.
struct anger_curve {
  level rise = 0.2;       ///< share of the distance to 1 that a minute adds while anger rises
  level fall = 0.04;      ///< share of itself that anger loses in a minute after the peak
  level calming = 0.3;    ///< share of itself that anger loses at once when a step lowers it
  level provoking = 0.3;  ///< share of the distance to 1 that is added at once when a step raises anger
  int minutes = 5;        ///< how many minutes anger rises without an answer

  /// Anger that has just begun. Source: tact (D1 has a heading, "the curve of anger", whose figure is lost).
  constexpr anger_state start_at(level anger) const noexcept { return {anger, minutes}; }

  /// A minute later, when nothing is done.
  constexpr anger_state minute_after(anger_state t) const noexcept {
    if (t.minutes_rising > 0) return {raised(t.anger, rise), t.minutes_rising - 1};
    return {lowered(t.anger, fall), 0};
  }

  /// The same after several minutes; none for a negative number. O(minutes).
  constexpr anger_state after(anger_state t, int passed) const noexcept {
    for (int i = 0; i < passed; ++i) t = minute_after(t);
    return t;
  }

  /// Right after a step. A step that lowers anger, or stops its rise, ends the rise; one that raises it lets the rise
  /// begin anew.
  constexpr anger_state after(anger_state t, act a, bool harm_was_meant = false) const noexcept {
    switch (effect_on_anger(a, harm_was_meant)) {
      case anger_effect::lowers: return {lowered(t.anger, calming), 0};
      case anger_effect::raises:
        return {raised(t.anger, provoking), t.minutes_rising > minutes ? t.minutes_rising : minutes};
      case anger_effect::stops_rise: return {t.anger, 0};
      case anger_effect::none: break;
    }
    return t;
  }

 private:
  static constexpr level lowered(level x, level share) noexcept {
    return level::from_steps(x.steps() * (level::one - share.steps()) / level::one);
  }

  static constexpr level raised(level x, level share) noexcept {
    const int missing = level::one - x.steps();
    return level::from_steps(level::one - missing * (level::one - share.steps()) / level::one);
  }
};

}  // namespace tact::care
