// A question about a derived factor: advantage, from power.
// says: this customer class names a factor that the situation does not have as its own
// mentions: unknown_factor_of_customer<shop::regular, .*did_you_mean<.*::power
#include <tact/care.hpp>

namespace shop {

struct regular {
  static constexpr std::string_view name = "regular";
  static constexpr tact::care::question questions[] = {{"advantage", "Who else could help you?"}};
};

using customers = tact::joined<tact::care::customers, tact::catalog<regular>>;

tact::situation shaped(tact::care::customer<customers> who, const tact::situation& s) { return who.apply_to(s); }

}  // namespace shop
