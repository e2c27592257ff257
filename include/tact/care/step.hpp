// SPDX-License-Identifier: BSL-1.0
#pragma once
// What a step of a contact is made of.
//
// A step is a plain struct, in any namespace, with no base class:
//
//   name         a std::string_view, as a log spells it
//   does         a tact::care::act: what the rules see
//   instruction  optional: what to do. So are avoid, what not to do, and source
//   phrases      optional: tact::care::phrases, words to say it with
//   fallback     optional: a type, the step to take if this one fails

#include <string_view>

#include <tact/care/act.hpp>
#include <tact/care/channel.hpp>

namespace tact::care {

/// Words for a step: to say and to write. In English, and our own.
struct phrases {
  const char* spoken = "";
  const char* written = "";

  /// The words for this channel.
  constexpr std::string_view by(channel c) const noexcept { return is_written(c) ? written : spoken; }
};

/// A step as data.
struct step_info {
  std::string_view name;
  act does = act::nothing;
  std::string_view instruction;
  std::string_view avoid;
  care::phrases phrases;
  std::string_view source;
  const step_info* fallback = nullptr;  ///< the step to take if this one fails; null if there is none
};

}  // namespace tact::care
