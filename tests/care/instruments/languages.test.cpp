// The instruments in the languages of the documents: every text is there, in its letters, and nothing else is.

#include <tact/care/instruments/languages.hpp>

#include <map>
#include <string>
#include <string_view>

#include <tact/care/dictionary.hpp>
#include <tact/care/instruments.hpp>

#include "laws/instruments.hpp"
#include "laws/words.hpp"
#include "testing/catch.hpp"

using namespace tact::care;

namespace {

using laws::names;

/// A text without its punctuation.
std::string without_marks(std::string_view text) {
  std::string rest(text);
  for (const std::string_view mark : {",", ".", ":", ";", "?", "·", "，", "。", "：", "；", "？", "、", "“", "”"})
    for (std::size_t at = rest.find(mark); at != rest.npos; at = rest.find(mark)) rest.erase(at, mark.size());
  return rest;
}

}  // namespace

TEST_CASE("Every text of the instruments is in the three other languages, in their letters", "[care]") {
  names known;
  for (const laws::named_text& t : laws::instrument_texts()) known.insert(t.name);
  for (const dictionary& d : {chinese_instruments, greek_instruments, norwegian_instruments}) {
    INFO(d.language.code);
    CHECK_FALSE(d.reviewed());
    CHECK(from_code(d.language.code, instrument_languages)->words.data() == d.words.data());
    const dictionary& shipped = *d.base->base;
    names seen;
    for (const dictionary* part : {&d, d.base})
      for (const entry& e : part->words) {
        INFO(e.name);
        CHECK(seen.insert(e.name).second);
        CHECK(known.contains(e.name));
        CHECK(shipped.find(e.name) == nullptr);  // a word that ships stays what it is
        CHECK(laws::is_written_in(d.language, without_marks(e.word)));
      }
    for (const laws::named_text& t : laws::instrument_texts()) {
      INFO(t.name);
      const word here = translated(d, t.name, t.text);
      CHECK(here.found);
      CHECK((here.text == shipped.word(t.name).text || seen.contains(t.name)));
    }
    CHECK(d.find("negotiation") == shipped.find("negotiation"));
  }
}

TEST_CASE("Two items that differ in English differ in every language", "[care]") {
  for (const dictionary& d : instrument_languages) {
    std::map<std::string_view, std::string_view> item_saying;
    for (const instrument* one : instruments)
      for (const item& i : one->items) {
        INFO(d.language.code << ": " << i.name);
        CHECK(item_saying.emplace(translated(d, i.name, i.text).text, i.name).first->second == i.name);
      }
  }
}

TEST_CASE("What a language lacks is in English, and said to be so", "[care]") {
  constexpr word lacking = translated(greek_instruments, "no_such_item", "Is it there?");
  STATIC_REQUIRE(lacking.text == "Is it there?");
  STATIC_REQUIRE_FALSE(lacking.found);
  constexpr word in_english = translated(english, "tell_my_side", "By the end");
  STATIC_REQUIRE(in_english.text == "By the end");
  STATIC_REQUIRE(in_english.found);
}
