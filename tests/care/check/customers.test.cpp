// What a catalog of customer classes must be.

#include <tact/care/check/customers.hpp>

#include <string_view>
#include <type_traits>

#include "foreign/care.hpp"
#include "testing/catch.hpp"

using namespace tact::care;

namespace {

struct namesake {
  static constexpr std::string_view name = "regular";
};

struct nameless {};

struct misspelt {
  static constexpr std::string_view name = "misspelt";
  static constexpr effect effects[] = {{.factor = "angr", .at_least = 0.75}};
};

template <class... C>
using first_misfit = typename decltype(tact::care::detail::first_misfit<tact::situation, C...>())::type;

}  // namespace

TEST_CASE("Two classes of one name are found; of one without a name nothing is asked", "[care]") {
  STATIC_REQUIRE(tact::care::detail::names_differ<>());
  STATIC_REQUIRE(tact::care::detail::names_differ<acme::regular, acme::bare>());
  STATIC_REQUIRE_FALSE(tact::care::detail::names_differ<acme::regular, acme::bare, namesake>());
  STATIC_REQUIRE(tact::care::detail::names_differ<nameless, nameless>());
}

TEST_CASE("The first class that names an unknown factor is found, one at a time", "[care]") {
  STATIC_REQUIRE(std::is_same_v<first_misfit<acme::regular, acme::bare>, acme::bare>);  // none: the last fits, too
  STATIC_REQUIRE(std::is_same_v<first_misfit<acme::regular, misspelt, acme::bare>, misspelt>);
}
