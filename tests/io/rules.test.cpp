// Patterns in words.

#include <tact/io/rules.hpp>

#include <set>
#include <string>
#include <type_traits>

#include <tact/care/protocols.hpp>
#include <tact/detail/pack.hpp>

#include "foreign/care.hpp"
#include "testing/catch.hpp"

using namespace tact::care;
using tact::io::text;

TEST_CASE("A set of acts is the list of their names", "[io]") {
  CHECK(text(acts{}) == "nothing at all");
  CHECK(text(acts{act::computer_mode}) == "computer_mode");
  CHECK(text(pause_proposals) == "cool_down or learn_more");
  CHECK(text(solutions) == "offer, bargain, hold, concede or grant_demand");
}

TEST_CASE("Each pattern is a sentence", "[io]") {
  CHECK(text(never_deny_anger::pattern) == "never deny");
  CHECK(text(no_apology_for_meant_harm::pattern) == "after meant never apologise");
  CHECK(text(understand_before_solving::pattern) ==
        "after complain no offer, bargain, hold, concede or grant_demand before understand");
  CHECK(text(cool_only_anger::pattern) == "from the beginning and after calm no cool_down before anger");
  CHECK(text(only_after{.owed_by = {}, .paid_by = act::listen, .forbids = act::ask, .owed_at_first = true}) ==
        "from the beginning no ask before listen");
  CHECK(text(check_what_was_understood::pattern) ==
        "after offer, bargain, hold, concede or grant_demand comes check before close");
  CHECK(text(answer_anger::pattern) ==
        "after anger comes calm, understand, acknowledge, disarm, apologise or computer_mode before close and before "
        "the log ends");
  CHECK(text(answered_before{.owed_by = act::anger, .paid_by = act::calm, .before = {}, .at_end = true}) ==
        "after anger comes calm before the log ends");
  CHECK(text(acme::passed_on_is_checked::pattern) == "after escalate comes check before close");
}

TEST_CASE("No two rules that ship have the same pattern", "[io]") {
  std::set<std::string> sentences;
  std::size_t patterns = 0;
  const auto add = [&]<class R>(std::type_identity<R>) {
    if constexpr (tact::care::detail::has_pattern<R>) {
      sentences.insert(text(R::pattern));
      ++patterns;
    }
  };
  tact::detail::unpack<rules_of<protocols>>([&](auto... rule) { (add(rule), ...); });
  CHECK(sentences.size() == patterns);
}
