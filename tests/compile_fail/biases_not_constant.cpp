// Biases that are const, which no compiler reads at compile time.
// says: tact: this model's biases cannot be read at compile time
#include <tact/tact.hpp>

namespace shop {

struct mine : tact::model<mine> {
  static constexpr std::string_view name = "shop";
  using strategies = tact::catalog<tact::negotiation, tact::avoidance>;
  static inline const tact::bias biases[] = {{"avoidance", +0.125}};
};

std::string_view advise(const tact::situation& s) { return tact::recommend<mine>(s).name(); }

}  // namespace shop
