// The list of policies: order, joining, filtering, and the way from an index to a type.

#include <tact/catalog.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace {

using tact::catalog;

// A catalog asks nothing of what it lists.
struct a {};
struct b {};
struct c {};

template <class P>
struct is_not_b : std::bool_constant<!std::same_as<P, b>> {};
template <class P>
struct is_nothing : std::false_type {};

/// True when visit at each index gives the policy that stands there, at compile time and at run time.
template <class Catalog>
constexpr bool visits_each_in_its_place() {
  return []<std::size_t... I>(std::index_sequence<I...>) {
    return (
        tact::visit<Catalog>(
            I, []<class P>(std::type_identity<P>) { return std::same_as<P, tact::detail::policy_at<Catalog, I>>; }) &&
        ...);
  }(std::make_index_sequence<Catalog::size>{});
}

}  // namespace

TEST_CASE("A catalog keeps its policies in order") {
  using all = catalog<a, b, c>;
  STATIC_REQUIRE(all::size == 3);
  STATIC_REQUIRE(catalog<>::size == 0);
  STATIC_REQUIRE(std::same_as<tact::detail::policy_at<all, 0>, a>);
  STATIC_REQUIRE(std::same_as<tact::detail::policy_at<all, 1>, b>);
  STATIC_REQUIRE(std::same_as<tact::detail::policy_at<all, 2>, c>);
  STATIC_REQUIRE(std::same_as<decltype(all::types), decltype(boost::hana::tuple_t<a, b, c>)>);
  STATIC_REQUIRE(tact::detail::lists<all, b>);
  STATIC_REQUIRE_FALSE(tact::detail::lists<all, int>);
  STATIC_REQUIRE_FALSE(tact::detail::lists<catalog<>, a>);
}

TEST_CASE("Joining puts the first one's policies first; the empty catalog changes nothing") {
  STATIC_REQUIRE(std::same_as<tact::joined<catalog<a>, catalog<b, c>>, catalog<a, b, c>>);
  STATIC_REQUIRE(std::same_as<tact::joined<catalog<b, c>, catalog<a>>, catalog<b, c, a>>);
  STATIC_REQUIRE(std::same_as<tact::joined<catalog<a, b>, catalog<>>, catalog<a, b>>);
  STATIC_REQUIRE(std::same_as<tact::joined<catalog<>, catalog<a, b>>, catalog<a, b>>);
  STATIC_REQUIRE(std::same_as<tact::joined<catalog<>, catalog<>>, catalog<>>);
}

TEST_CASE("A filter keeps what its predicate holds for, in order") {
  STATIC_REQUIRE(std::same_as<tact::filter<catalog<a, b, c, b>, is_not_b>::type, catalog<a, c>>);
  STATIC_REQUIRE(std::same_as<tact::filter<catalog<b>, is_not_b>::type, catalog<>>);
  STATIC_REQUIRE(std::same_as<tact::filter<catalog<a, b, c>, is_nothing>::type, catalog<>>);
  STATIC_REQUIRE(std::same_as<tact::filter<catalog<>, is_not_b>::type, catalog<>>);
}

TEST_CASE("unpack hands over every type at once, in order") {
  STATIC_REQUIRE(tact::detail::unpack<catalog<a, b>>(
      []<class... P>(std::type_identity<P>...) { return std::same_as<catalog<P...>, catalog<a, b>>; }));
  STATIC_REQUIRE(tact::detail::unpack<catalog<>>([]<class... P>(std::type_identity<P>...) { return sizeof...(P); }) ==
                 0);
}

TEMPLATE_TEST_CASE("visit leads from each index to its policy", "", catalog<a>, (catalog<a, b, c>), laws::strategies) {
  STATIC_REQUIRE(visits_each_in_its_place<TestType>());
  REQUIRE(visits_each_in_its_place<TestType>());
}

TEST_CASE("visit returns what the visitor returns, references and nothing included") {
  int calls = 0;
  const auto count = [&calls](auto) -> int& { return ++calls; };
  STATIC_REQUIRE(std::same_as<decltype(tact::visit<catalog<a, b>>(1, count)), int&>);
  REQUIRE(&tact::visit<catalog<a, b>>(1, count) == &calls);
  REQUIRE(calls == 1);

  tact::visit<catalog<a, b>>(0, [&calls](auto) { ++calls; });
  REQUIRE(calls == 2);
}
