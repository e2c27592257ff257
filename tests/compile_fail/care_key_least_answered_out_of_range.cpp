// A share of items, where a percentage is meant to be.
// says: least_answered is not from 1 to 100
#include <tact/care/check/instrument.hpp>

namespace shop {

using namespace tact::care;

constexpr scale scales[] = {{"speed", "How fast we answer"}, {"care", "How much care we take"}};
constexpr item items[] = {{.name = "at_once", .text = "I answer at once.", .scale = "speed"},
                          {.name = "in_full", .text = "I answer in full.", .scale = "care"}};
constexpr instrument mine{.name = "mine", .title = "Mine", .scales = scales, .items = items, .least_answered = 0};

}  // namespace shop
template struct tact::care::check_instrument<shop::mine>;
