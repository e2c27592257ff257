#pragma once
// The command line.

#include <array>
#include <cstddef>
#include <iosfwd>
#include <map>
#include <string>
#include <string_view>

#include <common/command_line.hpp>
#include <common/record_reader.hpp>
#include <common/times.hpp>
#include <common/unknown.hpp>

namespace audit {

using common::output_format;

/// What a run prints.
enum class subject { violations, rules, steps };

/// The order in which the rows of a log are read: as they stand, by their times, or by their times where the upper one
/// of two rows with equal times is the later one. Of itself `sort` does so only for a log that runs backwards all
/// along.
enum class row_order { as_is, sort, newest_first };

/// The fields of a row.
enum class field : std::size_t { contact, time, step, channel, customer, back, limit, awaited };

/// Their names in a header.
inline constexpr std::array<std::string_view, 8> field_names = {"contact",  "time",   "step",  "channel",
                                                                "customer", "return", "limit", "awaited"};
inline constexpr std::array<field, 8> fields = {field::contact,  field::time, field::step,  field::channel,
                                                field::customer, field::back, field::limit, field::awaited};

constexpr std::string_view name(field f) { return field_names[static_cast<std::size_t>(f)]; }

struct options {
  common::reading_options from;
  std::string output = "-";  ///< a file, or - for standard output
  bool force = false;        ///< files are replaced that are kept otherwise
  output_format format = output_format::table;
  bool wide = false;  ///< a table has a line for each row, however wide
  subject lists = subject::violations;
  std::map<field, std::string> columns;  ///< field → column, if that has another name
  common::unknown_words unknown;
  common::time_options times;
  row_order order = row_order::as_is;
};

/// The name of the column that holds a field.
std::string column_of(field f, const options& wanted);

/// Reads the command line. Returns false after --help, --version and --completion, which it prints to `out`.
/// Throws common::bad_usage.
bool parse(int argc, const char* const* argv, options& to, std::ostream& out);

}  // namespace audit
