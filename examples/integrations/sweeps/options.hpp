#pragma once
// The command line of both programs.

#include <cstdint>
#include <memory>
#include <optional>

#include <functions/adviser.hpp>

#include "situations.hpp"

namespace sweeps {

/// A shard: part `part` of `parts`, numbered from 0.
struct shard {
  std::uint64_t part = 0;
  std::uint64_t parts = 1;
};

/// What was asked for.
struct options {
  std::uint64_t decisions = 1'000'000;
  std::shared_ptr<const functions::adviser> by;
  situations of{1};
  shard which = {};
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
