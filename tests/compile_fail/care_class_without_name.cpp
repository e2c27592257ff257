// A class of customers without a name.
// says: this customer class has no name that can be read at compile time
#include <tact/care.hpp>

namespace shop {

struct regular {
  static constexpr tact::care::effect effects[] = {{.factor = "relationship", .at_least = 0.75}};
};

using customers = tact::joined<tact::care::customers, tact::catalog<regular>>;

tact::situation shaped(tact::care::customer<customers> who, const tact::situation& s) { return who.apply_to(s); }

}  // namespace shop
