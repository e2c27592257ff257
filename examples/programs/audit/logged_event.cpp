#include "logged_event.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <utility>

#include <common/cells.hpp>
#include <common/channels.hpp>
#include <common/customers.hpp>
#include <common/folded.hpp>
#include <common/nearest.hpp>
#include <common/times.hpp>
#include <tact/care/customer.hpp>
#include <tact/care/steps.hpp>

namespace audit {
namespace {

// A name as steps spell it.
std::string folded(std::string_view name) {
  std::string text = common::folded_name(name);
  std::replace(text.begin(), text.end(), ' ', '_');
  return text;
}

std::string unknown_step(const std::string& spelt) {
  std::array<std::string_view, tact::care::steps::size> names;
  std::transform(tact::care::step_infos<>.begin(), tact::care::step_infos<>.end(), names.begin(),
                 [](const tact::care::step_info* s) { return s->name; });
  const std::string_view meant = common::meant_by(folded(spelt), names);
  const std::string help = meant.empty() ? "audit --steps lists them" : "did you mean '" + std::string(meant) + "'?";
  return common::quoted(spelt) + " is not a step; " + help;
}

// True for a number that is a time before March 1973, which hardly any log means: it counts from another start.
bool is_of_another_clock(const common::instant& m) {
  return m.number && m.at < std::chrono::seconds(100'000'000) && m.at > std::chrono::seconds(-100'000'000);
}

// What is doubtful about a time beside the time of its event; empty if nothing is. `event` names that column.
std::string doubt_about(const common::instant& m, const common::instant& time, const std::string& event,
                        bool zone_is_known) {
  if (m.number.has_value() != time.number.has_value()) {
    if (!is_of_another_clock(m.number ? m : time)) return {};
    return m.number ? "is a number, but " + event + " in this row is a date; is it of the same clock?"
                    : "is a date, but " + event + " in this row is a number; is it of the same clock?";
  }
  if (m.number || m.names_zone == time.names_zone || zone_is_known) return {};
  return m.names_zone ? "has a zone, but " + event + " in this row has none, and was read as UTC; see --zone"
                      : "has no zone, and was read as UTC, but " + event + " in this row has one; see --zone";
}

// Reads the cells of one row, and gathers the mistakes in them.
class row_reader {
 public:
  row_reader(row& from, const options& wanted, common::column_times& times)
      : from_(from), wanted_(wanted), times_(times) {}

  /// Empty if the cell says nothing, or what cannot be read.
  std::optional<common::instant> time(field f) {
    if (!says_something(f)) return std::nullopt;
    common::time_reading read = times_.read(from_[f], static_cast<std::size_t>(f), from_.line);
    if (!read.time)
      from_.mistakes.push_back({column_of(f, wanted_), common::quoted(from_[f]) + " " + read.mistake, read.mistake});
    return read.time;
  }

  /// A time that an event names, in ticks; `time` is the time of the event.
  std::int64_t named_time(field f, const std::optional<common::instant>& time_of_event) {
    const std::optional<common::instant> named = time(f);
    if (!named) return tact::care::not_stated;
    if (time_of_event) {
      const std::string event = common::quoted(column_of(field::time, wanted_));
      std::string doubt = doubt_about(*named, *time_of_event, event, wanted_.times.zone.has_value());
      if (!doubt.empty()) from_.doubts.push_back({f, std::move(doubt)});
    }
    return named->at.count();
  }

  /// False for a cell that is empty, or has a word for that.
  bool says_something(field f) const { return !wanted_.unknown.contains(from_[f]); }

  const tact::care::step_info* step() {
    const std::string& cell = from_[field::step];
    const tact::care::step_info* found = tact::care::from_name<tact::care::steps>(folded(cell));
    if (!found && !cell.empty()) fail(field::step, unknown_step(cell));
    return found;
  }

  void check_channel() {
    const std::string& cell = from_[field::channel];
    if (wanted_.unknown.contains(cell) || common::channel_in(cell)) return;
    from_.doubts.push_back(
        {field::channel, common::quoted(cell) + " is not one of " + common::channels_listed() + ", unknown"});
  }

  tact::care::customer<> customer() {
    const common::classes_read read = common::customer_in(from_[field::customer], wanted_.unknown);
    if (!read.unknown.empty())
      from_.doubts.push_back(
          {field::customer, read.listed() + " is not one of " + common::classes_listed() + ", unknown"});
    return read.who;
  }

  // Any text says that something is awaited, unless it says that nothing is.
  bool awaited() const {
    const std::string& cell = from_[field::awaited];
    return says_something(field::awaited) && common::folded(cell) != "false" && common::folded(cell) != "no";
  }

  void require(field f) {
    if (from_[f].empty()) fail(f, "is empty, but every event needs it");
    else if (!says_something(f))
      fail(f, common::quoted(from_[f]) + " says that it is unknown, but every event needs it");
  }

 private:
  void fail(field f, std::string what) { from_.mistakes.push_back({column_of(f, wanted_), std::move(what)}); }

  row& from_;
  const options& wanted_;
  common::column_times& times_;
};

}  // namespace

std::optional<logged_event> event_in(row& from, const options& wanted, common::column_times& times) {
  if (!from.mistakes.empty()) return std::nullopt;
  row_reader reader(from, wanted, times);
  logged_event to;
  if (from.names_contact) reader.require(field::contact);
  reader.require(field::time);
  const std::optional<common::instant> time = reader.time(field::time);
  if (time) to.event.at = time->at.count();
  reader.require(field::step);
  if (const tact::care::step_info* step = reader.step()) {
    to.step = step->name;
    to.event.what = step->does;
  }
  reader.check_channel();
  to.who = reader.customer();
  to.event.back = reader.named_time(field::back, time);
  to.event.limit = reader.named_time(field::limit, time);
  to.event.awaited = reader.awaited();
  if (!from.mistakes.empty()) return std::nullopt;

  to.line = from.line;
  to.contact = std::move(from[field::contact]);
  to.time = std::move(from[field::time]);
  return to;
}

}  // namespace audit
