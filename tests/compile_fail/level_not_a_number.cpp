// A level that is not a number.
// mentions: a_level_is_a_number_from_0_to_1
// lines: 25, because the error is the compiler's own: it shows the way from the constant into the constructor
#include <tact/tact.hpp>

namespace shop {

constexpr tact::level unknown = __builtin_nan("");

}  // namespace shop
