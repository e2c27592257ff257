// A feature whose benefit is not asked for.
// says: an item is answered by one that the instrument does not have
#include <tact/care/check/instrument.hpp>

namespace shop {

using namespace tact::care;

constexpr scale scales[] = {{"speed", "How fast we answer"}, {"care", "How much care we take"}};
constexpr item items[] = {{.name = "at_once", .text = "I answer at once.", .scale = "speed"},
                          {.name = "in_full", .text = "I answer in full.", .scale = "care", .answered_by = "benefit"}};
constexpr instrument mine{.name = "mine", .title = "Mine", .form = form::sheet, .scales = scales, .items = items};

}  // namespace shop
template struct tact::care::check_instrument<shop::mine>;
