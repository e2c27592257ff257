#pragma once
// Options that say how times are read.

#include <common/times.hpp>

namespace CLI {
class App;
}

namespace common {

/// Adds --dates, --zone and --numbers. Reading the command line throws bad_usage for a zone that is none.
void add_time_options(CLI::App& app, time_options& to);

}  // namespace common
