#pragma once
#include <string>

#include "table.hpp"
#include "workload.hpp"

namespace bench {

/// How the time of a decision grows with strategies, factors and rows, and how much a second core helps. Checks every
/// contestant, and registers it.
void add_growth(table& results, const workload& work);

/// The measurements as a picture.
std::string growth_plot(const table& results);

}  // namespace bench
