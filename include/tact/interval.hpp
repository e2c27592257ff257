#pragma once
// Inputs that are not known exactly: an interval each, a box together.

#include <tact/level.hpp>
#include <tact/situation.hpp>

namespace tact {

/// A level known to lie between two others, both included.
class interval {
 public:
  /// A level that is known. Throws `bad_level` for what is no number from 0 to 1.
  constexpr interval(double x) : interval(level{x}) {}
  constexpr interval(level x) noexcept : low_(x), high_(x) {}

  /// What lies between two levels, in whichever order they come: crossed ends are the same interval.
  constexpr interval(level one, level other) noexcept : low_(one), high_(other) {
    if (other < one) {
      low_ = other;
      high_ = one;
    }
  }

  constexpr level low() const noexcept { return low_; }
  constexpr level high() const noexcept { return high_; }

  friend constexpr bool operator==(interval, interval) noexcept = default;

 private:
  level low_;
  level high_;
};

/// Nothing is known: anything from 0 to 1.
inline constexpr interval unknown{level{0.0}, level{1.0}};

/// A situation of any type whose inputs are intervals: all situations from `low` to `high`.
template <class Situation>
class box {
 public:
  /// The box of one situation.
  explicit constexpr box(const Situation& s) : low_(s), high_(s) {}

  /// The same box with another interval for one member: `box{s}.with(&ticket::anger, {0.2, 0.9})`.
  constexpr box with(level Situation::* member, interval range) const {
    box wider = *this;
    wider.low_.*member = range.low();
    wider.high_.*member = range.high();
    return wider;
  }

  constexpr const Situation& low() const noexcept { return low_; }
  constexpr const Situation& high() const noexcept { return high_; }

 private:
  Situation low_;
  Situation high_;
};

/// The situation that tact ships, each input an interval; a number stands for itself. A factor left out is neutral,
/// as ever; one that is not known but counts is `tact::unknown`.
struct uncertain_situation {
  interval assertiveness;
  interval cooperativeness;
  interval anger = 0.0;
  interval urgency = 0.0;
  interval stakes = 0.5;
  interval relationship = 0.5;
  interval legitimacy = 0.5;
  interval power = 0.5;
  interval complexity = 0.5;
  interval scarcity = 0.5;
  interval impasse = 0.0;

  /// A template, so that only who uses it pays for it.
  template <std::same_as<situation> Situation>
  constexpr operator box<Situation>() const noexcept {
    return box{Situation{.assertiveness = 0.5, .cooperativeness = 0.5}}
        .with(&situation::assertiveness, assertiveness)
        .with(&situation::cooperativeness, cooperativeness)
        .with(&situation::anger, anger)
        .with(&situation::urgency, urgency)
        .with(&situation::stakes, stakes)
        .with(&situation::relationship, relationship)
        .with(&situation::legitimacy, legitimacy)
        .with(&situation::power, power)
        .with(&situation::complexity, complexity)
        .with(&situation::scarcity, scarcity)
        .with(&situation::impasse, impasse);
  }
};

}  // namespace tact
