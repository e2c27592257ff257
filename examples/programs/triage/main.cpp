// triage: reads an export of conflicts, and writes the same cases with advice. See README.md beside this file.

#include <cstddef>
#include <iostream>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <common/cells.hpp>
#include <common/messages.hpp>
#include <common/output.hpp>
#include <common/process.hpp>
#include <common/progress.hpp>
#include <common/record_reader.hpp>
#include <common/row_messages.hpp>
#include <common/text.hpp>
#include <common/text_input.hpp>
#include <common/usage.hpp>

#include "advice.hpp"
#include "case_columns.hpp"
#include "contact.hpp"
#include "handout.hpp"
#include "inputs.hpp"
#include "model_file.hpp"
#include "options.hpp"
#include "profile.hpp"
#include "proposal.hpp"
#include "quiz.hpp"
#include "report.hpp"
#include "writer.hpp"

namespace triage {
namespace {

constexpr int all_advised = 0;
constexpr int unusable = 2;
constexpr int some_in_doubt = 3;

struct tally {
  std::size_t cases = 0;
  std::size_t not_advised = 0;
  std::size_t unknown_channels = 0;
  std::size_t other_tags = 0;                       // cases with tags that are no class of customer
  std::map<std::string_view, std::size_t> unknown;  // factor → cases where it stayed neutral
};

// A hand-out without cases.
void write_handout_alone(const options& wanted) {
  common::output page(wanted.handout);
  write_handout(page.stream(), adviser_for(wanted), nullptr);
  page.finish();
  common::say("a hand-out without a quiz: name a file with cases to have one");
}

// One pass over the input. Output begins only when the header is known to be usable.
class run {
 public:
  explicit run(const options& wanted)
      : wanted_(wanted),
        adviser_(adviser_for(wanted)),
        situations_(wanted, asked_),
        contacts_(wanted, asked_),
        records_(wanted.from, asked_) {}

  tally operator()() {
    begin();
    for (common::record next; records_.next(next);) take(std::move(next));
    records_.check_mapped();
    if (readable_ != 0 && !records_.columns().any_found()) reject_lack_of_inputs();
    if (report_) report_->write(page_->stream());
    if (quiz_) write_handout(handout_->stream(), adviser_, quiz_.get());
    for (common::output* page : {page_.get(), handout_.get()})
      if (page) page->flush();  // on a full disk there must be no output without its pages
    output_->finish();
    for (common::output* page : {page_.get(), handout_.get()})
      if (page) page->finish();
    say_how_it_was_read();
    return tally_;
  }

 private:
  void begin() {
    situations_.begin(records_);
    contacts_.begin(records_);
    if (records_.is_csv() && !records_.columns().any_found()) reject_lack_of_inputs();
    const case_columns columns = columns_of(wanted_, records_);
    if (!wanted_.report.empty()) {
      page_ = std::make_unique<common::output>(wanted_.report);
      report_ = std::make_unique<report>(adviser_, common::shown_input(wanted_.from.input), columns);
    }
    if (!wanted_.handout.empty()) {
      handout_ = std::make_unique<common::output>(wanted_.handout);
      quiz_ = std::make_unique<quiz>(adviser_, columns);
    }
    output_ = std::make_unique<common::output>(wanted_.output);
    writer_ = make_writer(wanted_.format, output_->stream(), adviser_, columns, output_layout());
    records_.before_waiting([this] { output_->flush(); });
    output_->flush();
  }

  layout output_layout() const {
    return {.width = output_->width(),
            .wide = wanted_.wide,
            .plans = contacts_.any(),
            .scores = wanted_.scores,
            .objects = !records_.is_csv(),
            .csv = common::style_of(records_, wanted_.decimals)};
  }

  void reject_lack_of_inputs() const {
    if (wanted_.no_inputs) return;
    throw common::bad_usage{
        "no column is an input, so every case would get the same advice; the input has " +
        common::listed(records_.header()) +
        "; name the columns with --map FACTOR=COLUMN, or write --no-inputs if the same advice is wanted"};
  }

