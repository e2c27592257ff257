#include "answer_text.hpp"

#include <common/folded.hpp>
#include <common/numbers.hpp>

namespace survey {

using tact::care::form;
using tact::care::instrument;

std::string answer_name(const instrument& of, std::size_t place) {
  if (of.form == form::choice) return "pair" + std::to_string(place + 1);
  return std::string(of.items[place].name);
}

std::optional<int> answer_in(std::string_view text, const instrument& of) {
  if (const auto n = common::read_number(text, common::decimal_sign::unknown)) {
    for (int answer = 1; answer <= of.highest_answer(); ++answer)
      if (n->value == answer && !n->percent) return answer;
    return std::nullopt;
  }
  const std::string word = common::folded(text);
  for (std::size_t i = 0; i != of.labels.size(); ++i)
    if (common::folded(of.labels[i]) == word) return static_cast<int>(i) + 1;
  if (of.form != form::checklist) return std::nullopt;
  if (word == "no" || word == "n" || word == "false") return 1;
  if (word == "yes" || word == "y" || word == "true") return 2;
  return std::nullopt;
}

std::string expected_answer(const instrument& of) {
  if (of.form == form::checklist) return "yes (2) or no (1)";
  if (of.form == form::choice) return "1 or 2";
  return "a number from 1 to " + std::to_string(of.points);
}

}  // namespace survey
