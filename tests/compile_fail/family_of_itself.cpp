// A strategy that names itself where its family belongs.
// says: tact: this strategy is its own family
#include <tact/tact.hpp>

namespace shop {

struct hasty {
  static constexpr std::string_view name = "hasty";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 0};
  using family = hasty;
};

std::string_view advise(const tact::situation& s) {
  return tact::recommend<tact::models::customer_care::with<hasty>>(s).name();
}

}  // namespace shop
