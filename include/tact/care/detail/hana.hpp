// SPDX-License-Identifier: BSL-1.0
#pragma once
// What care needs of Boost.Hana beyond the core: a tuple of unlike values, and a walk over it. Hana's own names (I, T,
// min, max …) are macros in some other libraries, so these are set aside while it is read.

#include <tact/detail/cxx20.hpp>

#pragma push_macro("I")
#pragma push_macro("min")
#pragma push_macro("max")
#undef I
#undef min
#undef max

#include <boost/hana/for_each.hpp>
#include <boost/hana/tuple.hpp>

#pragma pop_macro("I")
#pragma pop_macro("min")
#pragma pop_macro("max")
