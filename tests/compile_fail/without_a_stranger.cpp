// without<> of a family, though only its strategies are listed.
// says: without<> names a policy that the model does not list
#include <tact/tact.hpp>

namespace shop {

std::string_view advise(const tact::situation& s) {
  return tact::recommend<tact::models::customer_care::without<tact::confrontation>>(s).name();
}

}  // namespace shop
