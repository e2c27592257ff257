// A strategy that names a step where a catalog of steps belongs.
// says: the steps of this strategy are not a catalog
#include <tact/care.hpp>

namespace shop {

struct compensate {
  static constexpr std::string_view name = "compensate";
  static constexpr tact::position ideal{.assertiveness = 0.25, .cooperativeness = 1};
  using steps = tact::care::offer_solution;
};

using model = tact::models::customer_care::with<compensate>;

std::size_t length(const tact::situation& s) { return tact::care::plan_for(tact::recommend<model>(s)).size(); }

}  // namespace shop
