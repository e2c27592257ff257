#pragma once
#include <filesystem>

#include "table.hpp"
#include "workload.hpp"

namespace bench {

/// Other engines on the same decisions: fuzzylite and CLIPS where this program was built with them. Checks that they
/// agree, and registers them.
void add_peers(table& results, const workload& work);

/// The input of peers/engines.mjs: the model, and the first situations with the answers.
void write_engine_inputs(const std::filesystem::path& file, const workload& work);

/// Its output: the times of the engines that run on node.
void add_engine_times(table& results, const std::filesystem::path& file);

}  // namespace bench
