// A model that lists its strategies under another word.
// says: this model has no strategies
#include <tact/tact.hpp>

namespace shop {

struct mine : tact::model<mine> {
  static constexpr std::string_view name = "shop";
  using policies = tact::catalog<tact::negotiation, tact::avoidance>;
};

std::string_view advise(const tact::situation& s) { return tact::recommend<mine>(s).name(); }

}  // namespace shop
