#include <common/customers.hpp>

#include <algorithm>

#include <common/cells.hpp>
#include <common/folded.hpp>

namespace common {
namespace {

constexpr std::size_t most_named = 5;

void note_unknown(classes_read& to, std::string_view name) {
  if (std::find(to.unknown.begin(), to.unknown.end(), name) != to.unknown.end()) return;
  if (to.unknown.size() == most_named) to.more_unknown = true;
  else to.unknown.emplace_back(name);
}

}  // namespace

std::string classes_read::listed() const {
  std::string text;
  for (const std::string& name : unknown) text += (text.empty() ? "" : ", ") + quoted(name);
  return text + (more_unknown ? ", …" : "");
}

classes_read customer_in(std::string_view text, const unknown_words& none, const names& own) {
  classes_read to;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(",;+|/"), text.size());
    const std::string_view spelt = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (spelt.empty()) continue;
    const std::string name = folded(spelt);
    if (const auto meant = own.find(folded_name(spelt)); meant != own.end()) {
      to.who = to.who | customer_in(meant->second, none).who;
    } else if (const auto named = tact::care::customer<>::from_name(name)) {
      to.who = to.who | *named;
    } else if (!none.contains(name)) {
      note_unknown(to, spelt);
    }
  }
  return to;
}

std::string classes_listed() {
  std::string text;
  for (const tact::care::customer_class_info& c : tact::care::customer<>::infos())
    text += (text.empty() ? "" : ", ") + std::string(c.name);
  return text;
}

}  // namespace common
