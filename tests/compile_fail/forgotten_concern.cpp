// A situation with one concern: tact does not guess the other.
// mentions: no matching function for call to 'recommend
// lines: 30, because the error is the compiler's own: it lists why each recommend() does not fit
#include <tact/tact.hpp>

namespace shop {

std::string_view advise() { return tact::recommend({.assertiveness = 0.5}).name(); }

}  // namespace shop
