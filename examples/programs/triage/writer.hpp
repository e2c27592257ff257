#pragma once
// Writes cases with their advice: a table to look at, CSV for a spreadsheet, JSON lines.

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include <common/csv_writer.hpp>
#include <common/record_reader.hpp>

#include "advice.hpp"
#include "case_columns.hpp"
#include "options.hpp"

namespace triage {

/// One case as it came, and its advice, or why there is none.
struct case_result {
  common::record row;
  triage::advice advice;
  std::vector<tact::care::adjustment> shaped;  ///< of the situation, by the classes of the customer
  std::string error;                           ///< empty if there is advice
};

/// How cases are laid out.
struct layout {
  std::size_t width = std::string::npos;  ///< columns of the terminal; without one a table has the usual width
  bool wide = false;                      ///< a table has a line for each case, as long as it may be
  bool plans = false;                     ///< cases have plans
  bool scores = false;                    ///< every strategy's score is wanted
  bool objects = false;                   ///< the cases come as objects of JSON
  common::csv_style csv;
};

/// Writes cases one by one, in the order they come.
class writer {
 public:
  virtual ~writer() = default;
  virtual void write(const case_result& c) = 0;
};

/// Makes a writer for this format. It writes its head, if it has one, at once. The columns are the input's, and a
/// column of the advice is called tact_NAME where the input has NAME already. The adviser must outlive the writer.
std::unique_ptr<writer> make_writer(output_format format, std::ostream& out, const adviser& by,
                                    const case_columns& columns, const layout& as);

}  // namespace triage
