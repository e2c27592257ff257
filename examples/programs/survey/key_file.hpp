#pragma once
// A user's own key and norms, from CSV or JSON.

#include <memory>

#include "options.hpp"
#include "owned_instrument.hpp"

namespace survey {

/// Reads the key, and the norms if there are any, that the options name. Reports every mistake on standard error, as
/// FILE:LINE: COLUMN: what is wrong; the first ends in how many there are. A scale or facet that only one item names,
/// and that is spelt nearly as another, is reported, and no mistake. Throws common::bad_usage where there is a mistake
/// or a file has none of the columns, and what common::record_reader throws.
std::unique_ptr<owned_instrument> read_key(const options& wanted);

}  // namespace survey
