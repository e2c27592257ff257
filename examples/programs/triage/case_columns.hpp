#pragma once
// Which columns of the input name a case and tell its story.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <common/record_reader.hpp>

#include "options.hpp"

namespace triage {

/// The columns of the input that no advice is read from.
struct case_columns {
  std::vector<std::string> header;
  std::optional<std::size_t> name;  ///< names the case; empty: cases go by their lines
  std::vector<std::size_t> texts;   ///< the others, in the order of the input
};

/// Finds them: the name is the column of --name, or else the first, unless it is read as an input. Throws
/// common::bad_usage if the header lacks the column of --name, or holds it twice.
case_columns columns_of(const options& wanted, const common::record_reader& in);

/// The name of a case; "line 7" where it has none.
std::string name_of(const common::record& row, const case_columns& columns);

}  // namespace triage
