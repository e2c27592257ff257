#pragma once
// From the cells of a row to a contact: who the customer is, and by which channel.

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

/// The classes that a text names, between commas, semicolons, plus signs, bars or slashes; nobody in an empty text or
/// "unknown". What names none is added to `unknown`.
tact::care::customer<> customer_in(std::string_view text, std::vector<std::string>& unknown);

/// The channel that a text names, in capitals or not, with blanks or hyphens; empty if it names none.
std::optional<tact::care::channel> channel_in(std::string_view text);

/// What a column of a contact may hold, for the message about a cell that does not.
std::string expected_of(std::string_view column);

/// Knows which columns hold the contact. Where the input tells neither who the customer is nor the channel, no plan is
/// asked for.
class contact_reader {
 public:
  /// Throws common::bad_usage if the header lacks a column that is mapped, or holds it twice.
  contact_reader(const options& wanted, const std::vector<std::string>& header);

  /// True where the input says something of the contact: then each case gets its plan.
  bool any() const { return customer_.has_value() || channel_.has_value(); }

  /// The contact of a row that is whole. What its cells get wrong is added to the errors.
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

/// Lets the classes of a customer say what the row leaves unknown of its situation, and tells what they said. What the
/// row says itself stays: it was said of this very case.
std::vector<tact::care::adjustment> shape(reading_result& read, tact::care::customer<> who);

}  // namespace triage
