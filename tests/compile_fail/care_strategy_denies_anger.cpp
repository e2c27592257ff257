// A strategy with a step that breaks a rule in every place.
// says: this script breaks a rule of its protocol
// mentions: broken_rule<tact::care::never_deny_anger, tact::care::deny_anger, 8>
// lines: 25, the steps of a strategy are rehearsed as a script
#include <tact/care.hpp>

namespace shop {

struct insist {
  static constexpr std::string_view name = "insist";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 0.5};
  using steps = tact::catalog<tact::care::deny_anger, tact::care::hold_position>;
};

using model = tact::models::customer_care::with<insist>;

std::size_t length(const tact::situation& s) { return tact::care::plan_for(tact::recommend<model>(s)).size(); }

}  // namespace shop
