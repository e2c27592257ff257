// A bias for a strategy that has been renamed.
// says: this model has a bias for a strategy that it does not list
#include <tact/tact.hpp>

namespace shop {

struct mine : tact::model<mine> {
  static constexpr std::string_view name = "shop";
  using strategies = tact::catalog<tact::negotiation, tact::avoidance>;
  static constexpr tact::bias biases[] = {{"bargaining", -0.125}, {"avoidance", +0.125}};
};

std::string_view advise(const tact::situation& s) { return tact::recommend<mine>(s).name(); }

}  // namespace shop
