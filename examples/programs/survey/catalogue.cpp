#include "catalogue.hpp"

#include <algorithm>
#include <string_view>

#include <common/cells.hpp>
#include <common/folded.hpp>
#include <common/messages.hpp>
#include <common/nearest.hpp>
#include <common/text.hpp>
#include <common/usage.hpp>
#include <tact/care/instruments.hpp>

#include "key_file.hpp"
#include "translation.hpp"

namespace survey {
namespace {

using tact::care::form;
using tact::care::instrument;

const instrument& shipped(const std::string& spelt) {
  const std::string name = common::folded_name(spelt);
  std::vector<std::string> folded;
  for (const instrument* one : tact::care::instruments) {
    folded.push_back(common::folded_name(one->name));
    if (folded.back() == name) return *one;
  }
  const std::vector<std::string_view> names(folded.begin(), folded.end());
  const std::string_view meant = common::meant_by(name, names);
  const auto place = static_cast<std::size_t>(std::ranges::find(names, meant) - names.begin());
  throw common::bad_usage{"there is no instrument " + common::quoted(spelt) +
                          (meant.empty()
                               ? "; survey without a name lists them"
                               : "; did you mean '" + std::string(tact::care::instruments[place]->name) + "'?")};
}

// What an instrument is, in a word for a list.
std::string_view kind_of(form f) {
  switch (f) {
    case form::agreement: return "scale";
    case form::choice: return "pairs";
    default: return name(f);
  }
}

}  // namespace

std::string rows_of(std::string_view source) {
  return std::string(source.substr(0, std::min(source.find(';'), source.size())));
}

std::string size_of(const instrument& of) {
  return common::counted(of.size(), of.form == form::choice ? "pair" : of.form == form::sheet ? "question" : "item");
}

std::vector<std::vector<std::string>> catalogue() {
  std::vector<std::vector<std::string>> rows{{"name", "title", "items", "kind", "source", "validated"}};
  for (const instrument* one : tact::care::instruments)
    rows.push_back({std::string(one->name), std::string(one->title), std::to_string(one->size()),
                    std::string(kind_of(one->form)), rows_of(one->source), one->validated ? "yes" : "no"});
  return rows;
}

chosen_instrument choose(const options& wanted) {
  if (!wanted.key.empty()) {
    chosen_instrument mine{.language = ""};
    mine.own = read_key(wanted);
    mine.of = &mine.own->get();
    return mine;
  }
  chosen_instrument one{.of = &shipped(wanted.instrument), .ships = true};
  if (wanted.language.empty() || wanted.language == "en") return one;
  one.own = translated(*one.of, wanted.language);
  one.of = &one.own->get();
  one.language = wanted.language;
  return one;
}

std::string caution(const chosen_instrument& i) {
  if (i.of->validated) return {};
  // Of a key of one's own nobody knows here what has been shown.
  std::string text = i.ships ? "Not validated: nobody has shown that it measures what it says."
                             : "Not validated: nothing here shows that it measures what it says.";
  if (std::ranges::any_of(i.of->norms, &tact::care::norm::assumed))
    text += " The errors follow from a reliability that is assumed.";
  return text;
}

}  // namespace survey
