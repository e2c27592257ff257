// A finding that would always hold.
// says: a finding has no condition
#include <tact/care/check/instrument.hpp>

namespace shop {

using namespace tact::care;

constexpr scale scales[] = {{"speed", "How fast we answer"}, {"care", "How much care we take"}};
constexpr item items[] = {{.name = "at_once", .text = "I answer at once.", .scale = "speed"},
                          {.name = "in_full", .text = "I answer in full.", .scale = "care"}};
constexpr finding findings[] = {{"hasty", "you are hasty", {}}};
constexpr instrument mine{.name = "mine", .title = "Mine", .scales = scales, .items = items, .findings = findings};

}  // namespace shop
template struct tact::care::check_instrument<shop::mine>;
