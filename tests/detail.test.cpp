// The private headers that are tested together: how a typed model becomes numbers, and how both kinds of model are
// seen.

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <tact/catalog.hpp>
#include <tact/detail/box_axes.hpp>
#include <tact/detail/box_areas.hpp>
#include <tact/detail/lower.hpp>
#include <tact/detail/model_view.hpp>
#include <tact/detail/outline.hpp>
#include <tact/detail/spec_of.hpp>
#include <tact/detail/top_two.hpp>
#include <tact/detail/vary.hpp>
#include <tact/runtime_model.hpp>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace detail = tact::detail;

TEMPLATE_LIST_TEST_CASE("A typed model and one made of its specs at run time are seen alike", "[detail]",
                        laws::models) {
  using situation_type = typename TestType::situation_type;
  const auto specs = detail::specs_of<TestType>();
  const auto made = tact::runtime_model<situation_type, 255>::from(specs);
  REQUIRE(made);
  const detail::model_view<TestType> typed{TestType{}};
  const detail::model_view<tact::runtime_model<situation_type, 255>> at_run_time{*made};
  CHECK(detail::capacity_of<TestType> == specs.size());
  CHECK(&at_run_time.get() == &*made);
  CHECK(laws::failures<situation_type>(300, [&](const situation_type& s) {
          const auto in = detail::inputs_of(s);
          const auto these = typed.keys(in);
          const auto those = at_run_time.keys(in);
          bool same =
              typed.winner(in) == at_run_time.winner(in) && typed.winner(in) == laws::winner(std::span(specs), s);
          for (std::size_t i = 0; i != specs.size(); ++i)
            same = same && these.score(i) == those.score(i) && these.blocked(i) == those.blocked(i);
          return same;
        }) == 0);
}

TEMPLATE_LIST_TEST_CASE("The outlines of a model share the square out", "[detail]", laws::models) {
  using situation_type = typename TestType::situation_type;
  CHECK(laws::failures<situation_type>(50, [](const situation_type& s) {
          const auto in = detail::inputs_of(s);
          const auto& model = detail::lowered<TestType>;
          double sum = 0;
          for (std::size_t i = 0; i != model.size(); ++i) {
            const auto outline = detail::outline_of(model, in, i);
            if (model[i].blocked(in) && !outline.empty()) return false;
            sum += outline.area();
          }
          return sum > 1 - 1e-12 && sum < 1 + 1e-12;
        }) == 0);
}

TEST_CASE("The areas of a box with two open variables add up to the box", "[detail]") {
  using model = laws::customer_care;
  const tact::situation from{.assertiveness = 0.1, .cooperativeness = 0.2, .anger = 0.5};
  const tact::situation to{.assertiveness = 0.1, .cooperativeness = 0.9, .anger = 1.0};
  const detail::box_axes<tact::situation> axes(from, to);
  REQUIRE(axes.count == 2);
  double sum = 0;
  for (std::size_t i = 0; i != detail::lowered<model>.size(); ++i)
    sum += detail::area_of(detail::lowered<model>, axes, i);
  const double whole = (tact::level{0.9}.value() - tact::level{0.2}.value()) * 0.5;
  CHECK(sum > whole - 1e-12);
  CHECK(sum < whole + 1e-12);
  CHECK(detail::box_axes<tact::situation>::full().count == detail::variable_count<tact::situation>);
}

TEST_CASE("The best two of three numbers, in every lane", "[detail]") {
  using packed = detail::packed_top_two<detail::lane_bytes, 3>;
  using paired = detail::paired_top_two<detail::lane_bytes, 3>;
  using lanes = detail::lanes<detail::lane_bytes>;
  const auto holds = [&]<class TopTwo>(std::type_identity<TopTwo>) {
    for (int a = -2; a <= 2; ++a)
      for (int b = -2; b <= 2; ++b)
        for (int c = -2; c <= 2; ++c) {
          const std::array<int, 3> scores{a, b, c};
          TopTwo top;
          for (std::size_t i = 0; i != 3; ++i) {
            const auto sum = TopTwo::start(0, i) + scores[i] * (1 << TopTwo::slope_bits);
            top.push(lanes::all_quad(sum), i);
          }
          std::size_t first = 0;  // the first of equals, as a tie is decided
          for (std::size_t i = 1; i != 3; ++i) first = scores[i] > scores[first] ? i : first;
          std::size_t second = first == 0 ? 1 : 0;
          for (std::size_t i = 0; i != 3; ++i) second = i != first && scores[i] > scores[second] ? i : second;
          if (top.winner().a[0] != static_cast<int>(first) || top.runner_up().d[1] != static_cast<int>(second) ||
              top.lead().b[0] != scores[first] - scores[second])
            return false;
        }
    return true;
  };
  CHECK(holds(std::type_identity<packed>{}));
  CHECK(holds(std::type_identity<paired>{}));
}

TEST_CASE("What varies a model keeps where it came from", "[detail]") {
  using longer = typename detail::model_with<laws::customer_care, acme::escalate, acme::partner>::type;
  using shorter = typename detail::model_without<longer, acme::escalate, acme::partner>::type;
  using elsewhere = typename detail::model_over<longer, acme::ticket>::type;
  STATIC_REQUIRE(std::is_same_v<detail::origin_of<elsewhere>, laws::customer_care>);
  STATIC_REQUIRE(std::is_same_v<typename shorter::strategies, laws::customer_care::strategies>);
  STATIC_REQUIRE(std::is_same_v<typename shorter::styles, laws::customer_care::styles>);
  STATIC_REQUIRE(std::is_same_v<typename elsewhere::situation_type, acme::ticket>);
  STATIC_REQUIRE(longer::strategies::size == laws::customer_care::strategies::size + 1);
  STATIC_REQUIRE(longer::styles::size == laws::customer_care::styles::size + 1);
}
