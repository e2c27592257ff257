// A name is asked of an enumeration that has none.
// mentions: named_enumeration
// lines: 30, because the error is the compiler's own: it shows the concept that fails
#include <tact/tact.hpp>

namespace shop {

enum class mood { good, bad };

constexpr auto found = tact::from_name<mood>("good");

}  // namespace shop
