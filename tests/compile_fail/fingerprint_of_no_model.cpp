// A mistake in a policy is reported by the first function that asks the model.
// says: tact: this policy has no name
// lines: 21, because it is one step further from the mistake to its rule
#include <tact/tact.hpp>

namespace shop {

struct nameless {
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 0};
};

std::uint64_t stamp() { return tact::models::customer_care::with<nameless>::fingerprint(); }

}  // namespace shop
