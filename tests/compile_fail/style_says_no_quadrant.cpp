// A strategy listed among the styles.
// says: this model's catalog of styles lists something that is not a style
#include <tact/tact.hpp>

namespace shop {

struct mine : tact::model<mine> {
  static constexpr std::string_view name = "shop";
  using strategies = tact::catalog<tact::negotiation, tact::avoidance>;
  using styles = tact::catalog<tact::compete, tact::negotiation>;
};

std::string_view advise(const tact::situation& s) { return tact::recommend<mine>(s).name(); }

}  // namespace shop
