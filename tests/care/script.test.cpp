// Contacts written down as types. Those that break a rule do not compile: tests/compile_fail has them.

#include <tact/care/script.hpp>

#include <array>
#include <concepts>
#include <cstdint>
#include <random>
#include <vector>

#include "laws/care.hpp"
#include "testing/catch.hpp"

using namespace tact::care;
using tact::care::detail::as_event, tact::care::detail::find_violation, tact::care::detail::first_violation;

namespace {

template <std::size_t Size>
std::vector<event> rehearsal(const std::array<act, Size>& acts) {
  std::vector<event> log;
  for (const act a : acts) log.push_back(as_event(a, log.size()));
  return log;
}

}  // namespace

TEST_CASE("A script is its steps, in their order", "[care]") {
  using turned_round = script<complains, shows_anger, acknowledge, listen, show_understanding, apologise,
                              offer_solution, check_understood, tact::care::close>;
  STATIC_REQUIRE(turned_round::steps.size() == 9);
  STATIC_REQUIRE(turned_round::steps[0] == &step_of<complains>);
  STATIC_REQUIRE(turned_round::steps[6] == &step_of<offer_solution>);
  STATIC_REQUIRE(script<>::steps.empty());
}

TEST_CASE("A script may put a matter off, with consent, and go on", "[care]") {
  using cooled = script<shows_anger, acknowledge, cool_down, agrees, tact::care::pause, come_back, listen, ask,
                        show_understanding, acme::send_voucher, check_understood, tact::care::close>;
  STATIC_REQUIRE(cooled::steps[9] == &step_of<acme::send_voucher>);
}

TEST_CASE("A protocol of one's own rules scripts, too", "[care]") {
  using asks_twice = script_under<acme::house_rules, ask, ask, acme::send_voucher, ask, check_understood, acme::shrug>;
  STATIC_REQUIRE(asks_twice::steps.size() == 6);

  using theirs = rules_of<acme::house_rules>;
  constexpr first_violation none = find_violation<theirs>(std::array{act::ask, act::ask});
  STATIC_REQUIRE(none.rule == SIZE_MAX);
  constexpr first_violation third = find_violation<theirs>(std::array{act::ask, act::ask, act::ask});
  STATIC_REQUIRE(third.place == 2);
  STATIC_REQUIRE(tact::detail::policy_at<theirs, third.rule>::name == acme::two_questions::name);
}

TEST_CASE("A catalog of protocols rules scripts, too", "[care]") {
  using all = tact::joined<protocols, tact::catalog<acme::handing_over>>;
  using passed_on =
      script_under<all, complains, listen, apologise, tact::care::escalate, check_understood, tact::care::close>;
  STATIC_REQUIRE(passed_on::steps.size() == 6);
  constexpr std::array unchecked{act::complain, act::listen, act::apologise, act::escalate, act::close};
  STATIC_REQUIRE(find_violation<rules_of<protocols>>(unchecked).rule == SIZE_MAX);
  STATIC_REQUIRE(find_violation<rules_of<all>>(unchecked).rule == rules_of<protocols>::size);
  STATIC_REQUIRE(find_violation<rules_of<all>>(unchecked).place == 4);
  STATIC_REQUIRE(find_violation<rules_of<tact::catalog<>>>(unchecked).rule == SIZE_MAX);
}

TEST_CASE("A script diffuses anger before it solves, and computer mode will do: statements 87 and 90", "[care]") {
  constexpr std::array seen_only{act::anger, act::acknowledge, act::offer};
  constexpr first_violation found = find_violation<rules_of<protocols>>(seen_only);
  STATIC_REQUIRE(found.place == 2);
  STATIC_REQUIRE(std::same_as<tact::detail::policy_at<rules_of<protocols>, found.rule>, diffuse_first>);
  using disarmed = script<shows_anger, computer_mode, offer_solution, check_understood, tact::care::close>;
  STATIC_REQUIRE(disarmed::steps.size() == 5);
}

TEST_CASE("A script has no rules for one class", "[care]") {
  using granted = script<ask, grant_demand, check_understood, give_unlimited_time, tact::care::close>;
  STATIC_REQUIRE(granted::steps.size() == 5);
}

TEST_CASE("The first broken rule is the first violation that an audit finds", "[care]") {
  std::mt19937 random{11};
  int broken = 0;
  for (int n = 0; n != 5'000; ++n) {
    std::array<act, 6> acts{};
    for (act& a : acts) a = static_cast<act>(random() % (static_cast<unsigned>(act::nothing) + 1));
    const first_violation found = find_violation<rules_of<protocols>>(acts);
    const auto log = rehearsal(acts);
    violation first;
    first.place = SIZE_MAX;
    audit(log, [&](const violation& v) {
      if (first.place == SIZE_MAX) first = v;
    });
    REQUIRE((found.rule == SIZE_MAX) == (first.place == SIZE_MAX));
    if (first.place == SIZE_MAX) continue;
    ++broken;
    REQUIRE(found.place == first.place);
    tact::detail::visit<rules_of<protocols>>(found.rule,
                                             [&]<class R>(std::type_identity<R>) { REQUIRE(first.rule == R::name); });
  }
  CHECK(broken > 500);
  CHECK(broken < 4'900);
}

TEST_CASE("Events of a rehearsal follow each other by the minute, and its proposals say all there is to say",
          "[care]") {
  STATIC_REQUIRE(as_event(act::listen, 0).at == 0);
  STATIC_REQUIRE(as_event(act::listen, 3).at == 180);
  STATIC_REQUIRE(as_event(act::listen, 3).back == not_stated);
  constexpr event pauses = as_event(act::learn_more, 2);
  STATIC_REQUIRE(pauses.at < pauses.back);
  STATIC_REQUIRE(pauses.back < pauses.limit);
  STATIC_REQUIRE(pauses.awaited);
}
