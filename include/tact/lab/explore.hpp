// SPDX-License-Identifier: BSL-1.0
#pragma once
// Advice that now and then tries another strategy, so that a log can tell which one helps.

#include <cstddef>
#include <cstdint>

#include <tact/detail/level_steps.hpp>
#include <tact/lab/bad_input.hpp>
#include <tact/lab/choice.hpp>
#include <tact/lab/detail/random.hpp>
#include <tact/recommend.hpp>

namespace tact::lab {

/// How often to try another strategy than the one advised, and which.
struct exploration {
  double rate = 0.1;       ///< how often, 0 to 1, where there is one to try
  double margin = 0.05;    ///< how far it may be behind, in units of scores, from 0 up: see `recommendation::margin`
  std::uint64_t seed = 1;  ///< the same seed and case number try the same strategy
};

/// What to do in a case, and what the log has to hold of it.
struct explored {
  std::size_t strategy = 0;  ///< its place in the model's catalog
  double probability = 1;    ///< that of this strategy, not of the attempt: above 0
  bool differs = false;      ///< it is not the one advised
};

namespace detail {

/// Throws `bad_input` for a rate or a margin that is none.
inline void need_sense(const exploration& how) {
  if (!tact::detail::is_finite(how.rate) || how.rate < 0 || how.rate > 1)
    throw bad_input("exploration: the rate must lie from 0 to 1");
  if (!tact::detail::is_finite(how.margin) || how.margin < 0)
    throw bad_input("exploration: the margin must be 0 or a positive number that is not infinite");
}

/// True where a strategy may be tried in the place of the one advised: it is open, and close enough.
template <class Model, std::size_t Capacity>
bool may_try(const recommendation<Model>& advice, const leads<Capacity>& all, std::size_t place, double margin) {
  return place != advice.index() && all.behind[place] >= 0 && all.behind[place] <= margin;
}

/// How many strategies may be tried.
template <class Model, std::size_t Capacity>
std::size_t count_to_try(const recommendation<Model>& advice, const leads<Capacity>& all, double margin) {
  std::size_t count = 0;
  for (std::size_t i = 0; i != all.size; ++i) count += may_try(advice, all, i, margin);
  return count;
}

}  // namespace detail

/// What to do in a case: mostly what is advised, and at the stated rate another strategy. One is tried only if no gate
/// blocks it and it is at most `margin` behind; all such are tried alike. Where there is none, the advice is followed
/// with probability 1. The answer depends on the seed and the number of the case alone. Throws `bad_input` for a rate
/// or a margin that is none. No allocation. O(strategies · inputs). Source: tact (exploration).
template <class Model>
explored explore(const recommendation<Model>& advice, const exploration& how, std::uint64_t case_number) {
  detail::need_sense(how);
  const auto all = detail::leads_of(advice);
  const std::size_t others = detail::count_to_try(advice, all, how.margin);
  if (others == 0) return {.strategy = advice.index()};
  const detail::random_stream draws(how.seed, case_number);
  if (draws.uniform(0) >= how.rate) return {.strategy = advice.index(), .probability = 1 - how.rate};
  std::size_t left = draws.below(1, others);
  std::size_t place = 0;
  while (!detail::may_try(advice, all, place, how.margin) || left-- != 0) ++place;
  return {.strategy = place, .probability = how.rate / static_cast<double>(others), .differs = true};
}

/// How likely `explore` takes each strategy in the situation of this advice. Throws `bad_input` as `explore` does.
/// O(strategies · inputs). Source: tact (exploration).
template <class Model>
auto probabilities(const recommendation<Model>& advice, const exploration& how) {
  detail::need_sense(how);
  const auto all = detail::leads_of(advice);
  const std::size_t others = detail::count_to_try(advice, all, how.margin);
  choice_probabilities<tact::detail::capacity_of<Model>> made(advice.model());
  made.set(advice.index(), others == 0 ? 1 : 1 - how.rate);
  for (std::size_t i = 0; i != all.size; ++i)
    if (detail::may_try(advice, all, i, how.margin)) made.set(i, how.rate / static_cast<double>(others));
  return made;
}

}  // namespace tact::lab
