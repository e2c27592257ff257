#pragma once
// Reads classes of customers.

#include <string>
#include <string_view>
#include <vector>

#include <common/channels.hpp>
#include <common/unknown.hpp>
#include <tact/care/customer.hpp>

namespace common {

/// The classes in a cell, and what in it is no class.
struct classes_read {
  tact::care::customer<> who;
  std::vector<std::string> unknown;  ///< the first few, each once
  bool more_unknown = false;         ///< there are others

  /// The texts that are no class, for a message.
  std::string listed() const;
};

/// Reads the classes in a text, separated by commas, semicolons, plus signs, bars or slashes; capitals make no
/// difference. A name of the user's own may stand for several. Blanks separate as well, if that is asked for, what is
/// no name as a whole: so some systems write tags. O(text), in bounded memory.
classes_read customer_in(std::string_view text, const unknown_words& none, const names& own = {},
                         bool tags_have_blanks_between = false);

/// The names that a cell may hold, for a message.
std::string classes_listed();

}  // namespace common
