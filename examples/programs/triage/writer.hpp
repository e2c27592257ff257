#pragma once
// Cases and their advice on the way out: a table to look at, CSV for a spreadsheet, JSON lines.

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include <common/csv_reader.hpp>

#include "advice.hpp"
#include "options.hpp"

namespace triage {

/// One case as it came, and what was said of it: advice, or why there is none.
struct case_result {
  common::csv_row row;
  advice said;
  std::vector<tact::care::adjustment> shaped;  ///< what the classes of the customer said of the situation
  std::string error;                           ///< empty if there is advice
};

/// How cases are laid out.
struct layout {
  std::size_t width = std::string::npos;  ///< characters at which lines of a table are cut
  bool plans = false;                     ///< cases have plans
};

/// Writes cases one by one, in the order they come.
class writer {
 public:
  virtual ~writer() = default;
  virtual void write(const case_result& c) = 0;
};

/// A writer for this format; it writes its head, if it has one, at once. The header names the input's
/// columns. A column of the advice whose name the input has already is called tact_NAME. Throws common::bad_usage where
/// JSON lines are asked for and two columns share a name.
std::unique_ptr<writer> make_writer(output_format format, std::ostream& out, const std::vector<std::string>& header,
                                    layout as);

}  // namespace triage
