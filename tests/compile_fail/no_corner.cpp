// A style that says how assertive it is, and not how cooperative.
// says: tact: this style names half of its corner
#include <tact/tact.hpp>

namespace shop {

struct insist {
  static constexpr std::string_view name = "insist";
  static constexpr bool assertive = true;
};

std::string_view advise(const tact::situation& s) {
  return tact::recommend<tact::models::customer_care::with<insist>>(s).name();
}

}  // namespace shop
