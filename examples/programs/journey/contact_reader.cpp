#include "contact_reader.hpp"

#include <algorithm>
#include <chrono>

#include <common/cells.hpp>
#include <common/channels.hpp>
#include <common/folded.hpp>
#include <common/usage.hpp>
#include <tact/care/channel.hpp>

#include "fingerprint.hpp"
#include "names.hpp"

namespace journey {
namespace {

namespace care = tact::care;

constexpr std::string_view yes_or_no = "yes or no";

// The two fields of times, as columns of times.
std::size_t time_column(field f) { return f == field::time ? 0 : 1; }

// True for a plain number above 1; percents say their scale themselves.
bool is_above_one(std::string_view cell, common::decimal_sign decimals) {
  const auto x = common::read_number(cell, decimals);
  return x && !x->ambiguous && !x->percent && x->value > 1;
}

}  // namespace

std::vector<common::asked_column> contact_reader::asked_by(const options& wanted, contact_reader& to) {
  std::vector<common::asked_column> asked;
  for (std::size_t f = 0; f != field_count; ++f) {
    const std::size_t first = asked.size();
    const std::string own(name_of(f));
    if (const auto mapped = wanted.columns.find(f); mapped != wanted.columns.end())
      for (const mapped_column& column : mapped->second) asked.push_back({own, column.name, column.required});
    else
      for (const std::string_view name : names_of(f)) asked.push_back({own, std::string(name), false});
    to.places_[f] = {first, asked.size() - first};
  }
  return asked;
}

contact_reader::contact_reader(const options& wanted)
    : wanted_(wanted),
      records_(wanted.from, asked_by(wanted, *this)),
      times_(wanted.times, 2),
      levels_{&wanted.unknown, wanted.decimals, wanted.clamp} {
  levels_.decimals = records_.decimals(wanted.decimals);
  if (!records_.is_csv()) return;
  for (std::size_t f = 0; f != field_count; ++f) keep_found(f);
  require(field::time);
  require(wanted.by);
}

// Of the columns asked for, only that of the header is read; of several the user has to choose.
void contact_reader::keep_found(std::size_t f) {
  const auto [first, count] = places_[f];
  std::vector<std::size_t> found;
  for (std::size_t i = first; i != first + count; ++i)
    if (records_.columns().is_found(i)) found.push_back(i);
  places_[f] = {found.empty() ? first : found.front(), found.size()};
  if (found.size() < 2) return;
  const auto column = [this](std::size_t i) { return common::quoted(records_.columns().name_of(i)); };
  const std::string own(name_of(f));
  std::string text = "the header has two columns for " + own + ", ";
  text.append(column(found[0])).append(" and ").append(column(found[1]));
  throw common::bad_usage{text + "; name one with --map \"" + own + "=COLUMN\""};
}

void contact_reader::require(field f) const {
  if (has(f)) return;
  const std::string own(name_of(place(f)));
  throw common::bad_usage{"the header has no column '" + own + "'; " +
                          records_.columns().instead_of(own, records_.header()) + "; name one with --map " + own +
                          "=COLUMN"};
}

void contact_reader::check_keys() const {
  records_.check_mapped();
  if (records_.is_csv()) return;
  for (const field f : {field::time, wanted_.by})
    if (!has(f))
      throw common::bad_usage{"no object has a key '" + std::string(name_of(place(f))) + "'; name one with --map " +
                              std::string(name_of(place(f))) + "=KEY"};
}

void contact_reader::check_scales() const {
  std::string text;
  for (std::size_t f = 0; f != field_count; ++f) {
    if (above_one_[f].empty()) continue;
    const std::string own(name_of(f));
    text.append(text.empty() ? "" : "; ").append(column_of(f)).append(": holds ").append(above_one_[f]);
    text.append(", so its 1 may be the worst as well as the best; say its scale with --scale \"").append(own);
    text.append("=1..5\", or \"").append(own).append("=0..100\" for percent");
  }
  if (!text.empty()) throw common::bad_usage{text};
}

bool contact_reader::has(std::size_t f) const {
  const auto [first, count] = places_[f];
  for (std::size_t i = first; i != first + count; ++i)
    if (records_.columns().is_found(i)) return true;
  return false;
}

std::string contact_reader::column_of(std::size_t f) const {
  const auto [first, count] = places_[f];
  for (std::size_t i = first; i != first + count; ++i)
    if (records_.columns().is_found(i)) return records_.columns().name_of(i);
  return std::string(name_of(f));
}

std::string_view contact_reader::cell(std::size_t f) const {
  const auto [first, count] = places_[f];
  for (std::size_t i = first; i != first + count; ++i)
    if (record_.at[i] != common::absent) return common::trimmed(record_.cell(i));
  return {};
}

void contact_reader::fail(std::size_t f, std::string what, contact& to) const {
  to.mistakes.push_back({column_of(f), std::move(what)});
}

void contact_reader::doubt(field f, std::string_view text, const std::string& allowed, contact& to) const {
  to.doubts.push_back({column_of(place(f)), common::quoted(text) + " is not one of " + allowed + ", unknown"});
}

bool contact_reader::next(contact& to) {
  if (!records_.next(record_)) return false;
  to.line = record_.line;
  to.moment = {};
  to.key = {};
  to.mistakes.clear();
  to.doubts.clear();
  if (!record_.mistake.empty()) {
    to.mistakes.push_back({"row", record_.mistake});
    return true;
  }
  read_key(to);
  read_identity(to);
  if (on_key_) on_key_(to);
  to.moment.at = time(field::time, to);
  to.moment.resolved_at = time(field::resolved, to);
  read_names(to);
  read_answers(to);
  read_judgement(to);
  to.assertiveness = level(place(field::assertiveness), to);
  to.cooperativeness = level(place(field::cooperativeness), to);
  return true;
}

void contact_reader::read_key(contact& to) const {
  const std::string_view key = cell(wanted_.by);
  const bool is_stated = !says_nothing(key);
  if (is_stated) to.key = key;
  else if (wanted_.by == field::customer)
    fail(place(field::customer),
         key.empty() ? "is empty, but every contact needs it"
                     : common::quoted(key) +
                           " says that it is unknown, but every contact "
                           "needs it",
         to);
  if (key == common::nested_value)
    fail(place(wanted_.by), "is an object or a list of objects; name a value in it, as in --map customer=requester.id",
         to);
}

std::int64_t contact_reader::time(field f, contact& to) {
  const std::string_view text = cell(f);
  if (says_nothing(text)) {
    if (f == field::time)
      fail(place(f),
           text.empty() ? "is empty, but every contact needs it"
                        : common::quoted(text) + " says that it is unknown, but every contact needs it",
           to);
    return care::not_stated;
  }
  common::time_reading read = times_.read(text, time_column(f), to.line);
  if (read.time) return std::chrono::floor<std::chrono::seconds>(read.time->at).count();
  to.mistakes.push_back({column_of(place(f)), common::quoted(text) + " " + read.mistake, read.mistake});
  return care::not_stated;
}

std::optional<tact::level> contact_reader::level(std::size_t f, contact& to) {
  const std::string_view text = cell(f);
  if (text.empty()) return std::nullopt;
  const common::level_rule& rule = wanted_.rules[f];
  auto [value, mistake] = levels_.read(text, rule);
  if (value) return tact::level::clamped(*value);
  if (mistake.empty()) return std::nullopt;
  if (!rule.scaled && common::read_number(text, levels_.decimals))
    mistake += "; for another scale write --scale \"" + std::string(name_of(f)) + "=LOW..HIGH\"";
  if (!rule.scaled && above_one_[f].empty() && is_above_one(text, levels_.decimals))
    above_one_[f] = common::quoted(text) + " in line " + std::to_string(to.line);
  to.mistakes.push_back({column_of(f), common::quoted(text) + " " + mistake, mistake});
  return std::nullopt;
}

void contact_reader::read_names(contact& to) {
  const auto read = [&](field f, auto& known, auto in) {
    const std::string_view text = cell(f);
    decltype(in(text, own_names(f))) found;
    if (says_nothing(text)) return found;
    found = known(text, [&](std::string_view asked) { return in(asked, own_names(f)); });
    if (!found) doubt(f, text, names_listed(place(f)), to);
    return found;
  };
  care::moment& m = to.moment;
  m.by = read(field::channel, channels_, common::channel_in);
  m.reason = read(field::reason, reasons_, reason_in).value_or(m.reason);
  m.about = read(field::object, objects_, object_in).value_or(m.about);
  m.point = named(field::point, to);
  m.area = named(field::area, to);
  m.representative = named(field::representative, to);
}

// A name of the table's own; empty where it says that nothing is known, or is no text.
std::string_view contact_reader::named(field f, contact& to) const {
  const std::string_view text = cell(f);
  if (says_nothing(text)) return {};
  if (text != common::nested_value) return text;
  const std::string own(name_of(place(f)));
  to.doubts.push_back(
      {column_of(place(f)),
       "is an object or a list of objects, unknown; name a value in it, as in --map " + own + "=" + own + ".name"});
  return {};
}

const common::names& contact_reader::own_names(field f) const {
  static const common::names none;
  const auto found = wanted_.names.find(place(f));
  return found == wanted_.names.end() ? none : found->second;
}

bool contact_reader::answer(field f, std::string_view other_yes, std::string_view other_no, contact& to) const {
  const std::string_view text = cell(f);
  if (says_nothing(text)) return false;
  const std::optional<bool> says = answer_in(text, other_yes, other_no);
  if (!says) doubt(f, text, std::string(yes_or_no), to);
  return says.value_or(false);
}

void contact_reader::read_answers(contact& to) const {
  to.moment.potential = answer(field::potential, "potential", "present", to);
  to.moment.first = answer(field::first, "first", "later", to);
  const std::string_view by = cell(field::judge);
  if (says_nothing(by)) return;
  const std::optional<bool> is_staff = answer_in(by, "staff", "customer");
  if (!is_staff) fail(place(field::judge), common::quoted(by) + " is not one of customer, staff", to);
  else if (*is_staff) to.moment.judged_by = care::judge::staff;
}

void contact_reader::read_judgement(contact& to) {
  to.moment.satisfaction = level(place(field::satisfaction), to);
  for (const care::dimension d : care::dimensions) {
    to.moment.perceived.at(d) = level(perceived(d), to);
    to.moment.expected.at(d) = level(expected(d), to);
  }
}

void contact_reader::read_identity(contact& to) const {
  const auto is_text = [this](std::string_view text) { return !says_nothing(text) && text != common::nested_value; };
  const std::string_view id = cell(field::id), customer = cell(field::customer);
  to.has_id = is_text(id);
  to.fingerprint = to.has_id ? fingerprint_of(id, 1) : 2;
  for (std::size_t f = 0; !to.has_id && f != field_count; ++f) to.fingerprint = fingerprint_of(cell(f), to.fingerprint);
  const bool is_apart = wanted_.by != field::customer && is_text(customer);
  to.customer = is_apart ? fingerprint_of(common::tidied(customer), 3) : 0;
}

}  // namespace journey
