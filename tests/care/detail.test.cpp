// The private side of care: what has a name, and the one machine behind the patterns.

#include <string_view>

#include <tact/care/customer.hpp>
#include <tact/care/detail/hana.hpp>
#include <tact/care/detail/named.hpp>
#include <tact/care/detail/running.hpp>
#include <tact/care/protocols.hpp>

#include "testing/catch.hpp"

namespace {

using namespace tact::care;

struct named_well {
  static constexpr std::string_view name = "well";
};
struct named_empty {
  static constexpr std::string_view name = "";
};
struct named_late {
  std::string_view name = "late";
};

}  // namespace

TEST_CASE("A name is there at compile time, and not empty", "[care]") {
  STATIC_REQUIRE(detail::named<named_well>);
  STATIC_REQUIRE_FALSE(detail::named<named_empty>);
  STATIC_REQUIRE_FALSE(detail::named<named_late>);
  STATIC_REQUIRE_FALSE(detail::named<int>);
}

TEST_CASE("An obligation is owed, paid, and broken in between", "[care]") {
  constexpr auto machine =
      detail::obligation_of(only_after{.owed_by = act::anger, .paid_by = act::acknowledge, .forbids = act::offer});
  bool owed = machine.owed_at_first;
  CHECK_FALSE(machine.broken_by(act::offer, owed));
  CHECK_FALSE(machine.broken_by(act::anger, owed));
  CHECK(machine.broken_by(act::offer, owed));
  CHECK(machine.broken_by(act::offer, owed));  // still owed
  CHECK_FALSE(machine.broken_by(act::acknowledge, owed));
  CHECK_FALSE(machine.broken_by(act::offer, owed));
}

TEST_CASE("What is said once is owed no more", "[care]") {
  constexpr auto machine = detail::obligation_of(
      answered_before{.owed_by = act::complain, .paid_by = act::offer, .before = act::close, .at_end = true});
  bool owed = machine.owed_at_first;
  CHECK_FALSE(machine.broken_by(act::complain, owed));
  CHECK(machine.broken_by(act::close, owed));
  CHECK_FALSE(owed);
  CHECK_FALSE(machine.broken_by(act::close, owed));
  STATIC_REQUIRE(machine.owed_at_end);
}

TEST_CASE("A rule for one class remembers all, and holds once the class is recognised", "[care]") {
  struct no_second_offer : named_well {
    using customer = demanding;
    int offers = 0;
    constexpr bool broken_by(const event& e) noexcept { return e.what == act::offer && ++offers > 1; }
    constexpr bool broken_at_end() const noexcept { return offers > 1; }
  };
  detail::running<no_second_offer> rule;
  CHECK_FALSE(rule.broken_by({act::offer}));
  CHECK_FALSE(rule.broken_by({act::offer}));
  CHECK_FALSE(rule.broken_at_end());
  rule.recognise(customer<>::of<talker>());
  CHECK_FALSE(rule.broken_at_end());
  rule.recognise(customer<>::of<demanding>());
  CHECK(rule.broken_at_end());
  rule.recognise(customer<>{});  // what is known stays known
  CHECK(rule.broken_by({act::offer}));
  detail::running<no_second_offer> elsewhere;
  elsewhere.recognise(customer<tact::catalog<talker>>::of<talker>());  // a catalog without the class
  CHECK_FALSE(elsewhere.holds);
}

TEST_CASE("A rule for everybody holds, and takes no room for that", "[care]") {
  STATIC_REQUIRE(detail::running<never_argue>::holds);
  STATIC_REQUIRE(sizeof(detail::running<never_argue>) == 1);
  STATIC_REQUIRE(sizeof(detail::running<never_grant_demand>) == 2);
}

TEST_CASE("What is never to happen is owed from the beginning, or once something has", "[care]") {
  constexpr auto always = detail::obligation_of(never{.what = act::deny});
  STATIC_REQUIRE(always.owed_at_first);
  constexpr auto later = detail::obligation_of(never{.what = act::apologise, .once = act::meant});
  STATIC_REQUIRE_FALSE(later.owed_at_first);
}
