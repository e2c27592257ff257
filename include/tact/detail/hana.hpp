// SPDX-License-Identifier: BSL-1.0
#pragma once
// The forward headers of Boost.Hana: the core needs no others.

#include <tact/detail/cxx20.hpp>

// Hana uses names that <complex.h> and X11 define as macros. The macros are restored below.
#pragma push_macro("Bool")
#pragma push_macro("I")
#pragma push_macro("None")
#undef Bool
#undef I
#undef None

#include <boost/hana/fwd/at.hpp>
#include <boost/hana/fwd/concept/sequence.hpp>
#include <boost/hana/fwd/core/make.hpp>
#include <boost/hana/fwd/drop_front.hpp>
#include <boost/hana/fwd/integral_constant.hpp>
#include <boost/hana/fwd/is_empty.hpp>
#include <boost/hana/fwd/length.hpp>
#include <boost/hana/fwd/type.hpp>
#include <boost/hana/fwd/unpack.hpp>

#pragma pop_macro("None")
#pragma pop_macro("I")
#pragma pop_macro("Bool")

namespace boost::hana {
struct tuple_tag;  // <boost/hana/fwd/tuple.hpp> would bring more than this name
}
