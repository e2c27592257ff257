// A norm for people who do not differ.
// says: a norm has a deviation of 0
#include <tact/care/check/instrument.hpp>

namespace shop {

using namespace tact::care;

constexpr scale scales[] = {{"speed", "How fast we answer"}, {"care", "How much care we take"}};
constexpr item items[] = {{.name = "at_once", .text = "I answer at once.", .scale = "speed"},
                          {.name = "in_full", .text = "I answer in full.", .scale = "care"}};
constexpr norm norms[] = {{"speed", 0.5, 0.0, 0.7}};
constexpr instrument mine{.name = "mine", .title = "Mine", .scales = scales, .items = items, .norms = norms};

}  // namespace shop
template struct tact::care::check_instrument<shop::mine>;