  void take(common::record&& row) {
    if (row.mistake.empty()) ++readable_;
    reading_result read = situations_.read(row);
    case_result judged{.row = std::move(row), .advice = {}, .shaped = {}, .error = {}};
    extras wanted{.contact = {}, .narrative = report_ || quiz_, .scores = wanted_.scores};
    if (contacts_.any() && read.whole) {
      contact_result contact = contacts_.read(judged.row);
      for (const common::cell_mistake& doubt : contact.doubts) messages_.add(judged.row.line, doubt);
      tally_.unknown_channels += contact.doubts.size();
      tally_.other_tags += contact.other_tags != 0 ? 1U : 0U;
      read.mistakes.insert(read.mistakes.end(), contact.mistakes.begin(), contact.mistakes.end());
      wanted.contact = contact.contact;
    }
    if (read.mistakes.empty()) {
      if (wanted.contact) judged.shaped = shape(read, wanted.contact->who);
      judged.advice = adviser_.advise(read.situation, wanted);
    }
    for (const common::cell_mistake& m : read.mistakes) {
      messages_.add(judged.row.line, m);
      judged.error += (judged.error.empty() ? "" : "; ") + m.column + ": " + m.what;
    }
    count(judged, read);
    writer_->write(judged);
    output_->check();
    if (report_) report_->add(judged, read.situation);
    if (quiz_) quiz_->add(judged, read.situation);
  }

  void count(const case_result& judged, const reading_result& read) {
    if (!judged.error.empty()) ++tally_.not_advised;
    else
      for (const std::string_view factor : read.unknown) ++tally_.unknown[factor];
    progress_.at(++tally_.cases);
  }

  void say_how_it_was_read() const {
    messages_.end();
    for (const std::string& remark : records_.remarks()) common::say(remark);
    if (const std::string lacking = lacking_columns(wanted_, records_.columns()); !lacking.empty())
      common::say("the profile also knows columns that are not here: " + lacking);
  }

  const options& wanted_;
  const adviser adviser_;
  std::vector<common::asked_column> asked_;
  situation_reader situations_;
  contact_reader contacts_;
  common::record_reader records_;
  std::unique_ptr<common::output> output_;
  std::unique_ptr<writer> writer_;
  std::unique_ptr<common::output> page_;
  std::unique_ptr<report> report_;
  std::unique_ptr<common::output> handout_;
  std::unique_ptr<quiz> quiz_;
  common::row_messages messages_{common::shown_input(wanted_.from.input)};
  std::size_t readable_ = 0;  // records
  tally tally_;
  common::progress progress_{"cases"};
};

std::string closing_line(const tally& t) {
  std::string line = common::counted(t.cases, "case") + ", " + std::to_string(t.cases - t.not_advised) + " advised";
  if (t.not_advised != 0) line += ", " + std::to_string(t.not_advised) + " not (see above)";
  if (t.unknown_channels != 0) line += "; " + std::to_string(t.unknown_channels) + " on an unknown channel";
  if (t.other_tags != 0) line += "; " + std::to_string(t.other_tags) + " with tags that are no class of customer";
  const char* separator = "; unknown and left neutral: ";
  for (const auto& [factor, count] : t.unknown) {
    line += separator + std::string(factor) + ' ' + std::to_string(count);
    separator = ", ";
  }
  return line;
}

int main(int argc, char** argv) {
  common::set_up_process();
  options wanted;
  try {
    if (!parse(argc, argv, wanted, std::cout)) return all_advised;
    if (!wanted.profile_from.empty()) {
      common::write_whole(wanted.output, proposed_profile(wanted.from));
      return all_advised;
    }
    if (!wanted.handout.empty() && !wanted.has_input) {
      write_handout_alone(wanted);
      return all_advised;
    }
    const tally t = run(wanted)();
    common::say(closing_line(t));
    return t.not_advised == 0 && t.unknown_channels == 0 ? all_advised : some_in_doubt;
  } catch (const common::bad_usage& e) {
    common::say("triage: " + e.message);
  } catch (const std::exception& e) {
    common::say("triage: " + common::shown_input(wanted.from.input) + ": " + e.what());
  }
  return unusable;
}

}  // namespace
}  // namespace triage

int main(int argc, char** argv) { return triage::main(argc, argv); }
