// Each scale stands in two pairs, but speed meets care twice, and cheer never.
// says: the key is out of balance: two scales meet more often than two others
#include <tact/care/check/instrument.hpp>

namespace shop {

using namespace tact::care;

constexpr scale scales[] = {{"speed", "Speed"}, {"care", "Care"}, {"cheer", "Cheer"}, {"thrift", "Thrift"}};
constexpr choice_pair pairs[] = {
    {{.name = "a1", .text = "x", .scale = "speed"}, {.name = "a2", .text = "y", .scale = "care"}},
    {{.name = "b1", .text = "x", .scale = "care"}, {.name = "b2", .text = "y", .scale = "speed"}},
    {{.name = "c1", .text = "x", .scale = "cheer"}, {.name = "c2", .text = "y", .scale = "thrift"}},
    {{.name = "d1", .text = "x", .scale = "thrift"}, {.name = "d2", .text = "y", .scale = "cheer"}}};
constexpr instrument mine{.name = "mine", .title = "Mine", .form = form::choice, .scales = scales, .pairs = pairs};

}  // namespace shop
template struct tact::care::check_instrument<shop::mine>;
