// A finding on a scale that was renamed.
// says: a finding has a condition on a name that is neither a scale nor an item
#include <tact/care/check/instrument.hpp>

namespace shop {

using namespace tact::care;

constexpr scale scales[] = {{"speed", "How fast we answer"}, {"care", "How much care we take"}};
constexpr item items[] = {{.name = "at_once", .text = "I answer at once.", .scale = "speed"},
                          {.name = "in_full", .text = "I answer in full.", .scale = "care"}};
constexpr condition hasty[] = {{.of = "haste", .at_least = 0.75}};
constexpr finding findings[] = {{"hasty", "you are hasty", hasty}};
constexpr instrument mine{.name = "mine", .title = "Mine", .scales = scales, .items = items, .findings = findings};

}  // namespace shop
template struct tact::care::check_instrument<shop::mine>;
