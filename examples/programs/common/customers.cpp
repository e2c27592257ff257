#include <common/customers.hpp>

#include <algorithm>
#include <array>
#include <span>

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
  for (const std::string& name : unknown) text += (text.empty() ? "" : ", ") + common::quoted(name);
  return text + (more_unknown ? ", …" : "");
}

namespace {

// True where a text as a whole has a meaning: it is then not taken apart.
bool read_whole(classes_read& to, std::string_view spelt, const unknown_words& none, const names& own) {
  if (spelt.size() > longest_word) return false;
  if (const auto meant = own.find(folded_name(spelt)); meant != own.end()) {
    to.who = to.who | customer_in(meant->second, none).who;
    return true;
  }
  const auto named = tact::care::customer<>::from_name(folded(spelt));
  if (named) to.who = to.who | *named;
  return named || none.contains(spelt);
}

// Reads the parts of a text between these signs, each of which may have parts between the further ones.
void read_parts(classes_read& to, std::string_view text, std::span<const std::string_view> signs,
                const unknown_words& none, const names& own) {
  text = trimmed(text);
  if (text.empty() || read_whole(to, text, none, own)) return;
  if (signs.empty()) return note_unknown(to, text);
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(signs[0], from), text.size());
    read_parts(to, text.substr(from, end - from), signs.subspan(1), none, own);
    from = end + 1;
  }
}

}  // namespace

classes_read customer_in(std::string_view text, const unknown_words& none, const names& own,
                         bool tags_have_blanks_between) {
  // n/a is one word.
  static constexpr std::array<std::string_view, 3> signs{",;+|", "/", " "};
  classes_read to;
  read_parts(to, text, std::span(signs).first(tags_have_blanks_between ? 3 : 2), none, own);
  return to;
}

std::string classes_listed() {
  std::string text;
  for (const tact::care::customer_class_info& c : tact::care::customer<>::infos())
    text += (text.empty() ? "" : ", ") + std::string(c.name);
  return text;
}

}  // namespace common
