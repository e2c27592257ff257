// SPDX-License-Identifier: BSL-1.0
#pragma once
// What to say about an input that is higher, or lower, than when it is unknown.

#include <tact/detail/cxx20.hpp>

#include <string_view>

namespace tact::io {

/// What it means that an input is higher, or lower, than when it is unknown.
struct phrase {
  std::string_view input;
  std::string_view more;
  std::string_view less;
};

/// The phrases for `tact::situation`. A situation of yours may have its own, in a member
/// `static constexpr tact::io::phrase phrases[]`. An input without a phrase goes by its name: "trust is high".
inline constexpr phrase phrases[] = {
    {"assertiveness", "one's own needs count", "one's own needs count little"},
    {"cooperativeness", "the other's needs count", "the other's needs count little"},
    {"anger", "the other side is angry", "the other side is calm"},
    {"urgency", "time is short", "there is time"},
    {"stakes", "much is at stake", "little is at stake"},
    {"relationship", "the relationship matters", "the relationship matters little"},
    {"legitimacy", "the other's claim is justified", "the other's claim is hardly justified"},
    {"power", "self has the upper hand", "the other has the upper hand"},
    {"advantage", "self has the upper hand", ""},
    {"disadvantage", "the other has the upper hand", ""},
    {"complexity", "the issue is complex", "the issue is simple"},
    {"scarcity", "goals exclude each other or means are short", "there is enough for both"},
    {"impasse", "an earlier attempt failed", ""},
    {"awaited", "information is on its way", ""},
    {"role_ambiguity", "roles are not agreed on", ""},
};

}  // namespace tact::io
