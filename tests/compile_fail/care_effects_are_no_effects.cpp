// One effect where a list of them belongs.
// says: this customer class's effects are not an array of tact::care::effect
#include <tact/care.hpp>

namespace shop {

struct regular {
  static constexpr std::string_view name = "regular";
  static constexpr tact::care::effect effects{.factor = "relationship", .at_least = 0.75};
};

using customers = tact::joined<tact::care::customers, tact::catalog<regular>>;

tact::situation shaped(tact::care::customer<customers> who, const tact::situation& s) { return who.apply_to(s); }

}  // namespace shop
