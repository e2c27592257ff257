// triage: reads a CSV export of conflicts, and writes the same cases with advice. See README.md beside this file.

#include <cstddef>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include <common/csv_reader.hpp>
#include <common/input.hpp>
#include <common/messages.hpp>
#include <common/output.hpp>
#include <common/process.hpp>
#include <common/progress.hpp>
#include <common/usage.hpp>

#include "advice.hpp"
#include "contact.hpp"
#include "inputs.hpp"
#include "options.hpp"
#include "report.hpp"
#include "writer.hpp"

namespace triage {
namespace {

constexpr int all_advised = 0;
constexpr int unusable = 2;
constexpr int some_not_advised = 3;

struct tally {
  std::size_t cases = 0;
  std::size_t not_advised = 0;
  std::map<std::string_view, std::size_t> unknown;  // factor → cases where it stayed neutral
};

// One pass over the input. Output begins only when the header is known to be usable.
class run {
 public:
  explicit run(const options& wanted) : wanted_(wanted), adviser_(adviser_named(wanted.model)) {}

  tally operator()() {
    common::read_csv(common::open_input(wanted_.input).get(),
                     [this](common::csv_row&& row) { writer_ ? take(std::move(row)) : begin(row); });
    if (!writer_) throw std::runtime_error("is empty; a header row is needed");
    if (report_) {
      report_->write(page_->stream());
      page_->flush();  // on a full disk there must be no output without its report
    }
    output_->finish();
    if (page_) page_->finish();
    return tally_;
  }

 private:
  void begin(const common::csv_row& header) {
    if (header.unclosed_quote) throw std::runtime_error("1: row: a quote that opens here is never closed");
    reader_ = std::make_unique<situation_reader>(wanted_, header.cells);
    contacts_ = std::make_unique<contact_reader>(wanted_, header.cells);
    if (!wanted_.report.empty()) {
      page_ = std::make_unique<common::output>(wanted_.report);
      report_ =
          std::make_unique<report>(adviser_, report_head{common::shown_input(wanted_.input), header.cells.front()});
    }
    output_ = std::make_unique<common::output>(wanted_.output);
    writer_ = make_writer(wanted_.format, output_->stream(), header.cells, {output_->width(), contacts_->any()});
    output_->flush();
  }

  void take(common::csv_row&& row) {
    reading_result read = reader_->read(row);
    case_result judged{.row = std::move(row), .advice = {}, .shaped = {}, .error = {}};
    extras wanted{.contact = {}, .narrative = report_ != nullptr};
    if (contacts_->any() && read.whole) wanted.contact = contacts_->read(judged.row, read.errors);
    if (read.errors.empty()) {
      if (wanted.contact) judged.shaped = shape(read, wanted.contact->who);
      judged.advice = adviser_.advise(read.situation, wanted);
    }
    for (const cell_error& e : read.errors) {
      const std::string text = e.column + ": " + e.what;
      common::say(common::shown_input(wanted_.input) + ":" + std::to_string(judged.row.line) + ": " + text);
      judged.error += (judged.error.empty() ? "" : "; ") + text;
    }
    if (judged.error.empty())
      for (const std::string_view factor : read.unknown) ++tally_.unknown[factor];
    else ++tally_.not_advised;
    progress_.at(++tally_.cases);
    writer_->write(judged);
    if (report_) report_->add(judged, read.situation);
  }

  const options& wanted_;
  const adviser& adviser_;
  std::unique_ptr<situation_reader> reader_;
  std::unique_ptr<contact_reader> contacts_;
  std::unique_ptr<common::output> output_;
  std::unique_ptr<writer> writer_;
  std::unique_ptr<common::output> page_;
  std::unique_ptr<report> report_;
  tally tally_;
  common::progress progress_{"cases"};
};

std::string closing_line(const tally& t) {
  std::string line = std::to_string(t.cases) + (t.cases == 1 ? " case, " : " cases, ") +
                     std::to_string(t.cases - t.not_advised) + " advised";
  if (t.not_advised != 0) line += ", " + std::to_string(t.not_advised) + " not (see above)";
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
    const tally t = run(wanted)();
    common::say(closing_line(t));
    return t.not_advised == 0 ? all_advised : some_not_advised;
  } catch (const common::bad_usage& e) {
    common::say("triage: " + e.message);
  } catch (const std::exception& e) {
    common::say("triage: " + common::shown_input(wanted.input) + ": " + e.what());
  }
  return unusable;
}

}  // namespace
}  // namespace triage

int main(int argc, char** argv) { return triage::main(argc, argv); }
