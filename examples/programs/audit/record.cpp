#include "record.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <common/cells.hpp>
#include <common/channels.hpp>
#include <common/customers.hpp>
#include <common/folded.hpp>
#include <common/nearest.hpp>
#include <tact/care/customer.hpp>
#include <tact/care/steps.hpp>

#include "times.hpp"

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

// Reads the cells of one row, and gathers the mistakes in them.
class row_reader {
 public:
  row_reader(row& from, const options& wanted) : from_(from), wanted_(wanted) {}

  std::int64_t time(field f, std::int64_t fallback) {
    const std::string& cell = from_[f];
    if (cell.empty() || (f != field::time && wanted_.unknown.contains(cell))) return fallback;
    const std::optional<std::int64_t> at = time_from(cell);
    if (!at)
      fail(f, common::quoted(cell) +
                  " is not a time from the year 1 to 9999, such as 2026-11-22T10:15:30Z, nor a number of seconds");
    return at.value_or(fallback);
  }

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
    return !wanted_.unknown.contains(cell) && common::folded(cell) != "false" && common::folded(cell) != "no";
  }

  void require(field f) {
    if (from_[f].empty()) fail(f, "is empty, but every event needs it");
  }

 private:
  void fail(field f, std::string what) { from_.faults.push_back({column_of(f, wanted_), std::move(what)}); }

  row& from_;
  const options& wanted_;
};

}  // namespace

std::optional<record> record_of(row& from, const options& wanted) {
  if (!from.faults.empty()) return std::nullopt;
  row_reader reader(from, wanted);
  record to;
  if (from.names_contact) reader.require(field::contact);
  reader.require(field::time);
  to.event.at = reader.time(field::time, 0);
  reader.require(field::step);
  if (const tact::care::step_info* step = reader.step()) {
    to.step = step->name;
    to.event.what = step->does;
  }
  reader.check_channel();
  to.who = reader.customer();
  to.event.back = reader.time(field::back, tact::care::not_stated);
  to.event.limit = reader.time(field::limit, tact::care::not_stated);
  to.event.awaited = reader.awaited();
  if (!from.faults.empty()) return std::nullopt;

  to.line = from.line;
  to.contact = std::move(from[field::contact]);
  to.time = std::move(from[field::time]);
  return to;
}

}  // namespace audit
