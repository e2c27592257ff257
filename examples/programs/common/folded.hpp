#pragma once
// Names and words as they are compared.

#include <string>
#include <string_view>

namespace common {

/// A word as it is compared: without regard to capitals in any alphabet, to blanks around it, to doubled blanks, to
/// no-break spaces and to marks that cannot be seen. A text that is not UTF-8 has only its ASCII letters folded.
std::string folded(std::string_view word);

/// A name as it is compared: the same, and an underscore or a hyphen is a blank.
std::string folded_name(std::string_view name);

}  // namespace common
