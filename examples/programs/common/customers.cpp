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

namespace {

// The names of classes, and those of the user's own.
struct class_names {
  const unknown_words& none;
  const names& own;
};

// Adds the classes that a name stands for; false where it stands for none.
bool add_named(std::string_view spelt, const class_names& known, classes_read& to) {
  if (const auto meant = known.own.find(folded_name(spelt)); meant != known.own.end()) {
    to.who = to.who | customer_in(meant->second, known.none).who;
    return true;
  }
  const std::string name = folded(spelt);
  const auto named = tact::care::customer<>::from_name(name);
  if (named) to.who = to.who | *named;
  return named || known.none.contains(name);
}

// Calls `use` with each part of a text between these signs, without the blanks around it.
template <class Use>
void for_each_part(std::string_view text, std::string_view between, Use use) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(between), text.size());
    if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty()) use(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

classes_read customer_in(std::string_view text, const unknown_words& none, const names& own) {
  classes_read to;
  const class_names known{none, own};
  for_each_part(text, ",;+|/", [&](std::string_view part) {
    if (add_named(part, known, to)) return;
    if (own.empty()) note_unknown(to, part);
    else
      for_each_part(part, " ", [&](std::string_view tag) {
        if (!add_named(tag, known, to)) note_unknown(to, tag);
      });
  });
  return to;
}

std::string classes_listed() {
  std::string text;
  for (const tact::care::customer_class_info& c : tact::care::customer<>::infos())
    text += (text.empty() ? "" : ", ") + std::string(c.name);
  return text;
}

}  // namespace common
