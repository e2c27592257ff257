// A user's strategy with a name that the model has already.
// says: two strategies of this model share a name
#include <tact/tact.hpp>

namespace shop {

struct firm_negotiation {
  static constexpr std::string_view name = "negotiation";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 0.75};
};

std::string_view advise(const tact::situation& s) {
  return tact::recommend<tact::models::customer_care::with<firm_negotiation>>(s).name();
}

}  // namespace shop
