#include "record.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <common/cells.hpp>
#include <common/customers.hpp>
#include <common/nearest.hpp>
#include <tact/care/channel.hpp>
#include <tact/care/customer.hpp>
#include <tact/care/steps.hpp>

#include "times.hpp"

namespace audit {
namespace {

// A name as it is compared: capitals, blanks and hyphens make no difference.
std::string folded(std::string_view name) {
  std::string text = common::lower(name);
  std::replace_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\t' || c == '-'; }, '_');
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

// True for the folded name of a channel, and for "unknown".
bool is_channel(const std::string& folded_name) {
  return folded_name == "unknown" || std::any_of(std::begin(tact::care::channels), std::end(tact::care::channels),
                                                 [&](tact::care::channel c) { return folded(name(c)) == folded_name; });
}

std::string unknown_channel(const std::string& spelt) {
  std::string text = common::quoted(spelt) + " is not one of";
  for (const tact::care::channel c : tact::care::channels)
    text += (c == tact::care::channels[0] ? " " : ", ") + std::string(name(c));
  return text + ", unknown";
}

std::string unknown_class(const std::string& spelt) {
  std::string text = common::quoted(spelt) + " is not one of";
  for (const tact::care::customer_class_info& c : tact::care::customer<>::infos())
    text += " " + std::string(c.name) + ",";
  return text + " unknown";
}

// Reads the cells of one row, and gathers the mistakes in them.
class row_reader {
 public:
  row_reader(row& from, const options& wanted) : from_(from), wanted_(wanted) {}

  std::int64_t time(field f, std::int64_t fallback) {
    const std::string& cell = from_[f];
    if (cell.empty()) return fallback;
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
    if (cell.empty() || is_channel(folded(cell))) return;
    from_.doubts.push_back({field::channel, unknown_channel(cell)});
  }

  tact::care::customer<> customer() {
    std::vector<std::string> unknown;
    const tact::care::customer<> who = common::customer_in(from_[field::customer], unknown);
    for (const std::string& spelt : unknown) from_.doubts.push_back({field::customer, unknown_class(spelt)});
    return who;
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
  to.event.awaited = !from[field::awaited].empty();
  if (!from.faults.empty()) return std::nullopt;

  to.line = from.line;
  to.contact = std::move(from[field::contact]);
  to.time = std::move(from[field::time]);
  return to;
}

}  // namespace audit
