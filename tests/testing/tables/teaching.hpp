#pragma once
// Tables: what the documents teach beside their rules.

#include <string>
#include <string_view>

#include <tact/care/teaching.hpp>

#include "testing/tables/markdown.hpp"

namespace testing {

/// Statements as the page writes them: "28", "85–86".
inline std::string numbers_of(const tact::care::statement_range& statements) {
  const std::string first = std::to_string(statements.first);
  return statements.first == statements.last ? first : first + "–" + std::to_string(statements.last);
}

inline std::string in_quotes(std::string_view words) { return words.empty() ? "" : '"' + std::string(words) + '"'; }

/// The texts on a topic; what can be said has a column where there is any.
inline std::string texts_table(tact::care::topic about) {
  bool has_words = false;
  for (const tact::care::teaching_text& t : tact::care::texts_on(about)) has_words |= !t.words.empty();
  cells head{"name", "what it says", "source", "statement"};
  if (has_words) head.insert(head.begin() + 2, "to say, for instance");
  markdown_table table(head);
  for (const tact::care::teaching_text& t : tact::care::texts_on(about)) {
    cells row{in_code(t.name), std::string(t.says), std::string(t.source), numbers_of(t.statements)};
    if (has_words) row.insert(row.begin() + 2, in_quotes(t.words));
    table.add(row);
  }
  return table.text();
}

inline std::string example_table(const tact::care::worked_example& e) {
  markdown_table table({"", "words"});
  table.add({"the attack", in_quotes(e.attack)});
  table.add({"the answer it tempts to", in_quotes(e.tempting_reply)});
  table.add({"what follows", std::string(e.what_follows)});
  for (const std::string_view reply : e.replies) table.add({"in computer mode", in_quotes(reply)});
  table.add({"why that works", std::string(e.why_they_work)});
  table.add({"source", std::string(e.source) + "; statement " + numbers_of(e.statements)});
  return table.text();
}

/// The tables of include/tact/care/TEACHING.md.
inline tables tables_of_teaching() {
  tables all{{"computer mode at work", example_table(tact::care::computer_mode_at_work)}};
  for (const tact::care::topic t : tact::care::topics) all[std::string(name(t))] = texts_table(t);
  return all;
}

}  // namespace testing
