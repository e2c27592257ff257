// survey: asks the questions of an instrument, and scores the answers. See README.md beside this file.

#include <cstddef>
#include <exception>
#include <iostream>
#include <string>

#include <common/messages.hpp>
#include <common/output.hpp>
#include <common/process.hpp>
#include <common/record_reader.hpp>
#include <common/usage.hpp>

#include "answer_file.hpp"
#include "catalogue.hpp"
#include "class_page.hpp"
#include "figures.hpp"
#include "form_page.hpp"
#include "interview.hpp"
#include "key_writer.hpp"
#include "options.hpp"
#include "scores_table.hpp"
#include "sheet_interview.hpp"

namespace survey {
namespace {

constexpr int good = 0;
constexpr int unusable = 2;
constexpr int rows_in_doubt = 3;

// The instruments that ship.
void list(const options& wanted) {
  common::output to(wanted.output);
  write_catalogue(to.stream(), wanted.format, to.width());
  to.finish();
}

void write(const options& wanted, const results& all) {
  common::output to(wanted.output);
  switch (wanted.format) {
    case output_format::table: write_tables(to.stream(), all, to.width()); break;
    case output_format::csv: write_csv(to.stream(), all); break;
    case output_format::jsonl: write_json_lines(to.stream(), all); break;
    case output_format::json: write_json(to.stream(), all); break;
  }
  to.finish();
  // A table says it itself.
  if (const std::string text = caution(all.about); !text.empty() && wanted.format != output_format::table)
    common::say(std::string(all.about.of->name) + ": " + text);
}

// The answers of an earlier time; none where no file is named.
class_answers answers_before(const options& wanted, const tact::care::instrument& of) {
  if (wanted.before.empty()) return {};
  common::reading_options from = wanted.from;
  from.input = wanted.before;
  return read_answers(from, wanted.unknown, of);
}

std::size_t score_class(const options& wanted, const chosen_instrument& about) {
  if (about.of->form == tact::care::form::sheet) return check_sheets(wanted, about);
  const class_answers all = read_answers(wanted.from, wanted.unknown, *about.of);
  const class_answers before = answers_before(wanted, *about.of);
  const class_figures figures = figures_of(all.people, *about.of);
  results shown{about, all.people, figures, wanted.items};
  if (!wanted.before.empty()) shown.movements = movements_of(before.people, all.people, *about.of);
  write(wanted, shown);
  if (!wanted.page.empty()) common::write_whole(wanted.page, class_page(shown, wanted.names));
  for (const class_answers* read : {&before, &all})
    for (const std::string& remark : read->remarks) common::say(remark);
  return before.in_doubt + all.in_doubt;
}

int status_of(std::size_t in_doubt) { return in_doubt == 0 ? good : rows_in_doubt; }

void print_about(const options& wanted, const chosen_instrument& about) {
  if (wanted.todo == task::print && !wanted.page.empty()) {
    common::write_whole(wanted.page, form_page(about));
    return;
  }
  common::output to(wanted.output);
  if (wanted.todo == task::check) to.stream() << wanted.key << ": " << size_of(*about.of) << ", no mistake\n";
  else if (wanted.todo == task::print) write_form(to.stream(), about, to.width());
  else if (wanted.todo == task::print_key) write_key(to.stream(), *about.of);
  else write_norms(to.stream(), *about.of);
  to.finish();
}

// A sheet has no scores, so what shows scores would be ignored without a word.
void reject_for_sheet(const options& wanted, const tact::care::instrument& of) {
  const bool prints = wanted.todo != task::ask && wanted.todo != task::score;
  if (of.form != tact::care::form::sheet || prints) return;
  if (wanted.items || !wanted.before.empty() || !wanted.page.empty() || wanted.about.given ||
      wanted.format != output_format::table)
    throw common::bad_usage{
        std::string(of.name) +
        " is a sheet: it has no scores, so --items, --before, --page, --situation, --assertiveness, "
        "--cooperativeness and --format do not belong to it"};
}

int run(const options& wanted) {
  if (wanted.todo == task::list) {
    list(wanted);
    return good;
  }
  const chosen_instrument about = choose(wanted);
  reject_for_sheet(wanted, *about.of);
  if (wanted.todo == task::score) return status_of(score_class(wanted, about));
  if (wanted.todo == task::ask && about.of->form == tact::care::form::sheet) {
    sheet_interview(wanted, about);
    return good;
  }
  if (wanted.todo == task::ask) return status_of(interview(wanted, about));
  print_about(wanted, about);
  return good;
}

int main(int argc, char** argv) {
  common::set_up_process();
  options wanted;
  try {
    if (!parse(argc, argv, wanted, std::cout)) return good;
    return run(wanted);
  } catch (const common::bad_usage& e) {
    common::say("survey: " + e.message);
  } catch (const std::exception& e) {
    common::say(std::string("survey: ") + e.what());
  }
  return unusable;
}

}  // namespace
}  // namespace survey

int main(int argc, char** argv) { return survey::main(argc, argv); }
