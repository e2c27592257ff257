// A model that forgets its name.
// says: this model has no name
#include <tact/tact.hpp>

namespace shop {

struct mine : tact::model<mine> {
  using strategies = tact::catalog<tact::negotiation, tact::avoidance>;
};

std::string_view advise(const tact::situation& s) { return tact::recommend<mine>(s).name(); }

}  // namespace shop
