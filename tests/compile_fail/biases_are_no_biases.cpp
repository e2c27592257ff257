// Biases as bare numbers, in the order of the strategies.
// says: this model's biases are not an array of tact::bias
#include <tact/tact.hpp>

namespace shop {

struct mine : tact::model<mine> {
  static constexpr std::string_view name = "shop";
  using strategies = tact::catalog<tact::negotiation, tact::avoidance>;
  static constexpr double biases[] = {-0.125, +0.125};
};

std::string_view advise(const tact::situation& s) { return tact::recommend<mine>(s).name(); }

}  // namespace shop
