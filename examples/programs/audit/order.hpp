#pragma once
// The order of the rows of a log.

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <common/row_messages.hpp>

#include "options.hpp"
#include "logged_event.hpp"

namespace audit {

/// Sorts the events of a log by time, unless they are to stay as they are. Those of equal times keep their order, or,
/// in a log that stands newest first, are turned round: the lower row happened before the upper one.
void put_in_order(std::vector<logged_event>& events, row_order order);

/// Reports rows that are earlier than one before them of the same contact. As long as a log runs backwards all along,
/// the reports wait: at its end one line may say it all.
class early_rows {
 public:
  early_rows(common::row_messages& to, std::string column) : to_(to), column_(std::move(column)) {}

  /// One such row, and whether the log has run backwards all along up to it.
  void add(std::size_t line, std::string what, bool all_backwards);

  /// The end of the log, and whether it has run backwards all along.
  void end(bool all_backwards);

 private:
  void release();

  common::row_messages& to_;
  std::string column_;
  std::vector<std::pair<std::size_t, std::string>> waiting_;  // line, what: the first few
  std::size_t waiting_more_ = 0;
  std::size_t last_line_ = 0;
};

}  // namespace audit
