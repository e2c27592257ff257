// SPDX-License-Identifier: BSL-1.0
#pragma once
// One step of a plan, and the contact that it is for.

#include <string_view>

#include <tact/care/act.hpp>
#include <tact/care/channel.hpp>
#include <tact/care/customer.hpp>
#include <tact/care/dictionary.hpp>
#include <tact/care/step.hpp>

namespace tact::care {

/// What is known about a contact besides the advice.
template <class Classes = customers>
struct contact {
  customer<Classes> who{};      ///< the classes of the customer
  channel by = channel::phone;  ///< how you are in contact
  bool harm_was_meant = false;  ///< clearly meant; then the plan has no apology
};

/// Whether a step depends on how the contact goes.
enum class given : unsigned char {
  either,  ///< it does not
  yes,     ///< the step is taken only if it is so
  no,      ///< only if it is not
};

/// One step of a plan.
struct plan_step {
  const step_info* step = nullptr;
  std::string_view ask = {};      ///< what to ask in this step; empty where its own phrase says it
  std::string_view cites = {};    ///< the source of that question
  std::string_view because = {};  ///< what needs it: a factor, the class or the strategy; empty if every contact has it
  given calm = given::either;     ///< whether they are calm when asked (`ask_if_calm`)
  given valid = given::either;    ///< whether the complaint turns out to be valid
  bool later = false;             ///< after the pause

  /// What the step is called.
  constexpr std::string_view name(const dictionary& in = english) const noexcept { return in.word(step->name).text; }
  /// What to do; in English.
  constexpr std::string_view instruction() const noexcept {
    return ask.empty() ? step->instruction : "ask this first: the advice depends on it, and it is not known yet";
  }
  /// What not to do; in English.
  constexpr std::string_view avoid() const noexcept { return step->avoid; }
  /// Words to say or to write by this channel, in English; empty for what the other side does.
  constexpr std::string_view phrase(channel by) const noexcept { return ask.empty() ? step->phrases.by(by) : ask; }
  /// True for the return after a pause to cool down: from there the plan goes on with the steps for those who are calm.
  constexpr bool goes_on() const noexcept { return step->does == act::resume && calm == given::no; }
  /// The step to take if this one fails; null if there is none.
  constexpr const step_info* fallback() const noexcept { return step->fallback; }
  /// Where the step, or its question, comes from.
  constexpr std::string_view source() const noexcept { return ask.empty() ? step->source : cites; }
};

}  // namespace tact::care
