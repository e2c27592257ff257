// SPDX-License-Identifier: BSL-1.0
#pragma once
// How customers are treated: what the classes of customers forbid. Some of it holds for one class only.
// Source: D1, row D; D3, row E.

#include <string_view>

#include <tact/care/act.hpp>
#include <tact/care/customers/demanding.hpp>
#include <tact/care/customers/talker.hpp>
#include <tact/care/pattern.hpp>
#include <tact/care/rule.hpp>
#include <tact/catalog.hpp>

namespace tact::care {

/// Kindness works better than putting somebody in their place: they give the respect they get.
/// Source: D1, row D (statement 20).
struct never_put_down {
  static constexpr std::string_view name = "never_put_down";
  static constexpr const char* says = "nobody is put in their place";
  static constexpr const char* source = "D1: the rude or offensive";
  static constexpr never pattern{.what = act::put_down};
};

/// A promise is kept. Source: D1, row D (statement 12).
struct keep_promises {
  static constexpr std::string_view name = "keep_promises";
  static constexpr const char* says = "no promise is broken";
  static constexpr const char* source = "D1: the angry";
  static constexpr never pattern{.what = act::break_promise};
};

/// Self promises only what it can keep. It cannot know that before it has listened to what is wrong.
/// Source: D1, row D (statement 12); tact (no promise unheard).
struct listen_before_promising {
  static constexpr std::string_view name = "listen_before_promising";
  static constexpr const char* says = "nothing is promised before the customer has been listened to";
  static constexpr const char* source = "D1: the angry; tact: no promise unheard";
  static constexpr only_after pattern{
      .owed_by = act::complain | act::anger, .paid_by = act::listen, .forbids = act::promise};
};

/// Self stays in control, and is not drawn in emotionally. Source: D1, row D (statement 12); D4, row F (statements 89
/// and 90).
struct never_get_emotional {
  static constexpr std::string_view name = "never_get_emotional";
  static constexpr const char* says = "self does not get emotionally involved";
  static constexpr const char* source = "D1: the angry; D4: computer mode";
  static constexpr never pattern{.what = act::get_emotional};
};

/// That no interest is shown is the main reason for dissatisfaction. Source: D1, row E (statement 26); D3, row E
/// (statement 52).
struct never_indifferent {
  static constexpr std::string_view name = "never_indifferent";
  static constexpr const char* says = "no indifference is shown";
  static constexpr const char* source = "D1: the main reason for dissatisfaction; D3: expectations";
  static constexpr never pattern{.what = act::show_indifference};
};

/// The needs of the demanding are attended to, and their demands are not granted as such. To give in for another reason
/// is another act. Source: D1, row D (statement 23).
struct never_grant_demand {
  static constexpr std::string_view name = "never_grant_demand";
  static constexpr const char* says = "a demand is not granted as such";
  static constexpr const char* source = "D1: the demanding";
  static constexpr never pattern{.what = act::grant_demand};
  using customer = demanding;
};

/// The time of a talker is managed: others wait. The documents say what to do, and the "do not" is inferred from it.
/// Source: D1, row D (statement 16); tact (no unlimited time).
struct no_unlimited_time {
  static constexpr std::string_view name = "no_unlimited_time";
  static constexpr const char* says = "a talker is not given unlimited time";
  static constexpr const char* source = "D1: the talker; tact: no unlimited time";
  static constexpr never pattern{.what = act::give_unlimited_time};
  using customer = talker;
};

/// How customers are treated. Source: D1, row D; D3, row E.
struct conduct {
  static constexpr std::string_view name = "conduct";
  using rules = catalog<never_put_down, keep_promises, listen_before_promising, never_get_emotional, never_indifferent,
                        never_grant_demand, no_unlimited_time>;
};

}  // namespace tact::care
