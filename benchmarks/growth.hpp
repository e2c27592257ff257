#pragma once
#include <string>

#include "table.hpp"
#include "workload.hpp"

namespace bench {

/// How the time of a decision grows with strategies, factors and rows, and what a second core is worth. Checks every
/// contestant, and registers it.
void add_growth(table& results, const workload& work);

/// The same as a picture, of what was measured.
std::string growth_plot(const table& results);

}  // namespace bench
