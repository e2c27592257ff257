// The nearest step to a long double, whose bits differ from platform to platform.
// mentions: float_or_double
// lines: 30, because the error is the compiler's own: it shows the concept that fails
#include <tact/detail/level_steps.hpp>

namespace shop {

constexpr auto half = tact::detail::nearest_steps(0.5L);

}  // namespace shop
