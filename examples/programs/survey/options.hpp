#pragma once
// The command line.

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include <common/record_reader.hpp>
#include <common/unknown.hpp>
#include <tact/situation.hpp>

namespace survey {

/// What a run does.
enum class task {
  list,        ///< lists the instruments that ship
  ask,         ///< asks, and ends in the scores
  score,       ///< scores the answers of many
  check,       ///< says what is wrong with a key
  print,       ///< prints the questions, to be answered on paper
  print_key,   ///< prints the key of an instrument as CSV
  print_norms  ///< and its norms
};

enum class output_format { table, csv, jsonl, json };

/// A case that somebody's answers are held against.
struct case_options {
  bool given = false;  ///< false if nothing is known of it
  tact::situation situation{.assertiveness = 0.5, .cooperativeness = 0.5};
  std::optional<tact::level> assertiveness;  ///< chosen for this case; both or neither
  std::optional<tact::level> cooperativeness;
  std::string as_spelt = {};  ///< for people: "anger 0.8, stakes 0.9"; empty where no factor is set
};

struct options {
  task todo = task::list;
  std::string instrument;        ///< the name of one that ships; empty for a list and for a key from a file
  std::string key;               ///< a file; empty for an instrument that ships
  std::string norms;             ///< a file; empty for none
  std::string language;          ///< its code; empty for the language of the instrument itself
  common::reading_options from;  ///< the answers to score; for keys and norms how they are read
  common::unknown_words unknown;
  std::string before;   ///< answers of an earlier time, to be compared with; empty for none
  std::string answers;  ///< where the answers of a questionnaire are added; empty for nowhere
  std::string resume;   ///< a file with answers that were begun; empty for none
  std::string person;   ///< who answers; empty for nobody in particular
  case_options about;
  std::string page;  ///< an HTML page; empty for none
  bool items = false;
  bool names = false;
  std::string output = "-";  ///< a file, or - for standard output
  output_format format = output_format::table;
  bool force = false;              ///< files are replaced that are kept otherwise
  std::vector<std::string> again;  ///< the options as they were given, for the command that goes on
};

/// The input of a situation that a text such as "anger=0.8,stakes=0.9" sets. Throws common::bad_usage, with the nearest
/// name where there is no such input; the message begins with `option`.
void read_case(const std::string& text, const std::string& option, case_options& to);

/// Reads the command line. Returns false after --help, --version and --completion, which it prints to `out`.
/// Throws common::bad_usage.
bool parse(int argc, const char* const* argv, options& to, std::ostream& out);

}  // namespace survey
