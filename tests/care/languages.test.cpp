// The languages that ship: a word for every name, in their own letters, none for anything else, and none that confuses.

#include <tact/care/languages.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <tact/care/act.hpp>
#include <tact/care/channel.hpp>
#include <tact/care/customer.hpp>
#include <tact/care/journey.hpp>
#include <tact/care/moment.hpp>
#include <tact/care/steps.hpp>
#include <tact/detail/enumeration.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/pack.hpp>
#include <tact/policy.hpp>
#include <tact/situation.hpp>
#include <tact/strategies/accommodation.hpp>
#include <tact/strategies/confrontation.hpp>

#include "foreign/words.hpp"
#include "laws/policy.hpp"
#include "laws/words.hpp"
#include "testing/catch.hpp"

using namespace tact::care;

namespace {

using laws::names;

template <class Policies>
void add_names(names& to) {
  tact::detail::unpack<Policies>([&]<class... P>(std::type_identity<P>...) { (to.insert(P::name), ...); });
}

template <class Policies>
names names_of() {
  names all;
  add_names<Policies>(all);
  return all;
}

/// What a plan can say besides its strategies and the customer: channels, delays, outcomes, factors and steps.
names names_beside() {
  names all = names_of<steps>();
  for (const channel c : channels) all.insert(name(c));
  for (const tact::delay d : {tact::delay::to_cool_down, tact::delay::to_learn_more}) all.insert(name(d));
  for (int o = 1; o <= static_cast<int>(tact::detail::last_of<tact::outcome>); ++o)
    all.insert(name(static_cast<tact::outcome>(o)));
  for (const auto& factor : tact::situation::factors) all.insert(factor.name);
  return all;
}

/// What a journey can say: dimensions, objects, reasons of contact, and which way satisfaction goes.
std::vector<std::string_view> names_of_journeys() {
  std::vector<std::string_view> all;
  for (const dimension d : dimensions) all.push_back(name(d));
  for (const object o : objects) all.push_back(name(o));
  for (const contact_reason r : contact_reasons)
    if (r != contact_reason::unstated) all.push_back(name(r));
  for (const direction d : {direction::falling, direction::steady, direction::rising}) all.push_back(name(d));
  return all;
}

/// Every name that a plan, a journey, a picture or a page can show.
names shown_names() {
  names all = names_beside();
  for (const std::string_view name : names_of_journeys()) all.insert(name);
  tact::detail::unpack<laws::shipped_models>([&]<class... M>(std::type_identity<M>...) {
    (add_names<typename M::strategies>(all), ...);
    (add_names<tact::detail::styles_of<M>>(all), ...);
  });
  add_names<customers>(all);
  all.insert(tact::confrontation::name);  // the family
  all.insert(tact::accommodation::name);  // in no model, for a team to add
  return all;
}

/// The names that a dictionary may have a word for: all of the above, and the two concerns.
names known_names() {
  names all = shown_names();
  for (const auto& input : tact::detail::input_table<tact::situation>) all.insert(input.name);
  return all;
}

}  // namespace

TEST_CASE("A language that ships has a word for every name that ships", "[care]") {
  CHECK(shown_names().size() >= 80);
  for (const dictionary& d : languages) {
    if (d.language == english.language) continue;
    for (const std::string_view name : shown_names()) {
      INFO(d.language.code << ": " << name);
      CHECK(d.find(name) != nullptr);
    }
  }
}

TEST_CASE("English has words for names that are none, and for no others", "[care]") {
  for (const std::string_view name : shown_names()) {
    INFO(name);
    CHECK((english.find(name) != nullptr) == (english.word(name).text != name));
    CHECK(laws::is_written_in(english.language, english.word(name).text));  // no underscore is a letter
  }
}

TEST_CASE("No language has a word for a name that nothing has, nor two for one", "[care]") {
  const names known = known_names();
  for (const dictionary& d : languages) {
    names seen;
    for (const entry& e : d.words) {
      INFO(d.language.code << ": " << e.name);
      CHECK(known.contains(e.name));
      CHECK(seen.insert(e.name).second);
    }
  }
}

TEST_CASE("No two names that a journey can show have the same word", "[care]") {
  for (const dictionary& d : languages) {
    names words;
    for (const std::string_view name : names_of_journeys()) {
      INFO(d.language.code << ": " << name);
      CHECK(words.insert(d.word(name).text).second);
    }
  }
}

TEST_CASE("Each language is written in its own letters, in well-formed UTF-8", "[care]") {
  for (const dictionary& d : languages) {
    CHECK(laws::is_written_in(d.language, d.language.name));
    for (const entry& e : d.words) {
      INFO(d.language.code << ": " << e.word);
      CHECK(laws::is_written_in(d.language, e.word));
    }
  }
}

TEMPLATE_TEST_CASE("No two names that a plan can show together have the same word", "[care]", laws::customer_care,
                   laws::thomas_kilmann, laws::rahim, laws::pruitt_rubin) {
  names together = names_beside();
  add_names<customers>(together);
  add_names<typename TestType::strategies>(together);
  for (const dictionary& d : languages) {
    INFO(d.language.code);
    CHECK(laws::shared_words(d, together) == std::vector<std::string>{});
  }
}

TEST_CASE("Who the customer is and what is done have no word in common", "[care]") {
  for (const dictionary& d : languages) {
    INFO(d.language.code);
    CHECK(laws::common_words(d, names_of<customers>(), names_beside()) == names{});
  }
}

TEST_CASE("A Greek step is a plural imperative, a noun, or a report in the present", "[care]") {
  for (const step_info* s : step_infos<steps>) {
    const std::string_view word = greek.word(s->name).text;
    INFO(word);
    CHECK((acts_of_others.contains(s->does) ? laws::is_greek_report(word) : laws::is_greek_instruction(word)));
  }
}

TEST_CASE("Only the English has been read by a speaker", "[care]") {
  for (const dictionary& d : languages) CHECK(d.reviewed() == (d.language == english.language));
}

TEST_CASE("A dictionary is found by its language's code, and by nothing else", "[care]") {
  names codes;
  for (const dictionary& d : languages) {
    REQUIRE(from_code(d.language.code));
    CHECK(from_code(d.language.code)->words.data() == d.words.data());
    codes.insert(d.language.code);
  }
  CHECK(codes == names{"en", "zh", "el", "nb"});
  for (const std::string_view none : {"", "EN", "e", "eng", "de", "no", "English"}) CHECK_FALSE(from_code(none));
}

TEST_CASE("A list of one's own is searched in the same way", "[care]") {
  constexpr dictionary mine[] = {english, acme::german, acme::norwegian};
  CHECK(from_code("de", mine)->word("listen").text == "zuhören");
  CHECK(from_code("nb", mine)->word("send_voucher").text == "send et gavekort");
  CHECK(from_code("nb", mine)->word("listen").text == "lytt");
  CHECK_FALSE(from_code("zh", mine));
}
