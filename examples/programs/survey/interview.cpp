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
#include "person_page.hpp"
#include "place.hpp"
#include "questionnaire.hpp"
#include "result.hpp"
#include "session.hpp"

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

void reject_what_cannot_be(const options& wanted, const tact::care::instrument& of) {
  if (wanted.about.given && !measures_concerns(of))
    throw common::bad_usage{std::string(of.name) +
                            " does not measure the two concerns, so there is no advice for a case; dual_concern does"};
  if (!wanted.answers.empty()) check_columns(wanted.answers, of);
}

// Keeps answers that are to be gone on with, and says how.
void keep_unfinished(const options& wanted, const session& all, const tact::care::instrument& of) {
  const std::string file = wanted.resume.empty() ? unfinished_file(of) : wanted.resume;
  save(all, of, file);
  common::say("the answers so far are in " + file + "; to go on: " + command_for(wanted, file));
}

// Keeps answers that are finished, where the options say. Where that fails, they are kept beside it.
void keep(const options& wanted, const session& all, const tact::care::instrument& of) {
  if (!wanted.resume.empty()) save(all, of, wanted.resume);
  if (wanted.answers.empty()) return;
  try {
    add_to(wanted.answers, all, of);
  } catch (const common::bad_usage&) {
    keep_unfinished(wanted, all, of);
    throw;
  }
}

}  // namespace

std::size_t interview(const options& wanted, const chosen_instrument& about) {
  const tact::care::instrument& of = *about.of;
  reject_what_cannot_be(wanted, of);
  session all = wanted.resume.empty() ? new_session(wanted.person, of) : resumed(wanted, of);
  common::output to(wanted.output);
  common::output asked("-");  // the questions are for the person; the result may go elsewhere
  line_input in;
  const std::size_t width = std::min(asked.width(), common::usual_width);
  if (in.is_terminal()) common::write_paragraph(asked.stream(), "", caution(about), 0, width);
  questionnaire questions(of, in, asked.stream(), width);
  const ending end = questions.ask(all);
  if (in.is_terminal()) asked.stream() << '\n';
  asked.flush();
  if (end == ending::quit) {
    keep_unfinished(wanted, all, of);
    return 0;
  }
  std::size_t in_doubt = questions.refused();
  if (end == ending::cut_short) {
    common::say("standard input ends after item " + std::to_string(all.reached) + " of " + std::to_string(of.size()) +
                ": the others have no answer");
    ++in_doubt;
  }
  keep(wanted, all, of);
  const person who{all.person, 1, all.given, questions.refused()};
  const bool placed = place_of(score_all(answers_of(who, of))).has_value();
  const case_options on = placed ? case_asked_for(wanted, in, asked.stream()) : wanted.about;
  asked.finish();
  in_doubt += write_result(to.stream(), wanted, about, who, on, to.width());
  to.finish();
  if (!wanted.page.empty()) common::write_whole(wanted.page, person_page(about, who, on));
  return in_doubt;
}

}  // namespace survey
