#include "names.hpp"

#include <algorithm>
#include <array>

#include <common/folded.hpp>

#include "fields.hpp"

namespace journey {
namespace {

namespace care = tact::care;

// Other usual names of reasons and objects.
const common::names other_reasons{
    {"complaint", "claim"},     {"billing", "claim"},    {"question", "information"},  {"enquiry", "information"},
    {"inquiry", "information"}, {"info", "information"}, {"visit", "technical visit"}, {"repair", "technical visit"},
    {"support", "help"},        {"problem", "help"},     {"incident", "help"}};
const common::names other_objects{
    {"professionalism", "staff"}, {"employee", "staff"}, {"person", "staff"}, {"goods", "product"}};

// The name that a folded text stands for.
std::string meant(std::string_view text, const common::names& own, const common::names& usual) {
  std::string name = common::folded_name(text);
  for (const common::names* known : {&own, &usual})
    if (const auto found = known->find(name); found != known->end()) return found->second;
  return name;
}

template <class Name>
std::string with_commas(const Name& all) {
  std::string text;
  for (const auto one : all)
    if (!name(one).empty()) text.append(text.empty() ? "" : ", ").append(name(one));
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

}  // namespace

std::optional<care::contact_reason> reason_in(std::string_view text, const common::names& own) {
  std::string name = meant(text, own, other_reasons);
  std::replace(name.begin(), name.end(), ' ', '_');
  return care::from_name<care::contact_reason>(name);
}

std::optional<care::object> object_in(std::string_view text, const common::names& own) {
  return care::from_name<care::object>(meant(text, own, other_objects));
}

std::optional<bool> answer_in(std::string_view text, std::string_view other_yes, std::string_view other_no) {
  const std::string word = common::folded(text);
  const auto is_one_of = [&word](const auto& words) { return std::ranges::find(words, word) != words.end(); };
  if (is_one_of(std::array<std::string_view, 6>{"yes", "y", "true", "1", "x", other_yes})) return true;
  if (is_one_of(std::array<std::string_view, 5>{"no", "n", "false", "0", other_no})) return false;
  return std::nullopt;
}

bool is_name(std::size_t of, std::string_view text) {
  if (of == place(field::channel)) return common::channel_in(text).has_value();
  return of == place(field::reason) ? reason_in(text).has_value() : object_in(text).has_value();
}

std::string names_listed(std::size_t of) {
  if (of == place(field::channel)) return common::channels_listed();
  return of == place(field::reason) ? with_commas(care::contact_reasons) : with_commas(care::objects);
}

}  // namespace journey
