#pragma once
// What the columns of an export hold.

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include <common/numbers.hpp>
#include <common/record_reader.hpp>
#include <common/unknown.hpp>

namespace triage {

/// One column, or several of one name.
struct surveyed_column {
  std::string name;
  std::size_t times = 0;  ///< in the header, capitals aside
  std::size_t cells = 0;  ///< that say something
  std::size_t numbers = 0;
  std::size_t shares = 0;  ///< numbers with a percent sign
  bool whole = true;       ///< all numbers are whole
  double low = 0;          ///< the smallest number
  double high = 0;
  std::map<std::string, std::size_t> texts;  ///< other cells, folded, and how often each came; the first few
  bool more_texts = false;
};

struct survey {
  std::vector<surveyed_column> columns;
  std::size_t rows = 0;
  bool whole = true;  ///< all rows were looked at
};

/// Looks at the header and at the first rows. Throws common::bad_usage where the input is no UTF-8, and what
/// common::record_reader throws.
survey survey_of(const common::reading_options& from);

}  // namespace triage
