#pragma once
// The rows of a log, in CSV or in JSON.

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <common/csv_writer.hpp>
#include <common/record_reader.hpp>

#include "options.hpp"
#include "logged_event.hpp"

namespace audit {

/// Reads the rows of a log one by one. What is wrong with a row as a whole is among its mistakes. Memory is
/// bounded by the longest row.
class log_reader {
 public:
  /// Throws common::bad_usage where the header cannot be used, and std::runtime_error where the input cannot be read or
  /// is CSV without a header.
  explicit log_reader(const options& wanted);

  /// Reads the next row; false at the end. Throws std::runtime_error where the input cannot be read.
  bool next(row& to);

  /// True once every key that --map names has been in an object.
  bool has_seen_keys() const;

  /// Throws common::bad_usage if --map names a key that none of the objects has.
  void check_keys() const { records_.check_mapped(); }

  /// Called before a read that may have to wait, as on a pipe.
  void before_waiting(std::function<void()> call) { records_.before_waiting(std::move(call)); }

  /// How CSV is written for those who wrote this log.
  common::csv_style csv_style() const { return common::style_of(records_); }

  /// What to say at the end on how the log was read.
  std::vector<std::string> remarks() const;

 private:
  void take(field f, row& to) const;
  void check_contact(row& to, bool has_contact);

  const options& wanted_;
  common::record_reader records_;
  common::record record_;
  std::optional<bool> names_contacts_;
};

}  // namespace audit
