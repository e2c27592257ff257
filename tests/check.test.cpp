// The machine behind every check, and the sentences for a list of strategies as data.

#include <cstddef>
#include <set>
#include <string>
#include <type_traits>

#include <tact/check/machine.hpp>
#include <tact/check/proofs.hpp>
#include <tact/check/specs.hpp>

#include "testing/catch.hpp"

namespace acme {

/// A kind of type of its own: a parcel has a weight, of at most ten.
enum class parcel_flaw { nothing, no_weight, too_heavy };

struct letter {
  static constexpr int weight = 1;
};
struct piano {
  static constexpr int weight = 400;
};
struct air {};

template <class P>
consteval parcel_flaw first_flaw(parcel_flaw, std::type_identity<P>) noexcept {
  if constexpr (!requires { P::weight; }) return parcel_flaw::no_weight;
  else return P::weight > 10 ? parcel_flaw::too_heavy : parcel_flaw::nothing;
}

}  // namespace acme

namespace detail = tact::detail;

TEST_CASE("A type breaks one rule first, and keeps all others", "[check]") {
  using acme::parcel_flaw;
  STATIC_REQUIRE(detail::flaw_of<acme::piano, parcel_flaw> == parcel_flaw::too_heavy);
  STATIC_REQUIRE(detail::flaw_of<acme::air, parcel_flaw> == parcel_flaw::no_weight);
  STATIC_REQUIRE(detail::well_formed<acme::letter, parcel_flaw>);
  STATIC_REQUIRE_FALSE(detail::well_formed<acme::piano, parcel_flaw>);
  STATIC_REQUIRE_FALSE(detail::keeps<acme::piano, parcel_flaw::too_heavy>);
  STATIC_REQUIRE(detail::keeps<acme::piano, parcel_flaw::no_weight>);
}

TEST_CASE("Every mistake has a sentence of its own", "[check]") {
  constexpr auto last = tact::mistake_kind::no_strategy_left;
  std::set<std::string> sentences;
  for (int i = 1; i <= static_cast<int>(last); ++i)
    sentences.insert(std::string(tact::message(static_cast<tact::mistake_kind>(i))));
  CHECK(sentences.size() == static_cast<std::size_t>(last));
  CHECK(sentences.count("") == 0);
  CHECK(tact::message(tact::mistake_kind::none).empty());
  CHECK_FALSE(tact::mistake{});
}

TEST_CASE("A sound model needs no report", "[check]") {
  STATIC_REQUIRE(std::is_same_v<decltype(&detail::report_model<acme::letter>), void (*)() noexcept>);
}
