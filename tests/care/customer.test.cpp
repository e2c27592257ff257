// Sets of customer classes: laws over every set and every pair of sets, of our classes and of foreign ones.

#include <tact/care/customer.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "foreign/models.hpp"
#include "laws/care.hpp"
#include "laws/policy.hpp"
#include "testing/catch.hpp"

using namespace tact::care;
using tact::level;
using tact::situation;

namespace {

/// Situations in which every factor that a class names is low, high, neutral or between.
template <class Situation>
std::vector<Situation> some_situations() {
  std::vector<Situation> all;
  for (const double x : {0.0, 0.25, 0.3, 0.5, 0.6, 0.75, 1.0})
    all.push_back({.assertiveness = x,
                   .cooperativeness = 1 - x,
                   .power = 0.5,
                   .legitimacy = x,
                   .relationship = 1 - x,
                   .stakes = x,
                   .urgency = x * x,
                   .anger = 1 - x});
  all.push_back({.assertiveness = 0.5, .cooperativeness = 0.5});
  return all;
}
template <>
std::vector<situation> some_situations() {
  std::vector<situation> all;
  for (const acme::ticket& t : some_situations<acme::ticket>()) all.push_back(laws::moved_to<situation>(t));
  return all;
}

template <class Situation>
bool same(const Situation& a, const Situation& b) {
  return tact::detail::inputs_of(a) == tact::detail::inputs_of(b);
}

/// One factor after the effects of the classes, worked out class by class.
template <class Classes>
level shaped_by_hand(const customer<Classes>& who, std::string_view factor, level x) {
  level low = 0.0, high = 1.0;
  for (const customer_class_info* c : who.classes())
    for (const effect& e : c->effects)
      if (e.factor == factor) low = std::max(low, e.at_least), high = std::min(high, e.at_most);
  return low > high ? x : std::clamp(x, low, high);
}

using ours = customers;
using theirs = laws::foreign_customers;
using both = laws::all_customers;
using of_tickets =
    tact::catalog<talker, acme::prankster, complainer, angry, acme::regular>;  // every class that suits a ticket

}  // namespace

TEMPLATE_TEST_CASE("Classes combine as sets do: in any order, and once", "[care]", ours, theirs, both) {
  const auto all = laws::sets_of<TestType>();
  REQUIRE(all.size() == std::size_t{1} << TestType::size);
  long wrong = 0;
  for (const auto a : all)
    for (const auto b : all) {
      wrong += (a | b) != (b | a) || (a | a) != a || (a | customer<TestType>{}) != a;
      wrong += (a | b).size() > a.size() + b.size() || (a | b).classes().size() != (a | b).size();
      wrong += (a | b | all.back()) != all.back() || (a | (b | a)) != (a | b);
    }
  CHECK(wrong == 0);
}

TEMPLATE_TEST_CASE("A class is found by its name, and by nothing else", "[care]", ours, theirs, both) {
  tact::detail::unpack<TestType>([]<class... C>(std::type_identity<C>...) {
    CHECK(((customer<TestType>::from_name(C::name) == customer<TestType>::template of<C>()) && ...));
    CHECK((customer<TestType>::template of<C>().template is<C>() && ...));
    CHECK((customer<TestType>::template of<C...>().template is<C>() && ...));
    CHECK_FALSE((customer<TestType>{}.template is<C>() || ...));
    CHECK((((*customer<TestType>::template of<C>().classes().begin())->name == C::name) && ...));
  });
  for (const std::string_view none : {"", "ANGRY", "angr", "angry ", "nobody"})
    CHECK_FALSE(customer<TestType>::from_name(none));
}

TEMPLATE_TEST_CASE("A set lists its classes in the order of the catalog", "[care]", ours, theirs, both) {
  for (const auto who : laws::sets_of<TestType>()) {
    const auto classes = who.classes();
    CHECK(std::is_sorted(classes.begin(), classes.end()));  // they point into the catalog's table
    customer<TestType> again;
    for (const customer_class_info* c : classes) again = again | *customer<TestType>::from_name(c->name);
    CHECK(again == who);
    CHECK(who.empty() == (classes.size() == 0));
  }
}

TEMPLATE_PRODUCT_TEST_CASE("A set shapes each factor as its classes say, and nothing else", "[care]", (std::tuple),
                           ((ours, situation), (theirs, situation), (both, situation), (of_tickets, acme::ticket))) {
  using classes = std::tuple_element_t<0, TestType>;
  using situation_type = std::tuple_element_t<1, TestType>;
  long wrong = 0;
  for (const auto who : laws::sets_of<classes>())
    for (const situation_type& s : some_situations<situation_type>()) {
      const situation_type shaped = who.apply_to(s);
      for (const auto& f : situation_type::factors)
        if (f.transform == tact::transform::itself)
          wrong += shaped.*f.member != shaped_by_hand(who, f.name, s.*f.member);
      wrong += shaped.assertiveness != s.assertiveness || shaped.cooperativeness != s.cooperativeness;
      wrong += !same(who.apply_to(shaped), shaped);  // twice is once

      situation_type again = s;  // each shift is reported with its class and its reason
      for (const adjustment& change : who.adjustments(s)) {
        const auto member =
            tact::detail::input_table<situation_type>[tact::care::detail::own_factor<situation_type>(change.factor)]
                .member;
        wrong += again.*member != change.from || change.from == change.to;
        wrong += change.customer.empty() || change.reason.empty() || change.source.empty();
        again.*member = change.to;
      }
      wrong += !same(again, shaped);
    }
  CHECK(wrong == 0);
}

