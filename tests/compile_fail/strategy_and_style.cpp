// One struct that is meant to be both.
// says: tact: this policy has an ideal, as a strategy, and a corner, as a style
#include <tact/tact.hpp>

namespace shop {

struct hasty {
  static constexpr std::string_view name = "hasty";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 0};
  static constexpr bool assertive = true;
  static constexpr bool cooperative = false;
};

std::string_view advise(const tact::situation& s) {
  return tact::recommend<tact::models::customer_care::with<hasty>>(s).name();
}

}  // namespace shop
