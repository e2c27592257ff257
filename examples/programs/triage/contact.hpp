#pragma once
// Reads a contact from the cells of a record: the classes of the customer, and the channel.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <common/record_reader.hpp>
#include <common/row_messages.hpp>
#include <tact/care.hpp>

#include "inputs.hpp"
#include "options.hpp"

namespace triage {

/// The columns of a contact: `customer`, with the names of classes, and `channel`.
bool is_of_contact(std::string_view column);

/// A contact, and what is not understood of it.
struct contact_result {
  tact::care::contact<> contact;
  std::vector<common::cell_mistake> mistakes;  ///< a class that is unknown could change the advice
  std::vector<common::cell_mistake> doubts;    ///< a channel only words the plan
  std::size_t other_tags = 0;                  ///< tags that are no class, where the user has said which ones are
};

/// Knows how the contact is read. An input without one gets no plans.
class contact_reader {
 public:
  /// Adds the columns that it reads to those that are asked for. The options must outlive it.
  contact_reader(const options& wanted, std::vector<common::asked_column>& asked);

  /// Learns which columns the input has.
  void begin(const common::record_reader& in);

  /// True where something is known of contacts: then each case gets its plan.
  bool any() const;

  /// The contact of a record, whose cells can be read.
  contact_result read(const common::record& from) const;

 private:
  struct source {
    std::vector<std::size_t> columns;  // of those asked for; empty: the same text in every case
    std::string text;
    common::names own;
  };

  static source source_of(std::string_view name, const options& wanted, std::vector<common::asked_column>& asked);
  bool is_known(const source& from) const;
  void read_customer(std::string_view text, const std::string& column, contact_result& to) const;
  void read_channel(std::string_view text, const std::string& column, contact_result& to) const;

  const options& wanted_;
  source customer_;
  source channel_;
  const common::column_finder* columns_ = nullptr;
};

/// Fills in factors that the record leaves unknown with what is typical of the customer's classes, and returns what it
/// changed. A value in the record stays, since it describes this very case.
std::vector<tact::care::adjustment> shape(reading_result& read, tact::care::customer<> who);

}  // namespace triage
