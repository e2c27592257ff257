// A model of which anger leaves nothing.
// says: every strategy of this model stands behind a gate
#include <tact/tact.hpp>

namespace shop {

std::string_view advise(const tact::situation& s) {
  return tact::recommend<tact::models::customer_care::without<tact::procrastination, tact::avoidance>>(s).name();
}

}  // namespace shop
