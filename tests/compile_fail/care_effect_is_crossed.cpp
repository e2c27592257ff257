// An effect whose lower end is above its upper end.
// says: this customer class has an effect whose at_least is above its at_most
#include <tact/care.hpp>

namespace shop {

struct regular {
  static constexpr std::string_view name = "regular";
  static constexpr tact::care::effect effects[] = {{.factor = "relationship", .at_least = 0.75, .at_most = 0.25}};
};

using customers = tact::joined<tact::care::customers, tact::catalog<regular>>;

tact::situation shaped(tact::care::customer<customers> who, const tact::situation& s) { return who.apply_to(s); }

}  // namespace shop
