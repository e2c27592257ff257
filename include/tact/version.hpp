// SPDX-License-Identifier: BSL-1.0
#pragma once
// The version of tact: for #if, and as text.

#include <tact/detail/cxx20.hpp>

#include <string_view>

#define TACT_VERSION_MAJOR 0
#define TACT_VERSION_MINOR 2
#define TACT_VERSION_PATCH 0

/// All three in one number, so that versions can be compared: 200 is 0.2.0, 10203 is 1.2.3.
#define TACT_VERSION (TACT_VERSION_MAJOR * 10000 + TACT_VERSION_MINOR * 100 + TACT_VERSION_PATCH)

namespace tact {

/// The version as text: "major.minor.patch".
inline constexpr std::string_view version = "0.2.0";

}  // namespace tact
