// A user's style for a corner that has one already.
// says: two styles of this model claim the same corner
#include <tact/tact.hpp>

namespace shop {

struct fight {
  static constexpr std::string_view name = "fight";
  static constexpr bool assertive = true;
  static constexpr bool cooperative = false;
};

std::string_view advise(const tact::situation& s) {
  return tact::recommend<tact::models::customer_care::with<fight>>(s).name();
}

}  // namespace shop
