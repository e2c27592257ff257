#include <common/unknown.hpp>

#include <vector>

#include <CLI/CLI.hpp>

#include <common/folded.hpp>

namespace common {

unknown_words::unknown_words()
    : folded_{"",        "n/a",     "na",      "#n/a",    "n.a.",   "null", "nil",
              "none",    "-",       "--",      "–",       "—",      "?",    "not available",
              "not set", "unknown", "(empty)", "(blank)", "(none)", "\\n",  "undefined"} {}

void unknown_words::add(std::string_view word) { folded_.insert(folded(word)); }

bool unknown_words::contains(std::string_view cell) const {
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
