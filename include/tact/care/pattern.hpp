// SPDX-License-Identifier: BSL-1.0
#pragma once
// The three patterns that most rules have: an act that must never happen, one that must wait for another, and one that
// must be answered. Source: Dwyer 1999 (absence, precedence and response, here over the acts of one contact).

#include <tact/care/act.hpp>

namespace tact::care {

/// None of the acts `what` ever happens; if `once` is not empty, none of them happens after one of `once`.
///
/// An act in both sets breaks the rule by itself. Source: Dwyer 1999 (absence).
struct never {
  acts what;
  acts once{};
};

/// After one of `owed_by`, none of `forbids` happens until one of `paid_by` has happened. With `owed_at_first` the same
/// holds from the beginning of the contact.
///
/// An act in both `owed_by` and `paid_by` leaves nothing owed; an act in both `paid_by` and `forbids` is allowed.
/// Source: Dwyer 1999 (precedence).
struct only_after {
  acts owed_by;
  acts paid_by;
  acts forbids;
  bool owed_at_first = false;
};

/// After one of `owed_by`, one of `paid_by` happens before any of `before` does; with `at_end` also before the log
/// ends.
///
/// If it does not happen in time, the rule is broken once, and nothing is owed any more. An act in both `owed_by` and
/// `paid_by` leaves nothing owed. Source: Dwyer 1999 (response).
struct answered_before {
  acts owed_by;
  acts paid_by;
  acts before;
  bool at_end = false;
};

}  // namespace tact::care
