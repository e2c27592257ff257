// The list of fixed capacity, and every result that is one: ranges for the algorithms of the standard library.

#include <tact/detail/static_vector.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <functional>
#include <iterator>
#include <numeric>
#include <ranges>
#include <string_view>
#include <type_traits>
#include <utility>

#include <tact/care/plan.hpp>
#include <tact/tact.hpp>

#include "testing/catch.hpp"

namespace {

using tact::detail::growing_vector;
using tact::detail::static_vector;
using advice = decltype(tact::recommend({.assertiveness = 0.8, .cooperativeness = 0.9}));

/// The guarantees of every list.
template <class List>
concept readable_list =
    std::ranges::contiguous_range<const List> && std::ranges::sized_range<const List> &&
    std::ranges::common_range<const List> && std::ranges::range<List> &&
    std::same_as<typename List::value_type, std::ranges::range_value_t<List>> &&
    std::same_as<typename List::const_iterator, std::ranges::iterator_t<const List>> &&
    std::same_as<std::ranges::range_reference_t<List>, const typename List::value_type&> &&  // read, not written
    std::copyable<List> && requires(const List& list) {
      { list.empty() } noexcept -> std::same_as<bool>;
      { list.size() } noexcept -> std::same_as<std::size_t>;
      { list.data() } noexcept -> std::same_as<const typename List::value_type*>;
      { list.cbegin() } noexcept -> std::same_as<typename List::const_iterator>;
      { list[0] } noexcept -> std::same_as<const typename List::value_type&>;
      { list.front() } noexcept -> std::same_as<const typename List::value_type&>;
      { list.back() } noexcept -> std::same_as<const typename List::value_type&>;
      { List::capacity() } noexcept -> std::same_as<std::size_t>;
    };

using ranking = decltype(std::declval<advice>().ranking());
using reasons = decltype(explain(std::declval<advice>()).reasons);
using decision_map = decltype(tact::regions({.assertiveness = 0.5, .cooperativeness = 0.5}));
using outline = decltype(std::declval<decision_map>()[0].outline);
using prospects = decltype(tact::consider({.assertiveness = tact::unknown, .cooperativeness = 0.5}));
using plan = decltype(tact::care::plan_for(std::declval<advice>(), {}));

static_assert(readable_list<static_vector<int, 4>>);
static_assert(readable_list<static_vector<std::string_view, 1>>);
static_assert(readable_list<std::remove_cvref_t<ranking>>);
static_assert(readable_list<std::remove_cvref_t<reasons>>);
static_assert(readable_list<std::remove_cvref_t<decision_map>>);
static_assert(readable_list<std::remove_cvref_t<outline>>);
static_assert(readable_list<std::remove_cvref_t<prospects>>);
static_assert(readable_list<std::remove_cvref_t<plan>>);

// A list owns its elements, so it is not a view, and an iterator does not outlive it.
static_assert(!std::ranges::view<static_vector<int, 4>>);
static_assert(!std::ranges::borrowed_range<static_vector<int, 4>>);

template <class List>
concept grows = requires(List list, typename List::value_type x) { list.push_back(x); };

/// 0, 1, 2, … as one list.
template <std::size_t Capacity>
constexpr static_vector<int, Capacity> counted(std::size_t size) {
  return {size, [](std::size_t place) { return static_cast<int>(place); }, std::make_index_sequence<Capacity>{}};
}

/// Size, ends and places agree.
template <class List>
bool hangs_together(const List& list) {
  if (list.size() > List::capacity() || list.empty() != (list.size() == 0)) return false;
  if (std::ranges::distance(list) != static_cast<std::ptrdiff_t>(list.size())) return false;
  if (std::ranges::data(list) != list.data() || list.begin() != list.cbegin() || list.end() != list.cend())
    return false;
  for (std::size_t i = 0; i != list.size(); ++i)
    if (&list[i] != list.data() + i) return false;
  return list.empty() || (&list.front() == &list[0] && &list.back() == &list[list.size() - 1]);
}

}  // namespace

TEST_CASE("A list holds what it was made of, as far as its size") {
  STATIC_REQUIRE(static_vector<int, 4>{}.empty());
  STATIC_REQUIRE(static_vector<int, 4>::capacity() == 4);
  STATIC_REQUIRE(std::ranges::equal(counted<4>(3), std::array{0, 1, 2}));
  STATIC_REQUIRE(std::ranges::equal(counted<4>(4), std::array{0, 1, 2, 3}));
  STATIC_REQUIRE(counted<4>(3).front() == 0);
  STATIC_REQUIRE(counted<4>(3).back() == 2);
  for (std::size_t size = 0; size <= 4; ++size) {
    CHECK(counted<4>(size).size() == size);
    CHECK(hangs_together(counted<4>(size)));
  }
}

TEST_CASE("Who makes a list adds to it, in order, up to its room") {
  growing_vector<int, 3> made;
  for (const int x : {7, 5, 9}) {
    made.push_back(x);
    CHECK(made.back() == x);
    CHECK(hangs_together(made));
  }
  CHECK(std::ranges::equal(made, std::array{7, 5, 9}));
  const static_vector<int, 3>& read = made;
  CHECK(std::ranges::max(read) == 9);
  STATIC_REQUIRE(grows<growing_vector<int, 3>>);
  STATIC_REQUIRE_FALSE(grows<static_vector<int, 3>>);
}

TEST_CASE("The standard's algorithms read every result as it is") {
  const auto advised = tact::recommend({.assertiveness = 0.8, .cooperativeness = 0.9, .stakes = 0.9});

  const auto best_first = advised.ranking();
  CHECK(hangs_together(best_first));
  CHECK(std::ranges::is_sorted(best_first, std::greater{}, &tact::ranked::score));
  CHECK(std::ranges::find(best_first, advised.name(), &tact::ranked::name) == best_first.begin());
  CHECK(std::ranges::count(best_first, true, &tact::ranked::blocked) == 0);

  const auto why = explain(advised);
  CHECK(hangs_together(why.reasons));
  CHECK(std::ranges::max_element(why.reasons, {}, &tact::reason::contribution)->input == why.main()->input);
  CHECK(std::ranges::count_if(why.reasons, [](const tact::reason& r) { return r.contribution > 0; }) > 0);
  CHECK(std::accumulate(why.reasons.begin(), why.reasons.end(), why.constant,
                        [](double sum, const tact::reason& r) { return sum + r.contribution; }) == advised.margin());

  const auto map = tact::regions({.assertiveness = 0.5, .cooperativeness = 0.5});
  CHECK(hangs_together(map));
  const auto largest = std::ranges::max_element(map, {}, [](const auto& r) { return r.area(); });
  CHECK(largest->area() >= 0.2);
  for (const auto& r : map) {
    CHECK(hangs_together(r.outline));
    CHECK(std::ranges::all_of(r.outline, [](const auto& side) { return side.from.w > 0; }));
  }

  const auto possible = tact::consider({.assertiveness = tact::unknown, .cooperativeness = 0.5});
  CHECK(hangs_together(possible));
  CHECK(std::ranges::is_sorted(possible, std::greater{}, &tact::candidate::share));
  CHECK(std::ranges::find(possible, possible.leader(), &tact::candidate::name) == possible.begin());

  const auto steps = tact::care::plan_for(advised, {});
  CHECK(hangs_together(steps));
  CHECK_FALSE(steps.empty());
  CHECK(std::ranges::none_of(steps, [](const tact::care::plan_step& s) { return s.step == nullptr; }));
  CHECK(&*std::make_reverse_iterator(steps.end()) == &steps.back());
}
