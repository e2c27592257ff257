#pragma once
// The answers of many people, from a file.

#include <cstddef>
#include <string>
#include <vector>

#include <common/record_reader.hpp>
#include <common/unknown.hpp>
#include <tact/care/instrument.hpp>

namespace survey {

/// What one person has answered.
struct person {
  std::string name;         ///< empty if the file has none
  std::size_t line = 0;     ///< where it stands in the file
  std::vector<int> given;   ///< by item; tact::care::no_answer where there is none
  std::size_t refused = 0;  ///< answers that could not be read; they count as none
};

/// What a file holds, after its mistakes have been reported on standard error.
struct class_answers {
  std::vector<person> people;
  std::size_t in_doubt = 0;          ///< rows, answers and columns that were reported
  std::vector<std::string> remarks;  ///< to be said at the end
};

/// Reads answers to an instrument that is no sheet, in either layout: a row for each person, or one for each answer.
/// Reports on standard error each answer that is not on the scale, each item or column that is not known or comes
/// twice, each person who comes twice or has answered nothing, and each item that no column is for. Throws
/// common::bad_usage where no column holds answers, and what common::record_reader throws.
class_answers read_answers(const common::reading_options& from, const common::unknown_words& unknown,
                           const tact::care::instrument& of);

}  // namespace survey
