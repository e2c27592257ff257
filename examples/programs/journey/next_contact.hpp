#pragma once
// What the next contact asks for.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tact/care/journey.hpp>
#include <tact/situation.hpp>

#include "entries.hpp"
#include "options.hpp"
#include "rows.hpp"
#include "options.hpp"

namespace journey {

/// The advice for the next contact with a customer, in words.
struct next_advice {
  std::string_view strategy;
  std::string_view in_words;    ///< "meet the needs of each side in part"
  std::string_view afterwards;  ///< the strategy once nothing is in the way
  std::string reason;           ///< the main one, with its source
  std::string shaped;           ///< what the journey says of the next contact, with its sources; empty if nothing
};

/// The advice of the default model for the concerns that an entry states, else for those of the command line, in a
/// situation that its journey shapes.
next_advice next_for(const entry& of, const options& wanted);

/// The strategies of an advice as a sentence: "compromise: meet the needs of each side in part; afterwards
/// competition".
std::string in_words(const next_advice& next);

/// The advice of all these journeys, where they are several of one strategy and of one afterwards; else empty. Its
/// reasons are those of the first. O(n) at most, O(1) where the first two differ.
std::optional<next_advice> next_for_all(const std::vector<ranked>& all, const options& wanted);

}  // namespace journey
