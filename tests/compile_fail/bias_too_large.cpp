// A bias in 128ths.
// says: this model has a bias that is not a number from -2 to 2
#include <tact/tact.hpp>

namespace shop {

struct mine : tact::model<mine> {
  static constexpr std::string_view name = "shop";
  using strategies = tact::catalog<tact::negotiation, tact::avoidance>;
  static constexpr tact::bias biases[] = {{"negotiation", -13}, {"avoidance", +13}};
};

std::string_view advise(const tact::situation& s) { return tact::recommend<mine>(s).name(); }

}  // namespace shop
