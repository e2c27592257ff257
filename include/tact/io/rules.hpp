// SPDX-License-Identifier: BSL-1.0
#pragma once
// What the pattern of a rule demands, in one phrase made from the names of its acts.

#include <cstddef>
#include <string>

#include <tact/care/act.hpp>
#include <tact/care/pattern.hpp>
#include <tact/io/detail/text.hpp>

namespace tact::io {

/// The acts of a set by their names: "offer, bargain or hold"; "nothing at all" for an empty one. O(acts).
inline std::string text(care::acts set) {
  if (set.empty()) return "nothing at all";
  std::string names;
  std::size_t left = set.size();
  for (const care::act a : set) {
    names += name(a);
    if (--left != 0) names += left == 1 ? " or " : ", ";
  }
  return names;
}

/// "never deny"; "after meant never apologise".
inline std::string text(const care::never& p) {
  return detail::concat(p.once.empty() ? "" : "after " + text(p.once) + " ", "never ", text(p.what));
}

/// "after complain no offer or hold before listen"; "from the beginning and after calm no cool_down before anger".
inline std::string text(const care::only_after& p) {
  std::string when = p.owed_at_first ? "from the beginning " : "";
  if (!p.owed_by.empty()) when += detail::concat(p.owed_at_first ? "and " : "", "after ", text(p.owed_by), " ");
  return detail::concat(when, "no ", text(p.forbids), " before ", text(p.paid_by));
}

/// "after anger comes calm or acknowledge before close and before the log ends".
inline std::string text(const care::answered_before& p) {
  std::string when = p.before.empty() ? "" : " before " + text(p.before);
  if (p.at_end) when += detail::concat(p.before.empty() ? "" : " and", " before the log ends");
  return detail::concat("after ", text(p.owed_by), " comes ", text(p.paid_by), when);
}

}  // namespace tact::io
