// A step that can be said and not written, in a user's strategy.
// says: this step lacks a phrase for one of the channels
// lines: 25, the steps of a strategy are rehearsed as a script
#include <tact/care.hpp>

namespace shop {

struct send_voucher {
  static constexpr std::string_view name = "send_voucher";
  static constexpr tact::care::act does = tact::care::act::offer;
  static constexpr tact::care::phrases phrases{.spoken = "I have just sent you a voucher."};
};

struct compensate {
  static constexpr std::string_view name = "compensate";
  static constexpr tact::position ideal{.assertiveness = 0.25, .cooperativeness = 1};
  using steps = tact::catalog<send_voucher>;
};

using model = tact::models::customer_care::with<compensate>;

std::size_t length(const tact::situation& s) { return tact::care::plan_for(tact::recommend<model>(s)).size(); }

}  // namespace shop
