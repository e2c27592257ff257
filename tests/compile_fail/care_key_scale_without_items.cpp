// A scale that no item belongs to.
// says: a scale has no item, so it cannot be reached
#include <tact/care/check/instrument.hpp>

namespace shop {

using namespace tact::care;

constexpr scale scales[] = {{"speed", "How fast we answer"}, {"care", "Care"}, {"cheer", "Good cheer"}};
constexpr item items[] = {{.name = "at_once", .text = "I answer at once.", .scale = "speed"},
                          {.name = "in_full", .text = "I answer in full.", .scale = "care"}};
constexpr instrument mine{.name = "mine", .title = "Mine", .scales = scales, .items = items};

}  // namespace shop
template struct tact::care::check_instrument<shop::mine>;
