// A strategy whose weights lack their s, so that nothing would read them.
// says: this policy has a member weight or gate, which nothing reads
#include <tact/tact.hpp>

namespace shop {

struct escalate {
  static constexpr std::string_view name = "escalate";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 0.5};
  static constexpr tact::weight weight[] = {{"stakes", +0.25, "our policy 12"}};
};

std::string_view advise(const tact::situation& s) {
  return tact::recommend<tact::models::customer_care::with<escalate>>(s).name();
}

}  // namespace shop
