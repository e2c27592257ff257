#pragma once
// Boost.Hana's forward headers, all that the core needs of it. Hana's own names (I, T, min, max …) are macros in some
// other libraries, so these are set aside while it is read.

#pragma push_macro("I")
#pragma push_macro("min")
#pragma push_macro("max")
#undef I
#undef min
#undef max

#include <boost/hana/fwd/at.hpp>
#include <boost/hana/fwd/concept/sequence.hpp>
#include <boost/hana/fwd/core/make.hpp>
#include <boost/hana/fwd/drop_front.hpp>
#include <boost/hana/fwd/integral_constant.hpp>
#include <boost/hana/fwd/is_empty.hpp>
#include <boost/hana/fwd/length.hpp>
#include <boost/hana/fwd/type.hpp>
#include <boost/hana/fwd/unpack.hpp>

#pragma pop_macro("I")
#pragma pop_macro("min")
#pragma pop_macro("max")

namespace boost::hana {
struct tuple_tag;  // <boost/hana/fwd/tuple.hpp> would bring more than this name
}
