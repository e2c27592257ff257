// Two labels for five points.
// says: the labels are not one for each answer
#include <tact/care/check/instrument.hpp>

namespace shop {

using namespace tact::care;

constexpr scale scales[] = {{"speed", "How fast we answer"}, {"care", "How much care we take"}};
constexpr item items[] = {{.name = "at_once", .text = "I answer at once.", .scale = "speed"},
                          {.name = "in_full", .text = "I answer in full.", .scale = "care"}};
constexpr std::string_view labels[] = {"never", "always"};
constexpr instrument mine{.name = "mine", .title = "Mine", .labels = labels, .scales = scales, .items = items};

}  // namespace shop
template struct tact::care::check_instrument<shop::mine>;
