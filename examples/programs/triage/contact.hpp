#pragma once
// Reads a contact from the cells of a row: the classes of the customer, and the channel.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <common/csv_reader.hpp>
#include <tact/care.hpp>

#include "inputs.hpp"
#include "options.hpp"

namespace triage {

/// The columns of a contact: `customer`, with the names of classes, and `channel`.
bool is_of_contact(std::string_view column);

/// The channel with this name, in capitals or not, with blanks or hyphens. Empty if there is none.
std::optional<tact::care::channel> channel_in(std::string_view text);

/// The texts that a column of a contact may hold, for an error message.
std::string expected_of(std::string_view column);

/// Knows which columns hold the contact. An input with neither of them gets no plans.
class contact_reader {
 public:
  /// Throws common::bad_usage if the header lacks a column that is mapped, or holds it twice.
  contact_reader(const options& wanted, const std::vector<std::string>& header);

  /// True where the input has a column for the contact: then each case gets its plan.
  bool any() const { return customer_.has_value() || channel_.has_value(); }

  /// True if a part of the contact is read from this column.
  bool reads(std::size_t column) const;

  /// The contact of a row, which must have a cell for each column. Adds the mistakes in its cells to the errors.
  tact::care::contact<> read(const common::csv_row& row, std::vector<cell_error>& errors) const;

 private:
  struct source {
    std::optional<std::size_t> column;  // empty: the same text in every case
    std::string text;
    std::string name;
  };

  static std::optional<source> find(const std::string& name, const options& wanted,
                                    const std::vector<std::string>& header);
  static std::string_view cell(const source& from, const common::csv_row& row);

  std::optional<source> customer_;
  std::optional<source> channel_;
};

/// Fills in factors that the row leaves unknown with what is typical of the customer's classes, and returns what it
/// changed. A value in the row stays, since it describes this very case.
std::vector<tact::care::adjustment> shape(reading_result& read, tact::care::customer<> who);

}  // namespace triage
