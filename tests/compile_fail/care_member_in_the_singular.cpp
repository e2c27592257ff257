// A customer class whose effects lack their s, so that nothing would read them.
// says: this customer class has a member sign, dont, effect or question, which nothing reads
#include <tact/care.hpp>

namespace shop {

struct regular {
  static constexpr std::string_view name = "regular";
  static constexpr tact::care::effect effect[] = {{.factor = "relationship", .at_least = 0.75}};
};

using somebody = tact::care::customer<tact::catalog<regular>>;
constexpr auto who = somebody::of<regular>();

}  // namespace shop
