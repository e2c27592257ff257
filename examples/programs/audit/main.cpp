// audit: reads a log of contacts, and writes the rules that were broken. See README.md beside this file.

#include <algorithm>
#include <cstddef>
#include <iostream>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <common/cells.hpp>
#include <common/input.hpp>
#include <common/messages.hpp>
#include <common/output.hpp>
#include <common/process.hpp>
#include <common/progress.hpp>
#include <common/usage.hpp>

#include "contacts.hpp"
#include "listings.hpp"
#include "log_reader.hpp"
#include "options.hpp"
#include "record.hpp"
#include "summary.hpp"
#include "writer.hpp"

namespace audit {
namespace {

constexpr int clean = 0;
constexpr int rule_broken = 1;
constexpr int unusable = 2;
constexpr int rows_in_doubt = 3;

const std::vector<column> violation_columns = {{"contact", 10}, {"line", 6, true}, {"time", 25}, {"step", 20},
                                               {"rule", 26},    {"says", 80},      {"source", 0}};

std::vector<std::string> cells_of(const finding& f) {
  return {std::string(f.contact),     std::to_string(f.line),     std::string(f.time),         std::string(f.step),
          std::string(f.broken.rule), std::string(f.broken.says), std::string(f.broken.source)};
}

// One pass over the input. Output begins only when the header is known to be usable.
class run {
 public:
  explicit run(const options& wanted) : wanted_(wanted) {}

  tally operator()() {
    read_log(wanted_, [this](row&& next) { take(std::move(next)); });
    begin();
    contacts_.end(found_);
    tally_.contacts = contacts_.size();
    if (wanted_.format == output_format::table) write_summary(output_->stream(), tally_);
    output_->finish();
    return tally_;
  }

 private:
  void begin() {
    if (writer_) return;
    output_ = std::make_unique<common::output>(wanted_.output);
    writer_ = make_writer(wanted_.format, output_->stream(), violation_columns, output_->width());
    output_->flush();
  }

  void take(row&& next) {
    begin();
    if (const std::optional<record> event = record_of(next, wanted_)) read(*event, next);
    report_doubts(next);
    if (!next.faults.empty()) leave_out(next);
    else count_kept(next);
    progress_.at(tally_.events + tally_.left_out);
    output_->check();
  }

  void read(const record& event, row& from) {
    const std::optional<std::size_t> later = contacts_.read(event, found_);
    if (later)
      from.faults.push_back({column_of(field::time, wanted_), common::quoted(event.time) + " is earlier than line " +
                                                                  std::to_string(*later) + " of the same contact"});
  }

  void leave_out(const row& unusable_row) {
    for (const fault& f : unusable_row.faults) report(unusable_row, f.column, f.what);
    ++tally_.left_out;
  }

  void count_kept(const row& kept) {
    const auto doubtful = [&kept](field f) {
      return std::ranges::any_of(kept.doubts, [f](const doubt& d) { return d.of == f; });
    };
    ++tally_.events;
    tally_.unknown_channels += doubtful(field::channel);
    tally_.unknown_classes += doubtful(field::customer);
  }

  void report_doubts(const row& of) const {
    for (const doubt& d : of.doubts) report(of, column_of(d.of, wanted_), d.what);
  }

  void report(const row& of, const std::string& column, const std::string& what) const {
    common::say(common::shown_input(wanted_.input) + ":" + std::to_string(of.line) + ": " + column + ": " + what);
  }

  const options& wanted_;
  std::unique_ptr<common::output> output_;
  std::unique_ptr<writer> writer_;
  contacts contacts_;
  tally tally_;
  common::progress progress_{"rows"};
  const report_finding found_ = [this](const finding& f) {
    ++tally_.broken[f.broken.rule];
    writer_->write(cells_of(f));
  };
};

void print(const listing& all, const options& wanted) {
  common::output to(wanted.output);
  const auto writer = make_writer(wanted.format, to.stream(), all.columns, to.width());
  for (const std::vector<std::string>& cells : all.rows) writer->write(cells);
  to.finish();
}

int audit_log(const options& wanted) {
  const tally t = run(wanted)();
  // A table on standard output ends with this line already.
  if (wanted.format != output_format::table || wanted.output != "-") common::say(closing_line(t));
  if (t.left_out != 0 || t.unknown_channels != 0 || t.unknown_classes != 0) return rows_in_doubt;
  return t.broken.empty() ? clean : rule_broken;
}

int main(int argc, char** argv) {
  common::set_up_process();
  options wanted;
  try {
    if (!parse(argc, argv, wanted, std::cout)) return clean;
    switch (wanted.lists) {
      case subject::rules: print(rules(), wanted); return clean;
      case subject::steps: print(steps(), wanted); return clean;
      case subject::violations: break;
    }
    return audit_log(wanted);
  } catch (const common::bad_usage& e) {
    common::say("audit: " + e.message);
  } catch (const std::exception& e) {
    common::say("audit: " + common::shown_input(wanted.input) + ": " + e.what());
  }
  return unusable;
}

}  // namespace
}  // namespace audit

int main(int argc, char** argv) { return audit::main(argc, argv); }
