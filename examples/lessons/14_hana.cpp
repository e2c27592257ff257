// Lesson 14: a catalog is a sequence of Boost.Hana, so Hana's algorithms work on it.
//
// Its elements are hana::type_c<strategy>. Hana returns a catalog again, or a tuple if the results are not types.

#include <iostream>
#include <string_view>

#include <boost/hana/filter.hpp>
#include <boost/hana/for_each.hpp>
#include <boost/hana/transform.hpp>
#include <boost/hana/tuple.hpp>
#include <boost/hana/type.hpp>

#include <tact/tact.hpp>

namespace hana = boost::hana;

constexpr auto ideal = [](auto strategy) { return decltype(strategy)::type::ideal; };
constexpr auto nobody_loses = [](auto strategy) {
  return hana::bool_c<(decltype(strategy)::type::outcome != tact::outcome::win_lose)>;
};

struct kind_desk : tact::model<kind_desk> {  // the default model without strategies that win at the customer's expense
  static constexpr std::string_view name = "kind desk";
  using strategies = decltype(hana::filter(tact::models::customer_care::strategies{}, nobody_loses));
};

int main() {
  hana::for_each(kind_desk::strategies{}, [](auto strategy) {
    using s = typename decltype(strategy)::type;
    std::cout << s::name << ": " << s::definition << '\n';
  });

  std::cout << "their ideals:";
  hana::for_each(hana::transform(kind_desk::strategies{}, ideal),
                 [](tact::position p) { std::cout << " (" << p.assertiveness << ", " << p.cooperativeness << ')'; });

  const tact::situation bo{.assertiveness = 1.0, .cooperativeness = 0.1};
  std::cout << '\n' << tact::recommend(bo).name() << " becomes " << tact::recommend<kind_desk>(bo).name() << '\n';
}
