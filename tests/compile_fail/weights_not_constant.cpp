// The weights are `inline const`, which no compiler reads at compile time.
// says: tact: a member of this policy, or of its family, cannot be read at compile time
#include <tact/tact.hpp>

namespace shop {

struct hasty {
  static constexpr std::string_view name = "hasty";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 0};
  static inline const tact::weight weights[] = {{"stakes", +0.25}};
};

std::string_view advise(const tact::situation& s) {
  return tact::recommend<tact::models::customer_care::with<hasty>>(s).name();
}

}  // namespace shop
