// The list of policies: its order, joining, and the laws that Boost.Hana asks of a sequence.

#include <tact/catalog.hpp>

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/hana/all_of.hpp>
#include <boost/hana/any_of.hpp>
#include <boost/hana/append.hpp>
#include <boost/hana/at.hpp>
#include <boost/hana/concat.hpp>
#include <boost/hana/concept/sequence.hpp>
#include <boost/hana/contains.hpp>
#include <boost/hana/drop_front.hpp>
#include <boost/hana/empty.hpp>
#include <boost/hana/equal.hpp>
#include <boost/hana/filter.hpp>
#include <boost/hana/find_if.hpp>
#include <boost/hana/fold_left.hpp>
#include <boost/hana/for_each.hpp>
#include <boost/hana/front.hpp>
#include <boost/hana/is_empty.hpp>
#include <boost/hana/length.hpp>
#include <boost/hana/not_equal.hpp>
#include <boost/hana/optional.hpp>
#include <boost/hana/prepend.hpp>
#include <boost/hana/traits.hpp>
#include <boost/hana/transform.hpp>
#include <boost/hana/tuple.hpp>
#include <boost/hana/type.hpp>
#include <boost/hana/unpack.hpp>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace {

namespace hana = boost::hana;
using tact::catalog;
using tact::joined;

// A catalog requires nothing of its elements.
struct a {};
struct b {};
struct c {};
struct stranger {};

template <std::size_t I>
struct numbered {
  static constexpr std::size_t number = I;
};

template <std::size_t... I>
catalog<numbered<I>...> list_of(std::index_sequence<I...>);

template <std::size_t Size>
using numbers = decltype(list_of(std::make_index_sequence<Size>{}));

/// The number of a policy, from a hana::type.
constexpr auto number_of = [](auto p) { return decltype(p)::type::number; };
constexpr auto is_even = [](auto p) { return hana::bool_c < decltype(p)::type::number % 2 == 0 > ; };

template <class P>
struct wrapped {};
constexpr auto wrap = hana::template_<wrapped>;

template <class Expected, class X>
constexpr bool is(const X&) {
  return std::same_as<X, Expected>;
}

}  // namespace

TEST_CASE("A catalog keeps its policies in order") {
  using all = catalog<a, b, c>;
  STATIC_REQUIRE(all::size == 3);
  STATIC_REQUIRE(catalog<>::size == 0);
  STATIC_REQUIRE(std::is_empty_v<all>);
  STATIC_REQUIRE(hana::Sequence<all>::value);
  STATIC_REQUIRE(is<hana::tuple<hana::type<a>, hana::type<b>, hana::type<c>>>(hana::to_tuple(all{})));
}

TEST_CASE("Joining puts the first one's policies first; the empty catalog changes nothing") {
  STATIC_REQUIRE(std::same_as<joined<catalog<a>, catalog<b, c>>, catalog<a, b, c>>);
  STATIC_REQUIRE(std::same_as<joined<catalog<b, c>, catalog<a>>, catalog<b, c, a>>);
  STATIC_REQUIRE(std::same_as<joined<catalog<a, b>, catalog<>>, catalog<a, b>>);
  STATIC_REQUIRE(std::same_as<joined<catalog<>, catalog<a, b>>, catalog<a, b>>);
  STATIC_REQUIRE(std::same_as<joined<catalog<>, catalog<>>, catalog<>>);
  STATIC_REQUIRE(std::same_as<joined<>, catalog<>>);
  STATIC_REQUIRE(std::same_as<joined<catalog<a>>, catalog<a>>);
  STATIC_REQUIRE(std::same_as<joined<catalog<a>, catalog<>, catalog<b>, catalog<c, a>>, catalog<a, b, c, a>>);
}

// ---- what Hana asks of a sequence

TEMPLATE_TEST_CASE("Comparable: equal means the same policies in the same order", "", catalog<>, numbers<1>,
                   numbers<96>) {
  constexpr TestType all{};
  constexpr auto more = hana::append(all, hana::type_c<stranger>);
  STATIC_REQUIRE(hana::equal(all, all));
  STATIC_REQUIRE_FALSE(hana::not_equal(all, all));
  STATIC_REQUIRE_FALSE(hana::equal(all, more));
  STATIC_REQUIRE_FALSE(hana::equal(more, all));
  STATIC_REQUIRE(hana::not_equal(all, more));
  STATIC_REQUIRE(hana::equal(all, hana::to_tuple(all)) == hana::equal(hana::to_tuple(all), all));
  // Another order is another catalog.
  STATIC_REQUIRE(hana::equal(more, hana::prepend(all, hana::type_c<stranger>)) == (TestType::size == 0));
  STATIC_REQUIRE_FALSE(hana::equal(catalog<a, b>{}, catalog<b, a>{}));
  STATIC_REQUIRE_FALSE(hana::equal(catalog<b, a>{}, catalog<a, b>{}));
}

