// A level on a scale beyond 1.
// mentions: a_level_is_a_number_from_0_to_1
// lines: 25, because the error is the compiler's own: it shows the way from the constant into the constructor
#include <tact/tact.hpp>

namespace shop {

constexpr auto advice = tact::recommend({.assertiveness = 1.5, .cooperativeness = 0.5});

}  // namespace shop
