#include "translation.hpp"

#include <cstddef>
#include <string_view>

#include <common/cells.hpp>
#include <common/messages.hpp>
#include <common/usage.hpp>
#include <tact/care/dictionary.hpp>
#include <tact/care/instruments/languages.hpp>
#include <tact/care/languages.hpp>

namespace survey {
namespace {

using tact::care::dictionary;

dictionary dictionary_of(const std::string& code) {
  if (const auto found = tact::care::from_code(code, tact::care::instrument_languages)) return *found;
  std::string codes;
  for (const dictionary& d : tact::care::instrument_languages)
    codes.append(codes.empty() ? "" : ", ").append(d.language.code);
  throw common::bad_usage{"--language: there are no questions in " + common::quoted(code) + "; write one of " + codes};
}

// Puts words in the place of English texts, and counts those that it has none for.
class translator {
 public:
  explicit translator(const dictionary& words) : words_(words) {}

  /// The text that stands under a name in the dictionary.
  std::string_view text(std::string_view name, std::string_view english) {
    if (english.empty()) return english;
    const tact::care::word found = tact::care::translated(words_, name, english);
    ++texts_;
    missing_ += found.found ? 0 : 1;
    return found.text;
  }

  void say_what_is_missing() const {
    const std::string language(words_.language.name);
    if (missing_ != 0)
      common::say(std::to_string(missing_) + " of " + std::to_string(texts_) + " texts have no translation (" +
                  language + "), and are in English");
    if (!words_.reviewed()) common::say(language + ": no speaker of the language has reviewed these texts");
  }

 private:
  dictionary words_;
  std::size_t texts_ = 0;
  std::size_t missing_ = 0;
};

}  // namespace

std::unique_ptr<owned_instrument> translated(const tact::care::instrument& of, const std::string& code) {
  translator in(dictionary_of(code));
  auto own = std::make_unique<owned_instrument>();
  own->frame = of;
  own->frame.title = in.text(of.name, of.title);
  own->frame.instructions = in.text(of.instructions, of.instructions);
  own->scales.assign(of.scales.begin(), of.scales.end());
  own->facets.assign(of.facets.begin(), of.facets.end());
  own->items.assign(of.items.begin(), of.items.end());
  own->pairs.assign(of.pairs.begin(), of.pairs.end());
  own->norms.assign(of.norms.begin(), of.norms.end());
  own->findings.assign(of.findings.begin(), of.findings.end());
  for (const std::string_view label : of.labels) own->labels.push_back(in.text(label, label));
  for (tact::care::scale& s : own->scales) s.title = in.text(s.name, s.title);
  for (tact::care::facet& f : own->facets) f.title = in.text(f.name, f.title);
  for (tact::care::item& i : own->items) i.text = in.text(i.name, i.text);
  for (tact::care::finding& f : own->findings) f.says = in.text(f.name, f.says);
  for (tact::care::choice_pair& p : own->pairs) {
    p.first.text = in.text(p.first.name, p.first.text);
    p.second.text = in.text(p.second.name, p.second.text);
  }
  in.say_what_is_missing();
  return own;
}

}  // namespace survey
