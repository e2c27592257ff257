#pragma once
// The command line.

#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <common/channels.hpp>
#include <common/command_line.hpp>
#include <common/level_cells.hpp>
#include <common/numbers.hpp>
#include <common/record_reader.hpp>
#include <common/unknown.hpp>
#include <tact/models/customer_care.hpp>

namespace triage {

using common::output_format;

/// How several columns of one factor become one value.
enum class joining { none, largest, mean };

/// How the cells of a factor become levels.
struct reading_rule : common::level_rule {
  joining join = joining::none;
};

/// A column that an input is read from.
struct mapped_column {
  std::string name;
  bool required = true;  ///< false where a profile names it: a profile is for exports that differ a little
};

struct options {
  common::reading_options from;
  std::string output = "-";  ///< a file, or - for standard output
  std::string profile_from;  ///< an export to propose a profile for, instead of advice; empty if none is wanted
  std::string report;        ///< a file for the report; empty if none is wanted
  std::string handout;       ///< a file for the hand-out; empty if none is wanted
  bool has_input = false;    ///< the command line names an input: a hand-out can do without
  std::string name;          ///< the column that names a case; empty for the first
  bool force = false;        ///< files are replaced that are kept otherwise
  std::string model{tact::models::customer_care::name};
  std::optional<std::string> model_file;  ///< a file with the model, in place of one that ships
  output_format format = output_format::table;
  std::map<std::string, std::vector<mapped_column>> columns;  ///< factor, customer or channel → its columns
  std::map<std::string, double> constants;                    ///< factor → its value in every case
  std::map<std::string, std::string> texts;                   ///< customer or channel → its text in every case
  std::map<std::string, reading_rule> rules;                  ///< factor → how its cells are read
  std::map<std::string, common::names> names;                 ///< customer or channel → word → what it means
  common::unknown_words unknown;
  common::decimal_sign decimals = common::decimal_sign::unknown;
  bool split_tags = false;  ///< tags of a customer have blanks between them
  bool clamp = false;       ///< a value outside its scale means the nearest end
  bool scores = false;      ///< every strategy's score is wanted
  bool wide = false;        ///< a table has all columns, however wide
  bool no_inputs = false;   ///< advice is wanted even where no column holds an input
};

/// Reads the command line. Returns false after --help, --version, --completion, --freeze, --profiles and
/// --print-profile, which it prints to `out`. Throws common::bad_usage.
bool parse(int argc, const char* const* argv, options& to, std::ostream& out);

}  // namespace triage
