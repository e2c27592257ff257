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

/// The shortest decimal that reads back to the level; the precision of the stream does not matter.
inline std::ostream& operator<<(std::ostream& out, level l) { return out << l.text().view(); }

/// Nothing for `outcome::unstated`, which has no name.
inline std::ostream& operator<<(std::ostream& out, outcome o) { return out << name(o); }

/// Nothing for `behaviour::unstated`, which has no name.
inline std::ostream& operator<<(std::ostream& out, behaviour b) { return out << name(b); }

/// What the delay is for; nothing for `delay::none`, which has no name.
inline std::ostream& operator<<(std::ostream& out, delay d) { return out << name(d); }

namespace care {

/// The name of the channel.
inline std::ostream& operator<<(std::ostream& out, channel c) { return out << name(c); }

struct plan_step;

/// The name of the step, in English; `io::text` writes a whole plan. A template, so that this header need not include
/// care/plan.hpp.
template <std::same_as<plan_step> Step>
std::ostream& operator<<(std::ostream& out, const Step& step) {
  return out << step.name();
}

}  // namespace care

}  // namespace tact
