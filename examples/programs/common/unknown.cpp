#include <common/unknown.hpp>

#include <vector>

#include <CLI/CLI.hpp>

#include <common/folded.hpp>

namespace common {
namespace {

bool is_plain(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The letter in lower case.
std::size_t place_of(char c) { return static_cast<std::size_t>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); }

}  // namespace

unknown_words::unknown_words()
    : folded_{"",        "n/a",     "na",      "#n/a",    "n.a.",   "null", "nil",
              "none",    "-",       "--",      "–",       "—",      "?",    "not available",
              "not set", "unknown", "(empty)", "(blank)", "(none)", "\\n",  "undefined"} {
  for (const std::string& word : folded_) note_beginning(word);
}

void unknown_words::note_beginning(const std::string& word) {
  if (!word.empty() && is_plain(word.front())) begins_[place_of(word.front())] = true;
}

void unknown_words::add(std::string_view word) { note_beginning(*folded_.insert(folded(word)).first); }

bool unknown_words::contains(std::string_view cell) const {
  if (!cell.empty() && is_plain(cell.front()) && !begins_[place_of(cell.front())]) return false;  // most cells
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
