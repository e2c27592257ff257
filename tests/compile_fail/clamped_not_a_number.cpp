// What is not a number has no nearest level.
// mentions: a_level_is_a_number_from_0_to_1
// lines: 25, because the error is the compiler's own: it shows the way from the constant into the function
#include <tact/level.hpp>

namespace shop {

constexpr tact::level unknown = tact::level::clamped(__builtin_nan(""));

}  // namespace shop
