// Customer classes as data.

#include <tact/care/customer_class.hpp>

#include <string_view>
#include <type_traits>

#include <tact/care/check/customers.hpp>

#include "laws/care.hpp"
#include "testing/catch.hpp"

using namespace tact::care;

TEST_CASE("Every class, ours and foreign, is well formed and lowered whole", "[care]") {
  tact::detail::unpack<laws::all_customers>([]<class... C>(std::type_identity<C>...) {
    STATIC_REQUIRE((tact::care::detail::well_formed<C, tact::care::detail::customer_class_flaw> && ...));
    STATIC_REQUIRE(((sizeof(check_customer_class<C>) > 0) && ...));
    STATIC_REQUIRE(((tact::care::detail::customer_class_info_of<C>().name == C::name) && ...));
  });
  constexpr customer_class_info bare = tact::care::detail::customer_class_info_of<acme::bare>();
  STATIC_REQUIRE(bare.signs.empty());
  STATIC_REQUIRE(bare.dos.empty());
  STATIC_REQUIRE(bare.donts.empty());
  STATIC_REQUIRE(bare.effects.empty());
  STATIC_REQUIRE(bare.questions.empty());
  STATIC_REQUIRE(bare.behind.empty());
  STATIC_REQUIRE(bare.source.empty());

  constexpr customer_class_info regular = tact::care::detail::customer_class_info_of<acme::regular>();
  STATIC_REQUIRE(regular.signs.size() == 2);
  STATIC_REQUIRE(regular.dos[0] == std::string_view{"greet them by name"});
  STATIC_REQUIRE(regular.donts.size() == 1);
  STATIC_REQUIRE(regular.effects[0].factor == "relationship");
  STATIC_REQUIRE(regular.behind == "years with us");
  STATIC_REQUIRE(regular.source == "our policy 9");
}
