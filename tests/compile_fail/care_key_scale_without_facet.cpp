// Speed is asked about inside and outside, care inside alone.
// says: a scale has an item for one facet and none for another
#include <tact/care/check/instrument.hpp>

namespace shop {

using namespace tact::care;

constexpr scale scales[] = {{"speed", "How fast we answer"}, {"care", "How much care we take"}};
constexpr facet facets[] = {{"inside", "Inside"}, {"outside", "Outside"}};
constexpr item items[] = {{.name = "at_once_in", .text = "At once.", .scale = "speed", .facet = "inside"},
                          {.name = "at_once_out", .text = "At once.", .scale = "speed", .facet = "outside"},
                          {.name = "in_full_in", .text = "In full.", .scale = "care", .facet = "inside"}};
constexpr instrument mine{.name = "mine", .title = "Mine", .scales = scales, .facets = facets, .items = items};

}  // namespace shop
template struct tact::care::check_instrument<shop::mine>;
