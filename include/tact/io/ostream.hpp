// SPDX-License-Identifier: BSL-1.0
#pragma once
// Recommendations and their parts on a stream, each by its name: `std::cout << advice`.

#include <concepts>
#include <ostream>

#include <tact/care/channel.hpp>
#include <tact/level.hpp>
#include <tact/policy.hpp>
#include <tact/recommend.hpp>
#include <tact/situation.hpp>

namespace tact {

/// The strategy's name.
template <class Model>
std::ostream& operator<<(std::ostream& out, const recommendation<Model>& advice) {
  return out << advice.name();
}

/// The shortest decimal that reads back to the level, whatever precision the stream has.
inline std::ostream& operator<<(std::ostream& out, level l) { return out << l.text().view(); }

/// Nothing for `outcome::unstated`, which has no name.
inline std::ostream& operator<<(std::ostream& out, outcome o) { return out << name(o); }

inline std::ostream& operator<<(std::ostream& out, behaviour b) { return out << name(b); }

namespace care {

inline std::ostream& operator<<(std::ostream& out, channel c) { return out << name(c); }

struct plan_step;

/// What the step is called, in English. For all of a plan, `io::text`. A template, so that care/plan.hpp need not be
/// included here.
template <std::same_as<plan_step> Step>
std::ostream& operator<<(std::ostream& out, const Step& step) {
  return out << step.name();
}

}  // namespace care

}  // namespace tact
