// The ideal was written without `static constexpr`.
// says: tact: a member of this policy, or of its family, cannot be read at compile time
#include <tact/tact.hpp>

namespace shop {

struct hasty {
  static constexpr std::string_view name = "hasty";
  tact::position ideal{.assertiveness = 1, .cooperativeness = 0};
};

std::string_view advise(const tact::situation& s) {
  return tact::recommend<tact::models::customer_care::with<hasty>>(s).name();
}

}  // namespace shop
