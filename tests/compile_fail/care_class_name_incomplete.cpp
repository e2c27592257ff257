// A class of customers named in English alone.
// says: this customer class lacks its name in one of the languages
#include <tact/care.hpp>

namespace shop {

struct regular {
  static constexpr std::string_view name = "regular";
  static constexpr tact::care::words names{.english = "regular"};
};

using customers = tact::joined<tact::care::customers, tact::catalog<regular>>;

tact::situation shaped(tact::care::customer<customers> who, const tact::situation& s) { return who.apply_to(s); }

}  // namespace shop
