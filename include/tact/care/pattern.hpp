// SPDX-License-Identifier: BSL-1.0
#pragma once
// The three patterns that most rules have: what must never happen, what must wait, and what must be answered. They are
// the property patterns "absence", "precedence" and "response" of Dwyer, Avrunin and Corbett (1999), over the acts of
// one contact.

#include <tact/care/act.hpp>

namespace tact::care {

/// None of `what` ever happens; if `once` is given, none of it happens once one of `once` has happened.
///
/// An act that is in both sets breaks the rule by itself.
struct never {
  acts what;
  acts once{};
};

/// Once one of `owed_by` has happened, none of `forbids` happens before one of `paid_by`; with `owed_at_first` none
/// happens at the beginning either.
///
/// An act that both owes and pays leaves nothing owed; one that pays and is forbidden is allowed.
struct only_after {
  acts owed_by;
  acts paid_by;
  acts forbids;
  bool owed_at_first = false;
};

/// Once one of `owed_by` has happened, one of `paid_by` happens before one of `before`, and with `at_end` before the
/// log ends.
///
/// If it does not, the rule is broken once, and nothing is owed any more. An act that both owes and pays
/// leaves nothing owed.
struct answered_before {
  acts owed_by;
  acts paid_by;
  acts before;
  bool at_end = false;
};

}  // namespace tact::care
