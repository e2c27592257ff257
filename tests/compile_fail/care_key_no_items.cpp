// An instrument that asks nothing.
// says: the instrument has no items
#include <tact/care/check/instrument.hpp>

namespace shop {

using namespace tact::care;

constexpr scale scales[] = {{"speed", "How fast we answer"}, {"care", "How much care we take"}};
constexpr instrument mine{.name = "mine", .title = "Mine", .scales = scales};

}  // namespace shop
template struct tact::care::check_instrument<shop::mine>;
