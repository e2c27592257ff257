#pragma once
// The command line.

#include <array>
#include <cstddef>
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

#include <common/channels.hpp>
#include <common/command_line.hpp>
#include <common/level_cells.hpp>
#include <common/numbers.hpp>
#include <common/record_reader.hpp>
#include <common/times.hpp>
#include <common/unknown.hpp>
#include <tact/level.hpp>

#include "fields.hpp"

namespace journey {

/// What self means to weigh in the next contact.
struct concerns {
  tact::level assertiveness = 0.6;
  tact::level cooperativeness = 0.6;
};

/// A column that a field is read from.
struct mapped_column {
  std::string name;
  bool required = true;  ///< false where a profile names it: a profile is for exports that differ a little
};

struct options {
  common::reading_options from;
  field by = field::customer;        ///< whose journeys
  bool has_input = false;            ///< the command line names an input, or journeys are not resumed
  std::vector<std::string> resumed;  ///< files with journeys to begin with
  std::string state;                 ///< a file to store the journeys in; empty if none is wanted
  std::string points;                ///< a file with contact points; empty if there is none
  std::string page;                  ///< a file for the page; empty if none is wanted
  std::size_t most = 50;             ///< journeys that the page draws
  std::string output = "-";          ///< a file, or - for standard output
  bool force = false;                ///< files are replaced that are kept otherwise
  common::output_format format = common::output_format::table;
  bool wide = false;                                          ///< a table has a line for each row, however wide
  std::map<std::size_t, std::vector<mapped_column>> columns;  ///< field → its column, if that has another name
  std::array<common::level_rule, field_count> rules;          ///< of fields that are levels
  std::map<std::size_t, common::names> names;                 ///< channel, reason, object → word → what it means
  journey::concerns concerns;
  bool concerns_given = false;
  common::unknown_words unknown;
  common::decimal_sign decimals = common::decimal_sign::unknown;
  bool clamp = false;
  common::time_options times;
};

/// True where the journeys are those of customers. Only a customer remembers, and has a next contact.
inline bool is_of_customers(const options& wanted) { return wanted.by == field::customer; }

/// Reads the command line, and the profile that it names. Returns false after --help, --version, --completion,
/// --profiles and --print-profile, which it prints to `out`. Throws common::bad_usage.
bool parse(int argc, const char* const* argv, options& to, std::ostream& out);

}  // namespace journey
