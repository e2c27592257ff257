#pragma once
#include "table.hpp"
#include "workload.hpp"

namespace bench {

/// Many decisions at once: columns in, one byte per row out. Checks every contestant, and registers it.
void add_batch(table& results, const workload& work);

}  // namespace bench
