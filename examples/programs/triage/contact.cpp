#include "contact.hpp"

#include <algorithm>

#include <common/cells.hpp>
#include <common/channels.hpp>
#include <common/customers.hpp>

namespace triage {
namespace {

namespace care = tact::care;

constexpr std::string_view customer_column = "customer";
constexpr std::string_view channel_column = "channel";

}  // namespace

bool is_of_contact(std::string_view column) { return column == customer_column || column == channel_column; }

contact_reader::source contact_reader::source_of(std::string_view name, const options& wanted,
                                                 std::vector<common::asked_column>& asked) {
  source from;
  if (const auto own = wanted.names.find(std::string(name)); own != wanted.names.end()) from.own = own->second;
  const auto text = wanted.texts.find(std::string(name));
  if (text != wanted.texts.end()) from.text = text->second;
  else from.columns = ask_for(name, wanted, asked);
  const bool each = name == customer_column && wanted.columns.contains(std::string(name));
  for (const std::size_t column : from.columns) asked[column].each = each;
  return from;
}

contact_reader::contact_reader(const options& wanted, std::vector<common::asked_column>& asked)
    : wanted_(wanted),
      customer_(source_of(customer_column, wanted, asked)),
      channel_(source_of(channel_column, wanted, asked)) {}

void contact_reader::begin(const common::record_reader& in) {
  columns_ = &in.columns();
  if (customer_.columns.empty()) return;
  customer_.columns.clear();
  for (std::size_t i = 0; i != columns_->asked().size(); ++i)
    if (columns_->asked()[i].input == customer_column) customer_.columns.push_back(i);
}

bool contact_reader::is_known(const source& from) const {
  if (from.columns.empty()) return !wanted_.unknown.contains(common::trimmed(from.text));
  return std::any_of(from.columns.begin(), from.columns.end(),
                     [this](std::size_t column) { return columns_->is_found(column); });
}

bool contact_reader::any() const { return is_known(customer_) || is_known(channel_); }

void contact_reader::read_customer(std::string_view text, const std::string& column, contact_result& to) const {
  const common::classes_read classes = common::customer_in(text, wanted_.unknown, customer_.own, wanted_.split_tags);
  to.contact.who = to.contact.who | classes.who;
  if (classes.unknown.empty()) return;
  if (!customer_.own.empty()) ++to.other_tags;
  else
    to.mistakes.push_back({column, classes.listed() + " is no class of customer: write " + common::classes_listed() +
                                       " or unknown, say what it means with --words customer:WORD=CLASS, or ignore the "
                                       "column with --set customer=unknown"});
}

void contact_reader::read_channel(std::string_view text, const std::string& column, contact_result& to) const {
  if (wanted_.unknown.contains(text)) return;
  if (const auto by = common::channel_in(text, channel_.own)) to.contact.by = *by;
  else
    to.doubts.push_back({column, common::quoted(text) +
                                     " is not a channel, so the plan is worded for the phone: say "
                                     "what it means with --words channel:WORD=CHANNEL (" +
                                     common::channels_listed() + ")"});
}

contact_result contact_reader::read(const common::record& row) const {
  contact_result to;
  if (customer_.columns.empty()) read_customer(customer_.text, std::string(customer_column), to);
  for (const std::size_t column : customer_.columns)
    read_customer(common::trimmed(row.cell(column)), columns_->name_of(column), to);
  if (channel_.columns.empty()) read_channel(common::trimmed(channel_.text), std::string(channel_column), to);
  for (const std::size_t column : channel_.columns)
    read_channel(common::trimmed(row.cell(column)), columns_->name_of(column), to);
  return to;
}

std::vector<care::adjustment> shape(reading_result& read, care::customer<> who) {
  std::vector<care::adjustment> changed;
  for (const care::adjustment& s : who.adjustments(read.situation)) {
    if (std::find(read.given.begin(), read.given.end(), s.factor) != read.given.end()) continue;
    read.situation.*input_named(s.factor, "").member = s.to;
    std::erase(read.unknown, s.factor);
    changed.push_back(s);
  }
  return changed;
}

}  // namespace triage