TEMPLATE_TEST_CASE("Functor: the identity changes nothing, and two functions may be applied at once or in turn", "",
                   catalog<>, numbers<1>, numbers<96>) {
  constexpr TestType all{};
  constexpr auto point = hana::traits::add_pointer;
  constexpr auto harden = hana::traits::add_const;
  const auto both = [=](auto p) { return harden(point(p)); };
  STATIC_REQUIRE(is<TestType>(hana::transform(all, [](auto p) { return p; })));
  STATIC_REQUIRE(std::same_as<decltype(hana::transform(hana::transform(all, point), harden)),
                              decltype(hana::transform(all, both))>);
  STATIC_REQUIRE(is<catalog<a* const, b* const>>(hana::transform(hana::transform(catalog<a, b>{}, point), harden)));
  STATIC_REQUIRE(is<catalog<wrapped<a>, wrapped<b>>>(hana::transform(catalog<a, b>{}, wrap)));
}

TEMPLATE_TEST_CASE("Foldable: a fold is the plain fold, from the left", "", catalog<>, numbers<1>, numbers<96>) {
  constexpr TestType all{};
  // Neither commutative nor associative, so that the order matters.
  constexpr auto step = [](std::size_t sum, auto p) { return 31 * sum + number_of(p) + 1; };
  constexpr auto plain = [] {
    std::size_t sum = 7;
    for (std::size_t i = 0; i != TestType::size; ++i) sum = 31 * sum + i + 1;
    return sum;
  }();
  STATIC_REQUIRE(hana::fold_left(all, std::size_t{7}, step) == plain);
  STATIC_REQUIRE(hana::length(all) == hana::size_c<TestType::size>);
  STATIC_REQUIRE(
      hana::unpack(all, [](auto... p) { return std::same_as<catalog<typename decltype(p)::type...>, TestType>; }));
  STATIC_REQUIRE(hana::unpack(all, [](auto... p) { return (std::size_t{0} + ... + number_of(p)); }) ==
                 (TestType::size == 0 ? 0 : TestType::size * (TestType::size - 1) / 2));
}

TEMPLATE_TEST_CASE("Iterable: from the front, policy by policy", "", catalog<>, numbers<1>, numbers<96>) {
  constexpr TestType all{};
  constexpr std::size_t size = TestType::size;
  STATIC_REQUIRE(hana::is_empty(all) == hana::bool_c < size == 0 >);
  STATIC_REQUIRE(is<TestType>(hana::drop_front(all, hana::size_c<0>)));
  STATIC_REQUIRE(is<catalog<>>(hana::drop_front(all, hana::size_c<size>)));
  STATIC_REQUIRE(is<catalog<>>(hana::drop_front(all, hana::size_c<size + 5>)));
  if constexpr (size != 0) {
    STATIC_REQUIRE(hana::front(all) == hana::type_c<numbered<0>>);
    STATIC_REQUIRE(hana::front(all) == hana::at_c<0>(all));
    STATIC_REQUIRE(hana::at_c<size - 1>(all) == hana::type_c<numbered<size - 1>>);
    STATIC_REQUIRE(is<TestType>(hana::prepend(hana::drop_front(all), hana::front(all))));
  }
  STATIC_REQUIRE([]<std::size_t... I>(std::index_sequence<I...>) {
    // at(n) is the front of what is left when n are dropped.
    return ((hana::at_c<I>(TestType{}) == hana::front(hana::drop_front(TestType{}, hana::size_c<I>))) && ...) &&
           ((number_of(hana::at_c<I>(TestType{})) == I) && ...);
  }(std::make_index_sequence<size>{}));
}

