#pragma once
// A user's customer classes, steps, rules and a protocol: plain structs without a base class.

#include <string_view>

#include <tact/care/act.hpp>
#include <tact/care/customer.hpp>
#include <tact/care/pattern.hpp>
#include <tact/care/protocols.hpp>
#include <tact/care/rule.hpp>
#include <tact/care/steps.hpp>
#include <tact/care/steps/closing.hpp>
#include <tact/catalog.hpp>
#include <tact/policy.hpp>

namespace acme {

/// A customer who comes back again and again.
struct regular {
  static constexpr std::string_view name = "regular";
  static constexpr std::string_view signs[] = {"knows us by name", "wants to be heard"};
  static constexpr const char* dos[] = {"greet them by name"};
  static constexpr const char* donts[] = {"treat them as a stranger"};
  static constexpr const char* behind = "years with us";
  static constexpr tact::care::effect effects[] = {
      {.factor = "relationship", .at_least = 0.75, .reason = "they have been with us for years", .source = "policy 9"}};
  static constexpr const char* source = "our policy 9";
};

/// A customer who calls for fun. Contradicts the regular about the relationship.
struct prankster {
  static constexpr std::string_view name = "prankster";
  static constexpr std::string_view signs[] = {"gives a made-up name"};
  static constexpr tact::care::effect effects[] = {
      {.factor = "relationship", .at_most = 0.25, .reason = "there is no customer", .source = "our policy 10"},
      {.factor = "stakes", .at_most = 0.5, .reason = "nothing is at stake", .source = "our policy 10"}};
  static constexpr tact::care::question questions[] = {{"legitimacy", "Which contract is it about?", "our policy 10"}};
};

/// The smallest class.
struct bare {
  static constexpr std::string_view name = "bare";
};

/// Their own step, with a fallback of tact's.
struct send_voucher {
  static constexpr std::string_view name = "send_voucher";
  static constexpr tact::care::act does = tact::care::act::offer;
  static constexpr const char* instruction = "send a voucher worth what went wrong";
  static constexpr tact::care::phrases phrases{.spoken = "I have just sent you a voucher.",
                                               .written = "You find a voucher below."};
  static constexpr const char* source = "our policy 11";
  using fallback = tact::care::escalate;
};

/// The smallest step.
struct shrug {
  static constexpr std::string_view name = "shrug";
  static constexpr tact::care::act does = tact::care::act::nothing;
};

/// A strategy with steps of its own.
struct compensate {
  static constexpr std::string_view name = "compensate";
  static constexpr tact::position ideal{.assertiveness = 0.25, .cooperativeness = 1};
  using steps = tact::catalog<send_voucher>;
};

/// A class of theirs that happens to have a name of ours.
struct talker {
  static constexpr std::string_view name = "talker";
  static constexpr std::string_view signs[] = {"talks fast"};
  static constexpr const char* source = "our policy 3";
};

/// A strategy whose steps begin with an apology.
struct sorry {
  static constexpr std::string_view name = "sorry";
  static constexpr tact::position ideal{.assertiveness = 0.25, .cooperativeness = 1};
  using steps = tact::catalog<tact::care::apologise, tact::care::offer_solution>;
};

/// Their own rule: at most two questions between two answers.
struct two_questions {
  static constexpr std::string_view name = "two_questions";
  static constexpr const char* says = "nobody is asked more than twice before they get an answer";
  static constexpr const char* source = "our policy 12";

  int asked = 0;

  constexpr bool broken_by(const tact::care::event& e) noexcept {
    if (tact::care::solutions.contains(e.what)) asked = 0;
    if (e.what == tact::care::act::ask) ++asked;
    return e.what == tact::care::act::ask && asked > 2;
  }
};

/// Their own rule that is a pattern.
struct passed_on_is_checked {
  static constexpr std::string_view name = "passed_on_is_checked";
  static constexpr const char* says = "what is passed on is checked with the customer before the contact is closed";
  static constexpr const char* source = "our policy 13";
  static constexpr tact::care::answered_before pattern{
      .owed_by = tact::care::act::escalate, .paid_by = tact::care::act::check, .before = tact::care::act::close};
};

/// Their own rule for their own class.
struct regulars_stay {
  static constexpr std::string_view name = "regulars_stay";
  static constexpr const char* says = "a regular is not passed on";
  static constexpr const char* source = "our policy 14";
  static constexpr tact::care::never pattern{.what = tact::care::act::escalate};
  using customer = regular;
};

/// Their own protocols.
struct loyalty {
  static constexpr std::string_view name = "loyalty";
  using rules = tact::catalog<regulars_stay>;
};
struct handing_over {
  static constexpr std::string_view name = "handing_over";
  using rules = tact::catalog<passed_on_is_checked>;
};

/// All rules that ship, and theirs.
struct house_rules {
  static constexpr std::string_view name = "house_rules";
  using rules =
      tact::joined<tact::care::rules_of<tact::care::protocols>, tact::catalog<two_questions>, handing_over::rules>;
};

}  // namespace acme
