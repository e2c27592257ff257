#pragma once
// The command line.

#include <iosfwd>
#include <map>
#include <string>
#include <vector>

#include <common/command_line.hpp>
#include <tact/models/customer_care.hpp>

namespace triage {

using common::output_format;

/// How the cells of one column become levels: a linear scale, words, or both.
struct reading_rule {
  double low = 0;   ///< the value in a cell that means 0
  double high = 1;  ///< the value in a cell that means 1
  std::map<std::string, double> words;
};

struct options {
  std::string input = "-";   ///< a file, or - for standard input
  std::string output = "-";  ///< a file, or - for standard output
  std::string report;        ///< a file for the report; empty if none is wanted
  bool force = false;        ///< files are replaced that are kept otherwise
  std::string model{tact::models::customer_care::name};
  output_format format = output_format::table;
  std::map<std::string, std::string> columns;  ///< factor, customer or channel → column
  std::map<std::string, double> constants;     ///< factor → its value in every case
  std::map<std::string, std::string> texts;    ///< customer or channel → its text in every case
  std::map<std::string, reading_rule> rules;   ///< factor → how its cells are read
};

/// The column that --map gives for a factor, customer or channel; null if it gives none.
const std::string* mapped_column(const options& wanted, const std::string& name);

/// Reads the command line. Returns false after --help and --version, which it prints to `out`.
/// Throws common::bad_usage.
bool parse(int argc, const char* const* argv, options& to, std::ostream& out);

}  // namespace triage
