#pragma once
// The shards of a sweep: what each prints, and how they are added up.

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace sweeps {

/// A shard: part `part` of `parts`, numbered from 0.
struct shard {
  std::uint64_t part = 0;
  std::uint64_t parts = 1;
};

/// A whole number in digits alone; empty if the text is none, or is too large. O(digits).
std::optional<std::uint64_t> whole_number(std::string_view text) noexcept;

/// A shard as it is written, numbered from 1: "2/5". Empty if the text is none. O(digits).
std::optional<shard> shard_of(std::string_view text) noexcept;

/// Writes the line that begins a shard: which one it is, and the settings that all shards of a sweep have in common.
void write_heading(std::ostream& out, shard which, std::string_view settings);

/// Adds up shards, each a heading and the lines of `write`, and writes the sums in the order in which their names came.
/// Throws std::runtime_error with a sentence if a line is none of these, if a shard is missing or there twice, if two
/// differ in their settings, or if the sums do not come to `total`.
void add(std::istream& in, std::uint64_t total, std::ostream& out);

}  // namespace sweeps
