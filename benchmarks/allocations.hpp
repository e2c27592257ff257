#pragma once
#include "table.hpp"
#include "workload.hpp"

namespace bench {

/// Counts what recommendations, rankings, explanations, sentences in a buffer and batches allocate: throws unless that
/// is nothing, and says so in the table.
void add_allocations(table& results, const workload& work);

}  // namespace bench
