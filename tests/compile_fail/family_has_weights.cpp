// Weights on a family, in the hope that its strategies inherit them.
// says: this strategy's family has weights, which nothing reads
#include <tact/tact.hpp>

namespace shop {

struct supervision {
  static constexpr std::string_view name = "supervision";
  static constexpr tact::weight weights[] = {{"stakes", +0.25, "our policy 12"}};
};

struct escalate {
  static constexpr std::string_view name = "escalate";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 0.5};
  using family = supervision;
};

std::string_view advise(const tact::situation& s) {
  return tact::recommend<tact::models::customer_care::with<escalate>>(s).name();
}

}  // namespace shop
