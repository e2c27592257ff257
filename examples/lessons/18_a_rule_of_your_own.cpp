// Lesson 18: a rule of your own, and a protocol with it. The rule of the shop: no customer waits more than two minutes.
//
// A rule is a plain struct and a small state machine: members remember what happened, broken_by reads the next event.

#include <array>
#include <iostream>

#include <tact/care.hpp>

namespace care = tact::care;

struct answer_in_two_minutes {
  static constexpr std::string_view name = "answer_in_two_minutes";
  static constexpr const char* says = "a customer is answered within two minutes";
  static constexpr const char* source = "shop rule 7";

  std::int64_t waits_since = care::not_stated;

  constexpr bool broken_by(const care::event& e) noexcept {
    const bool waits = waits_since != care::not_stated, ours = !care::acts_of_others.contains(e.what);
    const bool broken = ours && waits && e.at - waits_since > 120;
    if (ours) waits_since = care::not_stated;
    else if (!waits) waits_since = e.at;
    return broken;
  }
};

struct shop_protocol {  // all rules that ship, and ours
  using rules = tact::joined<care::rules_of<care::protocols>, tact::catalog<answer_in_two_minutes>>;
};

int main() {
  using enum care::act;
  constexpr std::array<care::event, 7> log{
      {{complain, 0}, {listen, 150}, {understand, 300}, {apologise, 330}, {offer, 420}, {check, 480}, {close, 510}}};
  static_assert(care::keeps_rules(log) && !care::keeps_rules<shop_protocol>(log));
  care::audit<shop_protocol>(log, [&](const care::violation& v) {
    std::cout << "after " << log[v.place].at << " seconds: " << v.says << " [" << v.source << "]\n";
  });
}
