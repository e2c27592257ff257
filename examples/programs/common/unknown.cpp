#include <common/unknown.hpp>

#include <vector>

#include <CLI/CLI.hpp>

#include <common/folded.hpp>

namespace common {
namespace {

bool begins_with_digit(std::string_view text) { return !text.empty() && text.front() >= '0' && text.front() <= '9'; }

}  // namespace

unknown_words::unknown_words()
    : folded_{"",        "n/a",     "na",      "#n/a",    "n.a.",   "null", "nil",
              "none",    "-",       "--",      "–",       "—",      "?",    "not available",
              "not set", "unknown", "(empty)", "(blank)", "(none)", "\\n",  "undefined"} {}

void unknown_words::add(std::string_view word) {
  const std::string& added = *folded_.insert(folded(word)).first;
  has_numbers_ = has_numbers_ || begins_with_digit(added);
}

bool unknown_words::contains(std::string_view cell) const {
  if (begins_with_digit(cell) && !has_numbers_) return false;  // most cells: numbers and times
  return cell.empty() || (cell.size() <= longest_word && folded_.contains(folded(cell)));
}

void add_unknown_option(CLI::App& app, unknown_words& to) {
  app.add_option_function<std::vector<std::string>>(
         "--unknown",
         [&to](const std::vector<std::string>& words) {
           for (const std::string& word : words) to.add(word);
         },
         "these words mean that nothing is known, beside n/a, null, none, - and the like")
      ->type_name("WORD,...")
      ->delimiter(',')
      ->allow_extra_args(false);
}

}  // namespace common
