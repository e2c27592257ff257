#pragma once
// Reads contacts from the rows of a table.

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <common/column_times.hpp>
#include <common/csv_writer.hpp>
#include <common/record_reader.hpp>
#include <common/row_messages.hpp>
#include <tact/care/channel.hpp>
#include <tact/care/moment.hpp>

#include "memo.hpp"
#include "options.hpp"

namespace journey {

/// A contact as a row has it. Its texts are those of the row, and last until the next one is read.
struct contact {
  std::size_t line = 0;
  std::string_view key;  ///< whose journey it belongs to; empty where the row does not say
  tact::care::moment moment;
  std::optional<tact::level> assertiveness{}, cooperativeness{};  ///< for the next contact, if the row has them
  bool has_id = false;
  std::uint64_t fingerprint = 0;  ///< of its id; without one, of all that was read of it. Never 0
  std::uint64_t customer = 0;  ///< a number for whose contact it is, where journeys are by something else; 0: not said
  std::vector<common::cell_mistake> mistakes{};  ///< if there are any, the contact cannot be used
  std::vector<common::cell_mistake> doubts{};    ///< a cell was taken as unknown
};

/// Reads contacts one by one. Memory is bounded by the longest row.
class contact_reader {
 public:
  /// Throws common::bad_usage where the header cannot be used, and std::runtime_error where the input cannot be read or
  /// is CSV without a header. The options must outlive it.
  explicit contact_reader(const options& wanted);

  /// Reads the next contact; false at the end. Throws std::runtime_error where the input cannot be read.
  bool next(contact& to);

  /// Throws common::bad_usage if the input, JSON, never had a key that it has to have.
  void check_keys() const;

  /// Throws common::bad_usage if a column of levels without --scale held a number above 1: then none of its numbers can
  /// be trusted, since its 1 may be the worst of 1 to 5 as well as the best of 0 to 1.
  void check_scales() const;

  /// True once a column of this field was found.
  bool has(std::size_t field) const;
  bool has(field f) const { return has(place(f)); }

  /// The column of a field, for messages.
  std::string column_of(std::size_t field) const;

  const common::column_times& times() const { return times_; }

  /// How CSV is written for those who wrote this table.
  common::csv_style csv_style() const { return common::style_of(records_, wanted_.decimals); }

  /// Called when it is known whose contact it is, and which, before the rest of the row is read.
  void on_key(std::function<void(const contact&)> call) { on_key_ = std::move(call); }

  /// Called before a read that may have to wait, as on a pipe.
  void before_waiting(std::function<void()> call) { records_.before_waiting(std::move(call)); }

  /// What to say at the end on how the table was read.
  std::vector<std::string> remarks() const { return records_.remarks(); }

 private:
  static std::vector<common::asked_column> asked_by(const options& wanted, contact_reader& places);
  void keep_found(std::size_t field);
  void require(field f) const;
  std::string_view cell(std::size_t field) const;
  std::string_view cell(field f) const { return cell(place(f)); }
  bool says_nothing(std::string_view text) const { return wanted_.unknown.contains(text); }
  void fail(std::size_t field, std::string what, contact& to) const;
  void doubt(field f, std::string_view text, const std::string& allowed, contact& to) const;
  std::int64_t time(field f, contact& to);
  std::optional<tact::level> level(std::size_t field, contact& to);
  void read_key(contact& to) const;
  void read_names(contact& to);
  std::string_view named(field f, contact& to) const;
  const common::names& own_names(field f) const;
  void read_answers(contact& to) const;
  bool answer(field f, std::string_view other_yes, std::string_view other_no, contact& to) const;
  void read_judgement(contact& to);
  void read_identity(contact& to) const;

  const options& wanted_;
  std::array<std::pair<std::size_t, std::size_t>, field_count>
      places_{};  // field → those asked for: first, count; at most one found column of CSV
  common::record_reader records_;
  common::record record_;
  common::column_times times_;
  common::level_cells levels_;
  std::array<std::string, field_count> above_one_{};  // field without a scale → the first number above 1, and its line
  std::function<void(const contact&)> on_key_;
  memo<tact::care::channel> channels_;
  memo<tact::care::contact_reason> reasons_;
  memo<tact::care::object> objects_;
};

}  // namespace journey
