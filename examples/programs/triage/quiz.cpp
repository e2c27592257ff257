#include "quiz.hpp"

#include <algorithm>
#include <string_view>

#include <common/cells.hpp>
#include <tact/io/format.hpp>

#include "inputs.hpp"
#include "page.hpp"

namespace triage {
namespace {

constexpr std::size_t longest_story = 800;  // bytes of a cell

// Low, moderate and high as on the map; what is nearly at an end is very low, or very high.
std::string_view words_for(tact::level x) {
  const double value = x.value();
  if (value < 0.125) return "very low";
  if (value < 0.375) return "low";
  if (value < 0.625) return "moderate";
  return value <= 0.875 ? "high" : "very high";
}

// A column that holds a part of the answer; it is no text of the case.
std::optional<std::size_t> taken_from_texts(case_columns& columns, std::string_view name) {
  const auto found = std::find_if(columns.texts.begin(), columns.texts.end(), [&](std::size_t i) {
    return common::lower(common::trimmed(columns.header[i])) == name;
  });
  if (found == columns.texts.end()) return std::nullopt;
  const std::size_t column = *found;
  columns.texts.erase(found);
  return column;
}

// True where a text holds a name as a word of its own.
bool names(std::string_view text, std::string_view name) {
  const auto letter = [&](std::size_t i) {
    const char c = i < text.size() ? text[i] : ' ';
    return (c >= 'a' && c <= 'z') || c == '_';
  };
  for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1))
    if (!letter(at - 1) && !letter(at + name.size())) return true;
  return false;
}

// Who the customer is and how they are in contact, as far as it is known.
std::string contact_of(const case_result& c) {
  std::string html;
  if (!c.advice.plan) return html;
  const tact::care::contact<> known = c.advice.plan->contact();
  for (const tact::care::customer_class_info* one : known.who.classes())
    put(html, html.empty() ? "" : ", ", shown(one->name));
  return "Customer: " + (html.empty() ? "unknown" : html) + "; " + shown(name(known.by)) + ". ";
}

// The situation in words, as HTML: the two concerns, and each factor that is not neutral.
std::string in_words(const tact::situation& s) {
  const tact::situation unknown{.assertiveness = s.assertiveness, .cooperativeness = s.cooperativeness};
  std::string html;
  for (const input& i : inputs())
    if (i.required || s.*i.member != unknown.*i.member)
      put(html, html.empty() ? "" : ", ", spaced(i.name), " <b>", words_for(s.*i.member), "</b>");
  return html;
}

}  // namespace

quiz::quiz(const adviser& asked, const case_columns& columns) : asked_(asked), columns_(columns) {
  acceptable_ = taken_from_texts(columns_, "acceptable");
  reasons_ = taken_from_texts(columns_, "rows");
}

std::string quiz::story_of(const case_result& c) const {
  std::string html;
  for (const std::size_t i : columns_.texts)
    if (const std::string_view text = common::trimmed(c.row.cells[i]); !text.empty())
      put(html, "<p><i>", shown(columns_.header[i], 40), ":</i> ", shown(text, longest_story), "</p>");
  return html;
}

std::string quiz::cell(const case_result& c, const std::optional<std::size_t>& column) const {
  return column ? std::string(common::trimmed(c.row.cells[*column])) : std::string();
}

std::string quiz::answer_of(const case_result& c) const {
  std::string html = named_with_words(c.advice.described);
  if (!c.advice.delay.empty()) put(html, ", ", shown(c.advice.delay));
  if (c.advice.afterwards != c.advice.strategy) put(html, "; afterwards ", shown(c.advice.afterwards));
  put(html, ", ", shown(c.advice.narrative->because, 1000), ".");
  if (!c.advice.narrative->what_if.empty()) put(html, " It would be ", shown(c.advice.narrative->what_if), ".");
  const std::string accepted = cell(c, acceptable_), reasons = cell(c, reasons_);
  if (accepted.empty()) return html;
  put(html, " <i>A judge accepts: ", shown(accepted), reasons.empty() ? "" : " (" + shown(reasons, 200) + ")", ".");
  if (!names(accepted, c.advice.strategy)) html += " The two differ: discuss why.";
  return html + "</i>";
}

void quiz::add(const case_result& c, const tact::situation& s) {
  if (!c.error.empty()) {
    ++not_advised_;
  } else if (questions_.size() == most_questions) {
    ++more_;
  } else {
    questions_.push_back({shown(name_of(c.row, columns_), 60), story_of(c), contact_of(c) + in_words(s), answer_of(c)});
  }
}

std::string quiz::questions() const {
  std::string choices = "<p class=choices>";
  for (const tact::description& d : asked_.strategies) put(choices, "<span>☐ ", shown(d.name), "</span> ");
  std::string html =
      "<section id=\"quiz\">\n<h2>Quiz</h2>\n<p class=note>What would you do? Tick one strategy for each case, and say "
      "why. Factors that are not named are neutral, or unknown. The answers are on the last pages.</p>\n";
  if (questions_.empty()) html += "<p>None of the cases can be a question: none has advice.</p>\n";
  for (std::size_t i = 0; i != questions_.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    put(html, "<article class=question id=\"question-", number, "\"><h3>", number, ". ", questions_[i].name, "</h3>",
        questions_[i].story, "<p>", questions_[i].inputs, "</p>", choices, "</p><p class=why>because</p></article>\n");
  }
  if (more_ != 0)
    put(html, "<p>The first ", grouped(questions_.size()), " cases; the file has ", grouped(more_), " more.</p>\n");
  if (not_advised_ != 0) put(html, "<p>", cases(not_advised_), " left out, without advice.</p>\n");
  return html + "</section>\n";
}

std::string quiz::answers() const {
  std::string html =
      "<section id=\"answers\">\n<h2>Answers</h2>\n<p class=note>The model's advice is one good answer; a class may "
      "find "
      "others. What counts is the reason.</p>\n<ol>\n";
  for (std::size_t i = 0; i != questions_.size(); ++i)
    put(html, "<li><a href=\"#question-", std::to_string(i + 1), "\">", questions_[i].name,
        "</a>: ", questions_[i].answer, "\n");
  return html + "</ol>\n</section>\n";
}

}  // namespace triage
