// An item that no translation can find.
// says: an item has no name
#include <tact/care/check/instrument.hpp>

namespace shop {

using namespace tact::care;

constexpr scale scales[] = {{"speed", "How fast we answer"}, {"care", "How much care we take"}};
constexpr item items[] = {{.name = "at_once", .text = "I answer at once.", .scale = "speed"},
                          {.name = "", .text = "I answer in full.", .scale = "care"}};
constexpr instrument mine{.name = "mine", .title = "Mine", .scales = scales, .items = items};

}  // namespace shop
template struct tact::care::check_instrument<shop::mine>;
