// More steps than there are from 0 to 1.
// mentions: a_level_is_a_number_from_0_to_1
// lines: 25, because the error is the compiler's own: it shows the way from the constant into the function
#include <tact/level.hpp>

namespace shop {

constexpr tact::level much = tact::level::from_steps(16385);

}  // namespace shop
