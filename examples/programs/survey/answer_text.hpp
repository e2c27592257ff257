#pragma once
// Answers as people write them.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <tact/care/instrument.hpp>

namespace survey {

/// The column of a file that holds the answer to an item: the item's name; of a pair pair1, pair2 and so on.
std::string answer_name(const tact::care::instrument& of, std::size_t place);

/// The answer that a text gives: its number, its label, and yes or no to a checklist. Empty if it is none.
std::optional<int> answer_in(std::string_view text, const tact::care::instrument& of);

/// What an answer can be, for a message: "a number from 1 to 5".
std::string expected_answer(const tact::care::instrument& of);

}  // namespace survey
