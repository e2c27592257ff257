#pragma once
// Keeps a program from replacing a file that its user still needs.

#include <string>
#include <string_view>
#include <vector>

namespace common {

/// A file that an option names.
struct named_file {
  std::string option;  ///< --output
  std::string name;    ///< "-" is standard output
};

/// Throws bad_usage where an output would replace a file that the same run reads, through links too. `forced` allows
/// that. What is written through a descriptor replaces nothing: it would grow the input while it is read, and is never
/// allowed. "-" among the inputs is standard input.
void reject_input_as_output(const named_file& output, const std::vector<std::string>& inputs, bool forced);

/// Throws bad_usage where two outputs are the same file.
void reject_shared_output(const named_file& a, const named_file& b);

/// Throws bad_usage where an output would replace a file that has contents without `mark` near their start; `kind` says
/// what it should be. `forced` allows that.
void reject_other_file(const named_file& output, std::string_view mark, const std::string& kind, bool forced);

}  // namespace common
