#pragma once
// The command line of both programs.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include <functions/adviser.hpp>

#include "shards.hpp"
#include "situations.hpp"

namespace sweeps {

/// What was asked for.
struct options {
  std::uint64_t decisions = 1'000'000;
  std::shared_ptr<const functions::adviser> by;
  situations of{1};
  std::optional<shard> which = {};        ///< only this shard
  std::string settings = {};              ///< what all shards of this sweep have in common
  std::optional<std::uint64_t> add = {};  ///< add up shards instead, and expect this sum
};

/// Who prints the help and the mistakes, and whether there are shards on the command line: MPI has its ranks instead.
struct manner {
  bool prints = true;
  bool shards = true;
};

/// The options of a command line. If there are none, because it holds a mistake or asks for help, this is printed, and
/// `status` is what the program ends with.
struct asked {
  std::optional<options> wanted;
  int status = 0;
};
asked read_options(int argc, const char* const* argv, manner as = {});

}  // namespace sweeps
