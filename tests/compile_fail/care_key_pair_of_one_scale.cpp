// Both statements of a pair belong to one scale.
// says: both statements of a pair belong to the same scale
#include <tact/care/check/instrument.hpp>

namespace shop {

using namespace tact::care;

constexpr scale scales[] = {{"speed", "How fast we answer"}, {"care", "How much care we take"}};
constexpr choice_pair pairs[] = {
    {{.name = "a1", .text = "x", .scale = "speed"}, {.name = "a2", .text = "y", .scale = "care"}},
    {{.name = "b1", .text = "x", .scale = "care"}, {.name = "b2", .text = "y", .scale = "care"}}};
constexpr instrument mine{.name = "mine", .title = "Mine", .form = form::choice, .scales = scales, .pairs = pairs};

}  // namespace shop
template struct tact::care::check_instrument<shop::mine>;
