// An item of a scale that was renamed.
// says: an item belongs to a scale that the instrument does not have
#include <tact/care/check/instrument.hpp>

namespace shop {

using namespace tact::care;

constexpr scale scales[] = {{"speed", "How fast we answer"}, {"care", "How much care we take"}};
constexpr item items[] = {{.name = "at_once", .text = "I answer at once.", .scale = "speed"},
                          {.name = "in_full", .text = "I answer in full.", .scale = "care"},
                          {.name = "soon", .text = "I answer soon.", .scale = "haste"}};
constexpr instrument mine{.name = "mine", .title = "Mine", .scales = scales, .items = items};

}  // namespace shop
template struct tact::care::check_instrument<shop::mine>;
