// A user's class, asked of a customer with the six classes that ship.
// says: this customer class is not in the catalog
#include <tact/care.hpp>

namespace shop {

struct regular {
  static constexpr std::string_view name = "regular";
};

const auto caller = tact::care::customer<>::of<tact::care::angry, regular>();

}  // namespace shop
