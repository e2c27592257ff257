// Questions that are mere texts and settle no factor.
// says: this customer class's questions are not an array of tact::care::question
#include <tact/care.hpp>

namespace shop {

struct regular {
  static constexpr std::string_view name = "regular";
  static constexpr const char* questions[] = {"Which contract is it about?"};
};

using customers = tact::joined<tact::care::customers, tact::catalog<regular>>;

tact::situation shaped(tact::care::customer<customers> who, const tact::situation& s) { return who.apply_to(s); }

}  // namespace shop
