// Speed stands in two pairs, the others in one.
// says: the key is out of balance: one scale stands in more pairs than another
#include <tact/care/check/instrument.hpp>

namespace shop {

using namespace tact::care;

constexpr scale scales[] = {{"speed", "Speed"}, {"care", "Care"}, {"cheer", "Cheer"}};
constexpr choice_pair pairs[] = {
    {{.name = "a1", .text = "x", .scale = "speed"}, {.name = "a2", .text = "y", .scale = "care"}},
    {{.name = "b1", .text = "x", .scale = "speed"}, {.name = "b2", .text = "y", .scale = "cheer"}}};
constexpr instrument mine{.name = "mine", .title = "Mine", .form = form::choice, .scales = scales, .pairs = pairs};

}  // namespace shop
template struct tact::care::check_instrument<shop::mine>;
