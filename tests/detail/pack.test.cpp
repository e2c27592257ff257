// Lists of types in any template: membership, filtering, unpacking, and the way from an index to a type.

#include <tact/detail/pack.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

#include <tact/catalog.hpp>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace {

using tact::catalog;
using tact::detail::filtered;
using tact::detail::lists;
using tact::detail::policy_at;
using tact::detail::unpack;
using tact::detail::visit;

// A list requires nothing of its elements.
struct a {};
struct b {};
struct c {};

template <class P>
struct is_not_b : std::bool_constant<!std::same_as<P, b>> {};
template <class P>
struct is_nothing : std::false_type {};

/// True when visit gives the right policy at each index, at compile time and at run time.
template <class Catalog>
constexpr bool visits_each_in_its_place() {
  return []<std::size_t... I>(std::index_sequence<I...>) {
    return (visit<Catalog>(I, []<class P>(std::type_identity<P>) { return std::same_as<P, policy_at<Catalog, I>>; }) &&
            ...);
  }(std::make_index_sequence<Catalog::size>{});
}

}  // namespace

TEST_CASE("Each type has its place, and a list lists what it has") {
  using all = catalog<a, b, c>;
  STATIC_REQUIRE(std::same_as<policy_at<all, 0>, a>);
  STATIC_REQUIRE(std::same_as<policy_at<all, 1>, b>);
  STATIC_REQUIRE(std::same_as<policy_at<all, 2>, c>);
  STATIC_REQUIRE(lists<all, b>);
  STATIC_REQUIRE_FALSE(lists<all, int>);
  STATIC_REQUIRE_FALSE(lists<catalog<>, a>);
}

TEST_CASE("A filter keeps what its predicate holds for, in order") {
  STATIC_REQUIRE(std::same_as<filtered<catalog<a, b, c, b>, is_not_b>, catalog<a, c>>);
  STATIC_REQUIRE(std::same_as<filtered<catalog<b>, is_not_b>, catalog<>>);
  STATIC_REQUIRE(std::same_as<filtered<catalog<a, b, c>, is_nothing>, catalog<>>);
  STATIC_REQUIRE(std::same_as<filtered<catalog<>, is_not_b>, catalog<>>);
}

TEST_CASE("unpack hands over every type at once, in order") {
  STATIC_REQUIRE(unpack<catalog<a, b>>(
      []<class... P>(std::type_identity<P>...) { return std::same_as<catalog<P...>, catalog<a, b>>; }));
  STATIC_REQUIRE(unpack<catalog<>>([]<class... P>(std::type_identity<P>...) { return sizeof...(P); }) == 0);
}

TEMPLATE_TEST_CASE("visit leads from each index to its policy", "", catalog<a>, (catalog<a, b, c>), laws::strategies) {
  STATIC_REQUIRE(visits_each_in_its_place<TestType>());
  REQUIRE(visits_each_in_its_place<TestType>());
}

TEST_CASE("visit returns what the visitor returns, references and nothing included") {
  int calls = 0;
  const auto count = [&calls](auto) -> int& { return ++calls; };
  STATIC_REQUIRE(std::same_as<decltype(visit<catalog<a, b>>(1, count)), int&>);
  REQUIRE(&visit<catalog<a, b>>(1, count) == &calls);
  REQUIRE(calls == 1);

  visit<catalog<a, b>>(0, [&calls](auto) { ++calls; });
  REQUIRE(calls == 2);
}
