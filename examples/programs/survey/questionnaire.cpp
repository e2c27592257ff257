#include "questionnaire.hpp"

#include <algorithm>
#include <optional>
#include <ostream>
#include <string_view>

#include <common/cells.hpp>
#include <common/messages.hpp>
#include <common/table.hpp>
#include <common/text.hpp>
#include <tact/care/score.hpp>

#include "answer_text.hpp"

namespace survey {
namespace {

using tact::care::form;
using tact::care::instrument;

// The labels in one line: "1 not at all, 2 hardly, …". Empty where there are none.
std::string labels_of(const instrument& of) {
  std::string text;
  for (std::size_t i = 0; i != of.labels.size(); ++i)
    text.append(text.empty() ? "" : ", ").append(std::to_string(i + 1) + " ").append(of.labels[i]);
  return text;
}

}  // namespace

questionnaire::questionnaire(const instrument& of, line_input& in, std::ostream& out, std::size_t width)
    : of_(of), in_(in), out_(out), width_(width == std::string::npos ? common::usual_width : width) {}

void questionnaire::introduce(const session& all) const {
  common::write_paragraph(out_, "", of_.title, 0, width_);
  if (!of_.instructions.empty()) common::write_paragraph(out_, "", of_.instructions, 0, width_);
  explain();
  if (all.reached != 0)
    out_ << "You have left " << all.reached << " of " << of_.size() << " behind; b goes back to them.\n";
}

void questionnaire::explain() const {
  const std::string labels = labels_of(of_);
  common::write_paragraph(out_, "", labels.empty() ? "Answer by " + expected_answer(of_) : labels, 2, width_);
  common::write_paragraph(out_, "", "b back, s skip, q quit and keep the answers so far, ? this help", 2, width_);
}

void questionnaire::show(std::size_t place) const {
  out_ << '\n' << place + 1 << " of " << of_.size() << '\n';
  if (of_.form == form::choice) {
    common::write_paragraph(out_, "  1", of_.pairs[place].first.text, 5, width_);
    common::write_paragraph(out_, "  2", of_.pairs[place].second.text, 5, width_);
  } else {
    common::write_paragraph(out_, "", of_.items[place].text, 2, width_);
  }
  if (of_.form == form::checklist) out_ << "yes or no? ";
  else out_ << "1 to " << of_.highest_answer() << "? ";
}

ending questionnaire::ask(session& all) {
  if (in_.is_terminal()) introduce(all);
  std::string line;
  std::size_t place = all.reached;
  while (place != of_.size()) {
    if (in_.is_terminal()) show(place);
    out_ << std::flush;
    if (!in_.next(line)) return in_.is_terminal() ? ending::quit : ending::cut_short;
    switch (take(line, all, place)) {
      case step::next: all.reached = std::max(all.reached, ++place); break;
      case step::back: place -= place == 0 ? 0 : 1; break;
      case step::again: break;
      case step::quit: return ending::quit;
    }
  }
  return ending::finished;
}

questionnaire::step questionnaire::take(const std::string& line, session& all, std::size_t place) {
  const std::string word = common::lower(common::trimmed(line));
  if (word == "q" || word == "quit") return step::quit;
  if (word == "b" || word == "back") return step::back;
  if (word == "s" || word == "skip" || word == "-" || (word.empty() && !in_.is_terminal())) {
    all.given[place] = tact::care::no_answer;
    return step::next;
  }
  if (word == "?" || word == "h" || word == "help") {
    if (in_.is_terminal()) explain();
    return step::again;
  }
  const std::optional<int> answer = answer_in(word, of_);
  if (!answer) return refuse(line, place);
  all.given[place] = *answer;
  return step::next;
}

// A line that is no answer: on a terminal the item is asked again.
questionnaire::step questionnaire::refuse(const std::string& line, std::size_t place) {
  const std::string what = common::quoted(line) + " is not " + expected_answer(of_);
  if (in_.is_terminal()) {
    if (common::trimmed(line).empty()) out_ << "Answer by " << expected_answer(of_) << "; s skips this one.\n";
    else common::write_paragraph(out_, "", what + "; s skips this one, ? explains", 0, width_);
    return step::again;
  }
  ++refused_;
  common::say("standard input:" + std::to_string(in_.number()) + ": " + answer_name(of_, place) + ": " + what +
              "; it counts as no answer");
  return step::next;
}

}  // namespace survey
