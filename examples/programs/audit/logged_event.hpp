#pragma once
// Reads an event of a contact from the cells of a row.

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <common/column_times.hpp>
#include <common/row_messages.hpp>
#include <tact/care/customer.hpp>
#include <tact/care/rule.hpp>

#include "options.hpp"

namespace audit {

/// A cell that cannot be read, in a row that can.
struct doubt {
  field of;
  std::string what;
};

/// A row of a log as it came.
struct row {
  std::size_t line = 0;                               ///< the line of the file that it starts on, from 1
  bool names_contact = false;                         ///< the log has several contacts, so the row must name one
  std::array<std::string, field_names.size()> cells;  ///< by field; empty where the row has none
  std::vector<common::cell_mistake> mistakes;         ///< empty if its cells can be read
  std::vector<doubt> doubts;                          ///< these do not keep the event from being read

  std::string& operator[](field f) { return cells[static_cast<std::size_t>(f)]; }
};

/// An event of a contact, and its place in the log.
struct logged_event {
  std::size_t line = 0;
  std::string contact;
  std::string time;  ///< as the log writes it
  std::string_view step;
  tact::care::customer<> who;  ///< the classes that this row names
  tact::care::event event;     ///< in ticks, not seconds; the rules only compare times, so no rule minds the unit
};

/// The event in a row of the log that has these times. Empty if it cannot be read; the mistakes are then added to those
/// of the row.
std::optional<logged_event> event_in(row& from, const options& wanted, common::column_times& times);

}  // namespace audit
