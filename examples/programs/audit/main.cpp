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
#include <common/column_times.hpp>
#include <common/messages.hpp>
#include <common/output.hpp>
#include <common/process.hpp>
#include <common/progress.hpp>
#include <common/row_messages.hpp>
#include <common/row_writer.hpp>
#include <common/text_input.hpp>
#include <common/usage.hpp>

#include "contacts.hpp"
#include "listings.hpp"
#include "log_reader.hpp"
#include "options.hpp"
#include "order.hpp"
#include "logged_event.hpp"
#include "summary.hpp"

namespace audit {
namespace {

constexpr int clean = 0;
constexpr int rule_broken = 1;
constexpr int unusable = 2;
constexpr int rows_in_doubt = 3;

const std::vector<common::output_column> violation_columns = {{"contact", 10},
                                                              {"line", 6, true},
                                                              {"time", 25},
                                                              {"step", 20},
                                                              {"rule", 26, false, {true}},
                                                              {"says", 80, false, {true, ": "}},
                                                              {"source", 0, false, {true, " [", "]"}}};

std::vector<std::string> cells_of(const finding& f) {
  return {std::string(f.contact),     std::to_string(f.line),     std::string(f.time),         std::string(f.step),
          std::string(f.broken.rule), std::string(f.broken.says), std::string(f.broken.source)};
}

// One pass over the input. Output begins only when the header is known to be usable.
class run {
 public:
  explicit run(const options& wanted) : wanted_(wanted), log_(wanted) {}

  tally operator()() {
    output_ = std::make_unique<common::output>(wanted_.output);
    log_.before_waiting([this] { output_->flush(); });
    if (log_.has_seen_keys()) begin_table();  // a reader that wants no more than the head can leave
    for (row next; log_.next(next);) take(next);
    log_.check_keys();
    put_in_order(kept_, wanted_.order);
    for (const logged_event& event : kept_) contacts_.read(event, found_);
    contacts_.end(found_);
    count_at_end();
    put_held();
    if (wanted_.format == output_format::table) write_summary(output_->stream(), tally_, output_->width());
    output_->finish();
    for (const std::string& remark : log_.remarks()) common::say(remark);
    return tally_;
  }

 private:
  void begin_table() {
    const common::row_layout as{.width = output_->width(), .wide = wanted_.wide, .csv = log_.csv_style()};
    if (!writer_) writer_ = common::make_row_writer(wanted_.format, output_->stream(), violation_columns, as);
  }

  void take(row& next) {
    std::optional<logged_event> event = event_in(next, wanted_, times_);
    report_doubts(next);
    if (!event) leave_out(next);
    else if (read(std::move(*event))) count_kept(next);
    progress_.at(tally_.events + tally_.left_out);
    output_->check();
  }

  // Reads an event, or keeps it until all are there to be sorted. False if it is left out.
  bool read(logged_event&& event) {
    if (wanted_.order != row_order::as_is) {
      kept_.push_back(std::move(event));
      return true;
    }
    const std::optional<std::size_t> later = contacts_.read(event, found_);
    if (!later) return true;
    early_.add(event.line,
               common::quoted(event.time) + " is earlier than line " + std::to_string(*later) + " of the same contact",
               contacts_.newest_first());
    ++tally_.left_out;
    return false;
  }

  void leave_out(const row& unusable_row) {
    for (const common::cell_mistake& m : unusable_row.mistakes) messages_.add(unusable_row.line, m);
    ++tally_.left_out;
  }

  void count_kept(const row& kept) {
    const auto doubtful = [&kept](field f) {
      return std::ranges::any_of(kept.doubts, [f](const doubt& d) { return d.of == f; });
    };
    ++tally_.events;
    tally_.unknown_channels += doubtful(field::channel);
    tally_.unknown_classes += doubtful(field::customer);
    tally_.two_clocks += doubtful(field::back) || doubtful(field::limit);
  }

  void count_at_end() {
    tally_.contacts = contacts_.size();
    tally_.newest_first = contacts_.newest_first();
    tally_.times_in_doubt = times_.in_doubt();
    tally_.remarks = times_.remarks();
    early_.end(tally_.newest_first);
    messages_.end();
  }

  void report_doubts(const row& of) {
    for (const doubt& d : of.doubts) messages_.add(of.line, {column_of(d.of, wanted_), d.what});
  }

  // Before every key that --map names has been seen, a finding may be due to a key that does not exist.
  void put(const finding& f) {
    ++tally_.broken[f.broken.rule];
    held_.push_back(cells_of(f));
    if (log_.has_seen_keys() || held_.size() == most_held) put_held();
  }

  void put_held() {
    begin_table();
    for (const std::vector<std::string>& cells : held_) writer_->write(cells);
    held_.clear();
  }

  static constexpr std::size_t most_held = 10'000;

  const options& wanted_;
  log_reader log_;
  std::unique_ptr<common::output> output_;
  std::unique_ptr<common::row_writer> writer_;
  common::row_messages messages_{common::shown_input(wanted_.from.input)};
  early_rows early_{messages_, column_of(field::time, wanted_)};
  common::column_times times_{wanted_.times, fields.size()};
  std::vector<logged_event> kept_;  // until they are sorted; empty if they are read as they stand
  contacts contacts_;
  tally tally_;
  common::progress progress_{"rows"};
  std::vector<std::vector<std::string>> held_;
  const report_finding found_ = [this](const finding& f) { put(f); };
};

void print(const listing& all, const options& wanted) {
  common::output to(wanted.output);
  const auto writer = common::make_row_writer(wanted.format, to.stream(), all.columns,
                                              {.width = to.width(), .wide = wanted.wide, .csv = {}});
  for (const std::vector<std::string>& cells : all.rows) writer->write(cells);
  to.finish();
}

int audit_log(const options& wanted) {
  const tally t = run(wanted)();
  // A table on standard output ends with this line already.
  if (wanted.format != output_format::table || wanted.output != "-") common::say(closing_line(t));
  if (t.in_doubt()) return rows_in_doubt;
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
    common::say("audit: " + common::shown_input(wanted.from.input) + ": " + e.what());
  }
  return unusable;
}

}  // namespace
}  // namespace audit

int main(int argc, char** argv) { return audit::main(argc, argv); }
