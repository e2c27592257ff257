// A user's class with the name of one that ships, in the same catalog.
// says: two customer classes of this catalog share a name
#include <tact/care.hpp>

namespace shop {

struct angry {
  static constexpr std::string_view name = "angry";
};

using classes = tact::joined<tact::care::customers, tact::catalog<angry>>;

bool known(std::string_view name) { return tact::care::customer<classes>::from_name(name).has_value(); }

}  // namespace shop
