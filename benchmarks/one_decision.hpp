#pragma once
#include "table.hpp"
#include "workload.hpp"

namespace bench {

inline constexpr const char* two_inputs = "One decision, two inputs";
inline constexpr const char* eleven_factors = "One decision, eleven factors";

/// The hand-written formula; it is the limit of the peers as well.
inline constexpr const char* formula = "hand-written formula";

/// One decision, then its ranking, explanation and sentence. Checks every contestant, and registers it.
void add_one_decision(table& results, const workload& work);

}  // namespace bench
