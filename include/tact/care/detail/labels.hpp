// SPDX-License-Identifier: BSL-1.0
#pragma once
// The labels of answers that several instruments share, the lowest answer first.

#include <string_view>

namespace tact::care::detail {

/// Five points of agreement.
inline constexpr std::string_view agreement_labels[] = {"not at all", "hardly", "partly", "mostly", "fully"};

/// Of a checklist.
inline constexpr std::string_view checklist_labels[] = {"no", "yes"};

}  // namespace tact::care::detail
