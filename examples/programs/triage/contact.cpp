#include "contact.hpp"

#include <algorithm>

#include <common/cells.hpp>
#include <common/customers.hpp>

namespace triage {
namespace {

namespace care = tact::care;

constexpr std::string_view customer_column = "customer";
constexpr std::string_view channel_column = "channel";

bool is_unknown(std::string_view text) { return text.empty() || common::lower(text) == "unknown"; }

}  // namespace

bool is_of_contact(std::string_view column) { return column == customer_column || column == channel_column; }

std::optional<care::channel> channel_in(std::string_view text) {
  std::string name = common::lower(common::trimmed(text));
  std::replace_if(name.begin(), name.end(), [](char c) { return c == '-' || c == '_'; }, ' ');
  return care::from_name<care::channel>(name);
}

std::string expected_of(std::string_view column) {
  std::string text;
  const auto add = [&text](std::string_view name) { text += (text.empty() ? "" : ", ") + std::string(name); };
  if (column == customer_column)
    for (const care::customer_class_info& c : care::customer<>::infos()) add(c.name);
  else
    for (const care::channel c : care::channels) add(name(c));
  return text + " or unknown";
}

std::optional<contact_reader::source> contact_reader::find(const std::string& name, const options& wanted,
                                                           const std::vector<std::string>& header) {
  if (const auto text = wanted.texts.find(name); text != wanted.texts.end()) {
    if (is_unknown(common::trimmed(text->second))) return std::nullopt;
    return source{.column = {}, .text = text->second, .name = name};
  }
  const auto place = common::find_mapped(header, name, mapped_column(wanted, name));
  if (!place) return std::nullopt;
  return source{.column = place, .text = {}, .name = header[*place]};
}

contact_reader::contact_reader(const options& wanted, const std::vector<std::string>& header)
    : customer_(find(std::string(customer_column), wanted, header)),
      channel_(find(std::string(channel_column), wanted, header)) {}

bool contact_reader::reads(std::size_t column) const {
  return (customer_ && customer_->column == column) || (channel_ && channel_->column == column);
}

std::string_view contact_reader::cell(const source& from, const common::csv_row& row) {
  return common::trimmed(from.column ? row.cells[*from.column] : from.text);
}

care::contact<> contact_reader::read(const common::csv_row& row, std::vector<cell_error>& errors) const {
  care::contact<> contact;
  if (customer_) {
    std::vector<std::string> unknown;
    contact.who = common::customer_in(cell(*customer_, row), unknown);
    for (const std::string& name : unknown)
      errors.push_back({customer_->name, common::quoted(name) + " is not a class of customer: write " +
                                             expected_of(customer_column) +
                                             ", or ignore the column with --set customer=unknown"});
  }
  if (const std::string_view spelt = channel_ ? cell(*channel_, row) : std::string_view{}; !is_unknown(spelt)) {
    if (const auto by = channel_in(spelt)) contact.by = *by;
    else
      errors.push_back({channel_->name, common::quoted(spelt) + " is not a channel: write " +
                                            expected_of(channel_column) +
                                            ", or ignore the column with --set channel=unknown"});
  }
  return contact;
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
