#include "interview.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>

#include <common/cells.hpp>
#include <common/messages.hpp>
#include <common/output.hpp>
#include <common/table.hpp>
#include <common/text.hpp>
#include <common/usage.hpp>

#include "answer_file.hpp"
#include "figures.hpp"
#include "person_cells.hpp"
#include "place.hpp"
#include "questionnaire.hpp"
#include "result.hpp"
#include "session.hpp"
#include "sheet_interview.hpp"

namespace survey {
namespace {

// Asks for a case to give advice on, where somebody is there to answer and the scores are a place on the map.
case_options case_asked_for(const options& wanted, line_input& in, std::ostream& out) {
  case_options about = wanted.about;
  std::string line;
  while (!about.given && in.is_terminal()) {
    out << "\nA case to try it on, as in anger=0.8,stakes=0.9 (empty for none): " << std::flush;
    if (!in.next(line) || common::trimmed(line).empty()) break;
    try {
      read_case(std::string(common::trimmed(line)), "case", about);
    } catch (const common::bad_usage& e) {
      common::say(e.message);
      about = wanted.about;
    }
  }
  return about;
}

}  // namespace

std::size_t interview(const options& wanted, const chosen_instrument& about) {
  const tact::care::instrument& of = *about.of;
  if (of.form == tact::care::form::sheet) {
    sheet_interview(wanted, about);
    return 0;
  }
  if (wanted.about.given && !measures_concerns(of))
    throw common::bad_usage{std::string(of.name) +
                            " does not measure the two concerns, so there is no advice for a case; "
                            "dual_concern does"};
  if (!wanted.answers.empty()) check_columns(wanted.answers, of);
  session all = wanted.resume.empty() ? new_session(wanted.person, of) : resumed(wanted, of);
  common::output to(wanted.output);
  line_input in;
  // What is asked is for the person who answers; the result may go elsewhere.
  common::output asked("-");
  const std::string caution_text = caution(about);
  if (in.is_terminal() && !caution_text.empty())
    common::write_paragraph(asked.stream(), "", caution_text, 0, std::min(asked.width(), common::usual_width));
  questionnaire questions(of, in, asked.stream(), std::min(asked.width(), common::usual_width));
  const ending end = questions.ask(all);
  if (end == ending::quit) {
    const std::string file = wanted.resume.empty() ? unfinished_file(of) : wanted.resume;
    save(all, of, file);
    asked.stream() << '\n';
    asked.finish();
    common::say("the answers so far are in " + file + "; to go on: " + command_for(wanted, file));
    return 0;
  }
  std::size_t in_doubt = questions.refused();
  if (end == ending::cut_short) {
    common::say("standard input ends after item " + std::to_string(all.reached) + " of " + std::to_string(of.size()) +
                ": the others have no answer");
    ++in_doubt;
  }
  if (!wanted.answers.empty()) add_to(wanted.answers, all, of);
  if (!wanted.resume.empty()) save(all, of, wanted.resume);
  asked.stream() << (in.is_terminal() ? "\n" : "");
  const person who{all.person, 1, all.given, questions.refused()};
  const bool placed = measures_concerns(of) && place_of(score_all(answers_of(who, of)));
  const case_options on = placed ? case_asked_for(wanted, in, asked.stream()) : wanted.about;
  asked.finish();
  in_doubt += write_result(to.stream(), wanted, about, who, on, to.width());
  to.finish();
  return in_doubt;
}

}  // namespace survey