TEMPLATE_TEST_CASE("Searchable: what is there is found, and the first of several", "", catalog<>, numbers<1>,
                   numbers<96>) {
  constexpr TestType all{};
  constexpr std::size_t size = TestType::size;
  STATIC_REQUIRE_FALSE(hana::contains(all, hana::type_c<stranger>));
  STATIC_REQUIRE(hana::contains(hana::append(all, hana::type_c<stranger>), hana::type_c<stranger>));
  STATIC_REQUIRE(hana::find_if(all, [](auto p) { return p == hana::type_c<stranger>; }) == hana::nothing);
  STATIC_REQUIRE_FALSE(hana::any_of(all, [](auto) { return hana::false_c; }));
  STATIC_REQUIRE(hana::any_of(all, [](auto) { return hana::true_c; }) == hana::bool_c < size != 0 >);
  STATIC_REQUIRE(hana::all_of(all, [](auto) { return hana::false_c; }) == hana::bool_c < size == 0 >);
  if constexpr (size != 0) {
    using last = numbered<size - 1>;
    STATIC_REQUIRE(hana::contains(all, hana::type_c<last>));
    STATIC_REQUIRE(hana::find_if(all, [](auto p) { return p == hana::type_c<last>; }) ==
                   hana::just(hana::type_c<last>));
    STATIC_REQUIRE(hana::find_if(all, is_even) == hana::just(hana::type_c<numbered<0>>));
  }
}

TEMPLATE_TEST_CASE("MonadPlus: joining is associative, and the empty catalog changes nothing", "", catalog<>,
                   numbers<1>, numbers<96>) {
  constexpr TestType all{};
  constexpr auto none = hana::empty<tact::catalog_tag>();
  STATIC_REQUIRE(is<const catalog<>>(none) || is<catalog<>>(none));
  STATIC_REQUIRE(is<TestType>(hana::concat(none, all)));
  STATIC_REQUIRE(is<TestType>(hana::concat(all, none)));
  STATIC_REQUIRE(
      is<joined<catalog<a>, TestType, catalog<b, c>>>(hana::concat(hana::concat(catalog<a>{}, all), catalog<b, c>{})));
  STATIC_REQUIRE(std::same_as<decltype(hana::concat(hana::concat(catalog<a>{}, all), catalog<b, c>{})),
                              decltype(hana::concat(catalog<a>{}, hana::concat(all, catalog<b, c>{})))>);
  STATIC_REQUIRE(is<joined<TestType, catalog<a>>>(hana::append(all, hana::type_c<a>)));
  STATIC_REQUIRE(is<joined<catalog<a>, TestType>>(hana::prepend(all, hana::type_c<a>)));
}

TEMPLATE_TEST_CASE("A filter keeps what its predicate holds for, in order, in a catalog", "", catalog<>, numbers<1>,
                   numbers<96>) {
  constexpr TestType all{};
  constexpr auto kept = hana::filter(all, is_even);
  STATIC_REQUIRE(hana::length(kept) == hana::size_c<(TestType::size + 1) / 2>);
  STATIC_REQUIRE([]<std::size_t... I>(std::index_sequence<I...>) {
    return std::same_as<decltype(hana::filter(TestType{}, is_even)), catalog<numbered<2 * I>...>>;
  }(std::make_index_sequence<(TestType::size + 1) / 2>{}));
  STATIC_REQUIRE(is<TestType>(hana::filter(all, [](auto) { return hana::true_c; })));
  STATIC_REQUIRE(is<catalog<>>(hana::filter(all, [](auto) { return hana::false_c; })));
}

TEST_CASE("What is no list of types is a tuple") {
  constexpr auto values = hana::transform(numbers<3>{}, number_of);
  STATIC_REQUIRE(std::same_as<std::remove_cv_t<decltype(values)>, hana::tuple<std::size_t, std::size_t, std::size_t>>);
  STATIC_REQUIRE(values == hana::make_tuple(std::size_t{0}, std::size_t{1}, std::size_t{2}));
  constexpr auto mixed = hana::append(catalog<a>{}, 5);
  STATIC_REQUIRE(mixed == hana::make_tuple(hana::type_c<a>, 5));
}

TEMPLATE_TEST_CASE("for_each visits each policy once, in order", "", catalog<>, numbers<1>, numbers<96>) {
  std::vector<std::size_t> visited, expected;
  hana::for_each(TestType{}, [&visited](auto p) { visited.push_back(number_of(p)); });
  for (std::size_t i = 0; i != TestType::size; ++i) expected.push_back(i);
  CHECK(visited == expected);
}

TEST_CASE("A model's strategies are a sequence as they are") {
  std::vector<std::string_view> names, expected;
  hana::for_each(laws::customer_care::strategies{}, [&names](auto p) { names.push_back(decltype(p)::type::name); });
  for (const auto& s : tact::detail::lowered<laws::customer_care>) expected.push_back(s.name);
  CHECK(names == expected);
  STATIC_REQUIRE(hana::contains(laws::customer_care::strategies{}, hana::type_c<tact::negotiation>));
}
