// SPDX-License-Identifier: BSL-1.0
#pragma once
// What to say about an input that is higher, or lower, than when it is unknown.

#include <tact/detail/cxx20.hpp>

#include <string_view>

namespace tact::io {

/// What it means that an input is higher, or lower, than when it is unknown. High begins at 5/8 and low ends at 3/8, as
/// for the concerns; what lies between is called so only if there is no text for it.
struct phrase {
  std::string_view input;
  std::string_view more;
  std::string_view less;
  std::string_view rather_more = {};  ///< higher than when it is unknown, but not high
  std::string_view rather_less = {};  ///< lower than when it is unknown, but not low
};

/// The phrases for `tact::situation`. A situation of yours may have its own, in a member
/// `static constexpr tact::io::phrase phrases[]`. An input without a phrase goes by its name: "trust is high".
inline constexpr phrase phrases[] = {
    {"assertiveness", "one's own needs count", "one's own needs count little", "",
     "one's own needs count rather little"},
    {"cooperativeness", "the other's needs count", "the other's needs count little", "",
     "the other's needs count rather little"},
    {"anger", "the other side is angry", "the other side is calm", "the other side is somewhat angry"},
    {"urgency", "time is short", "there is time", "there is some urgency"},
    {"stakes", "much is at stake", "little is at stake", "rather much is at stake", "rather little is at stake"},
    {"relationship", "the relationship matters", "the relationship matters little", "",
     "the relationship matters rather little"},
    {"legitimacy", "the other's claim is justified", "the other's claim is hardly justified",
     "the other's claim is rather justified", "the other's claim is rather unjustified"},
    {"power", "self has the upper hand", "the other has the upper hand", "self is somewhat stronger",
     "the other is somewhat stronger"},
    {"advantage", "self has the upper hand", "", "self is somewhat stronger"},
    {"disadvantage", "the other has the upper hand", "", "the other is somewhat stronger"},
    {"complexity", "the issue is complex", "the issue is simple", "the issue is rather complex",
     "the issue is rather simple"},
    {"scarcity", "goals exclude each other or means are short", "there is enough for both",
     "goals exclude each other in part or means are rather short", "there is nearly enough for both"},
    {"impasse", "an earlier attempt failed", "", "an earlier attempt failed in part"},
    {"awaited", "information is on its way", "", "some information is on its way"},
    {"role_ambiguity", "roles are not agreed on", "", "some roles are not agreed on"},
};

}  // namespace tact::io