TEMPLATE_PRODUCT_TEST_CASE("A question is asked once, and only while nothing is known", "[care]", (std::tuple),
                           ((ours, situation), (theirs, situation), (both, situation), (of_tickets, acme::ticket))) {
  using classes = std::tuple_element_t<0, TestType>;
  using situation_type = std::tuple_element_t<1, TestType>;
  long wrong = 0;
  for (const auto who : laws::sets_of<classes>())
    for (const situation_type& s : some_situations<situation_type>()) {
      std::set<std::string_view> asked_of;
      const auto questions = who.questions(s);
      for (const pending_question& q : questions) {
        wrong += !asked_of.insert(q.factor).second;
        const auto& f =
            tact::detail::input_table<situation_type>[tact::care::detail::own_factor<situation_type>(q.factor)];
        wrong += s.*f.member != f.neutral || who.apply_to(s).*f.member != f.neutral;
        wrong += q.customer.empty() || !q.ask.ends_with('?') || q.source.empty();
      }
      // Every question of a class is asked, unless the factor is known or the class's own bounds answer it.
      for (const customer_class_info* c : who.classes())
        for (const question& q : c->questions) {
          const auto& f =
              tact::detail::input_table<situation_type>[tact::care::detail::own_factor<situation_type>(q.factor)];
          const bool open = s.*f.member == f.neutral && who.apply_to(s).*f.member == f.neutral;
          wrong += open != asked_of.contains(q.factor);
        }
      // The open box holds the shaped situation and every answer.
      const auto box = who.as_box(s);
      for (const auto& f : situation_type::factors) {
        if (f.transform != tact::transform::itself) continue;
        const bool is_open = asked_of.contains(f.name);
        wrong += box.low().*f.member != (is_open ? level(0.0) : who.apply_to(s).*f.member);
        wrong += box.high().*f.member != (is_open ? level(1.0) : who.apply_to(s).*f.member);
      }
    }
  CHECK(wrong == 0);
}

TEST_CASE("Classes that contradict each other leave the factor alone, and ask", "[care]") {
  constexpr auto torn = customer<both>::of<acme::regular, acme::prankster>();
  constexpr situation s{.assertiveness = 0.5, .cooperativeness = 0.5};
  STATIC_REQUIRE(torn.apply_to(s).relationship == 0.5);
  STATIC_REQUIRE(torn.questions(s).size() == 2);
  STATIC_REQUIRE(torn.questions(s)[0].factor == "relationship");
  STATIC_REQUIRE(torn.questions(s)[0].customer == "regular");
  STATIC_REQUIRE(torn.questions(s)[1].factor == "legitimacy");

  constexpr situation known{.assertiveness = 0.5, .cooperativeness = 0.5, .relationship = 0.9, .legitimacy = 0.1};
  STATIC_REQUIRE(torn.questions(known).empty());
  STATIC_REQUIRE(torn.apply_to(known).relationship == 0.9);
}

TEST_CASE("An angry customer raises anger, a talker urgency; what is higher already stays", "[care]") {
  constexpr situation s{.assertiveness = 0.5, .cooperativeness = 0.5, .urgency = 0.9};
  constexpr auto who = customer<>::of<angry, talker>();
  STATIC_REQUIRE(who.apply_to(s).anger == 0.75);
  STATIC_REQUIRE(who.apply_to(s).urgency == 0.9);
  STATIC_REQUIRE(who.adjustments(s).size() == 1);
  STATIC_REQUIRE(who.adjustments(s)[0].customer == "angry");
}

TEMPLATE_TEST_CASE("A class is suggested by its signs, in any order, and ties stay ties", "[care]", ours, theirs,
                   both) {
  for (const customer_class_info& c : customer<TestType>::infos()) {
    std::vector<std::string_view> signs(c.signs.begin(), c.signs.end());
    const auto found = suggest<TestType>(signs);
    CHECK(found.unknown == 0);
    if (!signs.empty()) CHECK((found.best | *customer<TestType>::from_name(c.name)) == found.best);
    else CHECK(found.best.empty());

    std::reverse(signs.begin(), signs.end());
    signs.insert(signs.end(), c.signs.begin(), c.signs.end());  // a sign counts once
    signs.push_back("has a hat");
    const auto again = suggest<TestType>(signs);
    CHECK(again.seen == found.seen);
    CHECK(again.best == found.best);
    CHECK(again.unknown == 1);
  }
}

TEST_CASE("No sign suggests nobody; a shared sign suggests all who share it", "[care]") {
  STATIC_REQUIRE(suggest({}).best.empty());
  STATIC_REQUIRE_FALSE(suggest({}).tied());

  static constexpr std::string_view shared[] = {"wants to be heard"};
  STATIC_REQUIRE(suggest(shared).best == customer<>::of<angry, complainer>());
  STATIC_REQUIRE(suggest(shared).tied());
  STATIC_REQUIRE(suggest<both>(shared).best == customer<both>::of<angry, complainer, acme::regular>());

  static constexpr std::string_view more[] = {"wants to be heard", "gets louder"};
  STATIC_REQUIRE(suggest(more).best == customer<>::of<angry>());
  STATIC_REQUIRE_FALSE(suggest(more).tied());
}

TEST_CASE("A customer is a number: small, trivial, without exceptions", "[care]") {
  STATIC_REQUIRE(sizeof(customer<>) == 4);
  STATIC_REQUIRE(std::is_trivially_copyable_v<customer<both>>);
  constexpr situation s{.assertiveness = 0.5, .cooperativeness = 0.5};
  STATIC_REQUIRE(noexcept(customer<>{}.apply_to(s)));
  STATIC_REQUIRE(noexcept(customer<>{}.questions(s)));
  STATIC_REQUIRE(noexcept(customer<>::from_name("angry")));
}
