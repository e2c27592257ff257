#pragma once
// Asks the questions of an instrument, one by one.

#include <cstddef>
#include <iosfwd>
#include <string>

#include <tact/care/instrument.hpp>

#include "line_input.hpp"
#include "session.hpp"

namespace survey {

/// How a questionnaire ended.
enum class ending {
  finished,   ///< every item has been answered or skipped
  quit,       ///< q, or the end of what is typed
  cut_short,  ///< standard input, which is no terminal, has no more lines
};

/// Asks on a terminal, or reads an answer from each line of another input, where it asks nothing. There a line that is
/// no answer is reported on standard error, and counts as none, so that the lines below still belong to their items.
class questionnaire {
 public:
  /// Writes to `out` what is asked, in lines of at most `width` columns.
  questionnaire(const tact::care::instrument& of, line_input& in, std::ostream& out, std::size_t width);

  /// Goes on with a session where it has stopped. Changes it as answers come.
  ending ask(session& all);

  /// How many lines were no answers.
  std::size_t refused() const { return refused_; }

 private:
  enum class step { next, back, again, quit };

  void introduce(const session& all) const;
  void show(std::size_t place) const;
  void explain() const;
  step take(const std::string& line, session& all, std::size_t place);
  step refuse(const std::string& line, std::size_t place);

  const tact::care::instrument& of_;
  line_input& in_;
  std::ostream& out_;
  std::size_t width_;
  std::size_t refused_ = 0;
};

}  // namespace survey
