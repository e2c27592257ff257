#pragma once
// Keys and norms as CSV, to begin one's own with.

#include <iosfwd>

#include <tact/care/instrument.hpp>

namespace survey {

/// The key in the columns that read_key reads, without those that nothing fills. Findings and sources are no part of
/// it, nor are the titles of scales and facets.
void write_key(std::ostream& out, const tact::care::instrument& of);

/// The norms, likewise.
void write_norms(std::ostream& out, const tact::care::instrument& of);

}  // namespace survey
