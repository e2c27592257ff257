// journey: reads contacts with customers, and writes what their journeys leave. See README.md beside this file.

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
#include <common/messages.hpp>
#include <common/output.hpp>
#include <common/process.hpp>
#include <common/progress.hpp>
#include <common/row_messages.hpp>
#include <common/row_writer.hpp>
#include <common/text_input.hpp>
#include <common/usage.hpp>

#include "contact_reader.hpp"
#include "entries.hpp"
#include "moments.hpp"
#include "next_contact.hpp"
#include "options.hpp"
#include "page.hpp"
#include "points.hpp"
#include "rows.hpp"
#include "state_file.hpp"
#include "summary.hpp"

namespace journey {
namespace {

namespace care = tact::care;

constexpr int done = 0;
constexpr int unusable = 2;
constexpr int rows_in_doubt = 3;

// True if something was perceived in a contact, and no dimension has both sides.
bool lacks_expectation(const care::moment& m) {
  const auto has_gap = [&m](care::dimension d) { return care::gap_of(m, d).has_value(); };
  return !m.perceived.empty() && std::ranges::none_of(care::dimensions, has_gap);
}

// Reads all contacts into journeys, then writes these.
class run {
 public:
  explicit run(const options& wanted) : wanted_(wanted), points_(wanted), output_(wanted.output) {
    if (wanted.has_input) contacts_.emplace(wanted);
    for (const std::string& file : wanted.resumed) add_state(state_, file, wanted);
    if (!wanted.page.empty()) page_ = std::make_unique<common::output>(wanted.page);
    if (!wanted.state.empty()) stored_ = std::make_unique<common::output>(wanted.state);
  }

  tally operator()() {
    if (contacts_) read();
    tally_.left_out += points_.left_out();
    tally_.doubts += points_.doubts();
    tally_.contacts = whole_of(state_.journeys).size();
    const std::vector<ranked> ranking = ranked_by_risk(state_.journeys, wanted_);
    const std::vector<finding> found = findings(state_.journeys, state_.areas, state_.at, points_);
    write(ranking, found);
    if (page_) write_page(ranking, found);
    if (stored_) write_state(stored_->stream(), state_, wanted_);
    for (common::output* also : {page_.get(), stored_.get()})
      if (also) also->flush();  // on a full disk there must be no output without them
    output_.finish();
    for (common::output* also : {page_.get(), stored_.get()})
      if (also) also->finish();
    say();
    return tally_;
  }

 private:
  void read() {
    contacts_->on_key([this](const contact& c) { state_.journeys.fetch(c); });
    for (contact next; contacts_->next(next);) take(next);
    contacts_->check_keys();
    messages_.end();
    contacts_->check_scales();
    tally_.times_in_doubt = contacts_->times().in_doubt();
    tally_.remarks = contacts_->times().remarks() + how_repeats_are_found(*contacts_, wanted_);
  }

  void take(const contact& c) {
    progress_.at(++rows_);
    output_.check();
    for (const common::cell_mistake& m : c.mistakes) messages_.add(c.line, m);
    if (!c.mistakes.empty()) {
      ++tally_.left_out;
      return;
    }
    const taken happened = state_.journeys.take(c);
    if (happened.fault == care::moment_fault::judged_by_staff) return tally_.by_staff.add(c.line);
    if (care::is_refused(happened.fault)) return leave_out(c, care::message(happened.fault));
    if (happened.same_as == std::size_t{0}) return leave_out(c, "this contact is in a stored journey already");
    if (happened.same_as == repeats::somewhere_above) return leave_out(c, "a row above has this contact already");
    if (happened.same_as)
      return leave_out(c, "this contact is in line " + std::to_string(*happened.same_as) + " already");
    count(c, happened);
  }

  void leave_out(const contact& c, std::string_view why) {
    messages_.add(c.line, {"row", std::string(why), "left out"});
    ++tally_.left_out;
  }

  void count(const contact& c, const taken& happened) {
    for (const common::cell_mistake& d : c.doubts) messages_.add(c.line, d);
    tally_.doubts += c.doubts.size();
    if (happened.fault == care::moment_fault::not_judged) tally_.not_judged.add(c.line);
    else if (lacks_expectation(c.moment)) tally_.without_expectation.add(c.line);
    if (happened.earlier) tally_.earlier.add(c.line);
    state_.areas.add(c.moment.area, c.moment);
    state_.at.add(c.moment.point, c.moment);
  }

  void write(const std::vector<ranked>& ranking, const std::vector<finding>& found) {
    const common::row_layout as{.width = output_.width(),
                                .wide = wanted_.wide,
                                .csv = contacts_ ? contacts_->csv_style() : common::csv_style{}};
    const bool for_people = wanted_.format == common::output_format::table;
    const auto next = for_people && is_of_customers(wanted_) ? next_for_all(ranking, wanted_) : std::nullopt;
    const auto columns = output_columns(wanted_, next.has_value());
    const auto writer = common::make_row_writer(wanted_.format, output_.stream(), columns, as);
    for (const ranked& r : ranking) {
      writer->write(cells_of(r, wanted_));
      output_.check();
    }
    if (!for_people) return;
    output_.stream() << '\n';
    if (next) write_findings(output_.stream(), {{"next, for all", in_words(*next)}}, output_.width());
    write_findings(output_.stream(), found, output_.width());
  }

  // A journey keeps no moments, so those that are drawn are read again.
  void write_page(std::vector<ranked> ranking, const std::vector<finding>& found) {
    const std::size_t all = ranking.size();
    ranking.resize(std::min(all, wanted_.most));
    std::vector<drawn_moments> moments = moments_of(ranking, wanted_);
    const page about{.wanted = wanted_,
                     .rows = tally_,
                     .journeys = all,
                     .whole = whole_of(state_.journeys),
                     .findings = found,
                     .drawn = std::move(ranking),
                     .moments = std::move(moments)};
    about.write(page_->stream());
  }

  void say() const {
    if (contacts_)
      for (const std::string& remark : contacts_->remarks()) common::say(remark);
    for (const std::string& note : notes(tally_, contacts_ ? &*contacts_ : nullptr, wanted_)) common::say(note);
    if (const std::string alike = alike_names(state_.journeys); !alike.empty()) common::say(alike);
    common::say(closing_line(tally_, state_.journeys.size()));
  }

  const options& wanted_;
  points points_;
  std::optional<contact_reader> contacts_;  // empty where stored journeys are all there is
  common::output output_;
  std::unique_ptr<common::output> page_, stored_;
  common::row_messages messages_{common::shown_input(wanted_.from.input)};
  common::progress progress_{"rows"};
  std::size_t rows_ = 0;
  state state_;
  tally tally_;
};

int main(int argc, char** argv) {
  common::set_up_process();
  options wanted;
  try {
    if (!parse(argc, argv, wanted, std::cout)) return done;
    return run(wanted)().in_doubt() ? rows_in_doubt : done;
  } catch (const common::bad_usage& e) {
    common::say("journey: " + e.message);
  } catch (const std::exception& e) {
    common::say("journey: " + common::shown_input(wanted.from.input) + ": " + e.what());
  }
  return unusable;
}

}  // namespace
}  // namespace journey

int main(int argc, char** argv) { return journey::main(argc, argv); }
