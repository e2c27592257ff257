// Two biases for one strategy.
// says: tact: this model gives one strategy two biases
#include <tact/tact.hpp>

namespace shop {

struct mine : tact::model<mine> {
  static constexpr std::string_view name = "shop";
  using strategies = tact::catalog<tact::negotiation, tact::avoidance>;
  static constexpr tact::bias biases[] = {{"avoidance", -0.125}, {"avoidance", +0.125}};
};

std::string_view advise(const tact::situation& s) { return tact::recommend<mine>(s).name(); }

}  // namespace shop
