// Plans as text: every text of a step is there, in order and in the chosen language.

#include <tact/io/plan.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <tact/care/languages.hpp>
#include <tact/detail/pack.hpp>

#include "foreign/care.hpp"
#include "foreign/words.hpp"
#include "laws/policy.hpp"
#include "laws/words.hpp"
#include "testing/catch.hpp"

using namespace tact::care;
using tact::situation;

namespace {

plan<> some_plan(channel by) {
  const auto who = customer<>::of<angry, talker>();
  return plan_for(tact::recommend(who.apply_to(situation{.assertiveness = 0.9, .cooperativeness = 0.9})),
                  {.who = who, .by = by});
}

/// The parts of a text between separators.
std::vector<std::string_view> parts(std::string_view text, std::string_view between) {
  std::vector<std::string_view> all;
  for (std::size_t end; (end = text.find(between)) != text.npos; text.remove_prefix(end + between.size()))
    all.push_back(text.substr(0, end));
  all.push_back(text);
  return all;
}

/// Every name that a plan's text shows: in its title, behind a label for one, and of each step, with its reason.
std::vector<std::string_view> names_in(std::string_view text) {
  std::vector<std::string_view> all;
  const auto lines = parts(text, "\n");
  for (const std::string_view by : parts(lines[0], " · "))
    for (const std::string_view strategy : parts(by, " → "))
      for (const std::string_view name : parts(strategy, ", ")) all.push_back(name);
  for (const std::string_view line : lines) {
    for (const std::string_view label :
         {"   if the plan fails: ", "   how it ends: ", "   customer: ", "   if it fails: "})
      if (line.starts_with(label)) all.push_back(line.substr(label.size()));
    const std::size_t number = line.find(". ");
    if (number == line.npos || number != line.find_first_not_of("0123456789") || number == 0) continue;
    const auto step = parts(line.substr(number + 2), " (");
    all.push_back(step[0]);
    if (step.size() == 2) all.push_back(step[1].substr(0, step[1].size() - 1));
  }
  return all;
}

/// Situations over the whole square, in each of which one factor is as far from neutral as it goes.
std::vector<situation> situations() {
  std::vector<situation> all;
  for (int a = 0; a <= 10; ++a)
    for (int c = 0; c <= 10; ++c)
      for (const auto& factor : situation::factors)
        for (const double extreme : {0.0, 1.0}) {
          all.push_back({.assertiveness = a / 10.0, .cooperativeness = c / 10.0});
          all.back().*factor.member = extreme;
        }
  return all;
}

/// Plans of a model that differ in a name, by every channel: for each class of customers, for none and for all.
template <class Model>
std::vector<plan<>> plans_of() {
  std::vector<customer<>> everyone{{}};
  customer<> of_all;
  for (const customer_class_info& c : customer<>::infos()) {
    everyone.push_back(*customer<>::from_name(c.name));
    of_all = of_all | everyone.back();
  }
  everyone.push_back(of_all);

  std::vector<plan<>> all;
  std::set<std::vector<std::string_view>> seen;
  for (const customer<> who : everyone)
    for (const situation& s : situations()) {
      const auto advice = tact::recommend<Model>(who.apply_to(s));
      for (const channel by : channels) {
        const plan<> p = plan_for(advice, {.who = who, .by = by});
        std::vector<std::string_view> names{p.strategy(), p.afterwards(), p.fallback(), name(p.delay()), name(by)};
        for (const customer_class_info* c : who.classes()) names.push_back(c->name);
        for (const plan_step& step : p) names.insert(names.end(), {step.step->name, step.because});
        if (seen.insert(names).second) all.push_back(p);
      }
    }
  return all;
}

}  // namespace

TEST_CASE("A plan's text holds all of it, step after step", "[care]") {
  for (const dictionary& in : languages)
    for (const channel by : channels) {
      const plan<> p = some_plan(by);
      const std::string text = tact::io::text(p, in);
      INFO(text);
      std::size_t at = 0;
      const auto follows = [&](std::string_view what) {
        at = text.find(what, at);
        REQUIRE(at != text.npos);
      };
      follows(in.word("procrastination").text);
      follows(in.word("negotiation").text);
      follows(in.word(name(by)).text);
      follows(conveys(by));
      follows(advice_for(by));
      for (const customer_class_info* c : p.contact().who.classes()) {
        follows(in.word(c->name).text);
        for (const char* line : c->dos) follows(line);
        for (const char* line : c->donts) follows(line);
      }
      for (std::size_t i = 0; i != p.size(); ++i) {
        follows("\n" + std::to_string(i + 1) + ". " + std::string(p[i].name(in)));
        follows(p[i].instruction());
        follows(p[i].avoid());
        follows(p[i].phrase(by));
        if (p[i].fallback() != nullptr) follows(in.word(p[i].fallback()->name).text);
        follows(p[i].source());
      }
    }
}

TEST_CASE("Face to face a plan's text shows how it is perceived, and elsewhere gives no figures", "[care]") {
  const std::string shares = "perceived by: sight 40 %, hearing 35 %, other senses 25 % [D1]\n";
  for (const channel by : channels)
    CHECK((tact::io::text(some_plan(by)).find(shares) != std::string::npos) == (by == channel::face_to_face));
  CHECK(tact::io::text(some_plan(channel::mail)).find('%') == std::string::npos);
}

TEST_CASE("What is said is said, and what is written is written", "[care]") {
  for (const channel by : channels) {
    const std::string text = tact::io::text(some_plan(by));
    CHECK((text.find("\n   say: \"") == text.npos) == is_written(by));
    CHECK((text.find("\n   write: \"") == text.npos) != is_written(by));
  }
}

TEST_CASE("What no speaker has read says so", "[care]") {
  const plan<> p = some_plan(channel::phone);
  for (const dictionary& in : languages)
    CHECK((tact::io::text(p, in).find("no speaker has read") == std::string::npos) == in.reviewed());
}

TEST_CASE("The names in a plan's text are found", "[care]") {
  CHECK(names_in("a, b c → d · e\n   how it ends: f\n\n1. g (h)\n   do: 2. this\n   if it fails: i\n12. j k\n") ==
        std::vector<std::string_view>{"a", "b c", "d", "e", "f", "g", "h", "i", "j k"});
}

TEMPLATE_TEST_CASE("Every name in a plan's text is a word of its language", "[care]", laws::customer_care,
                   laws::thomas_kilmann, laws::rahim, laws::pruitt_rubin) {
  const std::vector<plan<>> plans = plans_of<TestType>();
  tact::detail::unpack<typename TestType::strategies>([&]<class... S>(std::type_identity<S>...) {
    CHECK((std::ranges::any_of(plans, [](const plan<>& p) { return p.strategy() == S::name; }) && ...));
  });
  for (const dictionary& in : languages) {
    laws::names words;
    for (const entry& e : in.words) words.insert(e.word);
    std::set<std::string> wrong;
    for (const plan<>& p : plans) {
      const std::string text = tact::io::text(p, in);
      if (text.find("no word in") != text.npos) wrong.insert(text);
      for (const std::string_view name : names_in(text))
        if (!laws::is_written_in(in.language, name) || (in.language != english.language && !words.contains(name)))
          wrong.insert(std::string(name));
    }
    INFO(in.language.code);
    CHECK(wrong == std::set<std::string>{});
  }
}

TEST_CASE("A language of one's own says once, at the head, which names stand in English", "[care]") {
  const std::string text = tact::io::text(some_plan(channel::chat), acme::german);
  CHECK(text.starts_with(
      "procrastination, to cool down → negotiation · chat\n"
      "   names in Deutsch: no speaker has read them yet\n"
      "   no word in Deutsch, so in English: procrastination, to cool down, negotiation, chat, unresolved for now, "
      "compromise, angry, talker, acknowledge, anger, diplomacy, listen for a time, ask, apologise, ask whether they "
      "are "
      "calm, computer mode, escalate, show understanding, offer a solution, meet in part, check what was understood, "
      "propose to cool down, agrees, pause, come back\n"
      "   what it is: "));
  CHECK(text.find("\n   what arrives: ") != text.npos);
  CHECK(text.find("\n   if negotiation fails: compromise\n") != text.npos);
  CHECK(text.find("\n6. show understanding\n") != text.npos);
  CHECK(text.find("\n9. abschließen\n") != text.npos);
}

TEST_CASE("A plan's text says for whom which steps are, and where to go on after the pause", "[care]") {
  const std::string text = tact::io::text(some_plan(channel::phone));
  const std::size_t asked = text.find("\n4. ask whether they are calm"),
                    calm = text.find("\nif they are calm:\n\n5. ask");
  const std::size_t closed = text.find("\n9. close"),
                    other = text.find("\nif they are not calm:\n\n10. propose to cool");
  const std::size_t later = text.find("\nlater, if they are not calm:\n\n13. come back");
  const std::size_t on = text.find("then go on with step 5\n");
  CHECK(asked < calm);
  CHECK(calm < closed);
  CHECK(closed < other);
  CHECK(other < later);
  CHECK(later < on);
  CHECK(on != text.npos);

  const auto unsure =
      plan_for(tact::recommend({.assertiveness = 0.4, .cooperativeness = 0.7}), {.who = customer<>::of<complainer>()});
  const std::string both = tact::io::text(unsure);
  const std::size_t valid = both.find("\nif the complaint is valid:\n"),
                    not_valid = both.find("\nif the complaint is not valid:\n");
  CHECK(valid < not_valid);
  CHECK(not_valid < both.find("\nin any case:\n"));
  CHECK(both.find("\nin any case:\n") != both.npos);
}

TEST_CASE("Policies of one's own go by their names, or by the words of a dictionary of one's own", "[care]") {
  using mine = tact::catalog<acme::regular>;
  const auto advice = tact::recommend<tact::models::customer_care::with<acme::compensate>>(
      {.assertiveness = acme::compensate::ideal.assertiveness,
       .cooperativeness = acme::compensate::ideal.cooperativeness});
  REQUIRE(advice.name() == acme::compensate::name);
  const auto p = plan_for(advice, contact<mine>{.who = customer<mine>::of<acme::regular>()});

  const std::string in_english = tact::io::text(p);
  CHECK(in_english.starts_with("compensate · phone\n   if compensate fails: compromise\n   what arrives: "));
  CHECK(in_english.find("customer: regular\n") != std::string::npos);

  const std::string in_greek = tact::io::text(p, greek);
  CHECK(in_greek.starts_with("compensate · τηλέφωνο\n"));
  CHECK(in_greek.find("so in English: compensate, regular, send_voucher\n") != std::string::npos);

  const std::string in_norwegian = tact::io::text(p, acme::norwegian);
  CHECK(in_norwegian.find("so in English: compensate\n") != std::string::npos);
  CHECK(in_norwegian.find("customer: fast kunde\n") != std::string::npos);
  CHECK(in_norwegian.find(". send et gavekort (compensate)\n") != std::string::npos);
  CHECK(in_norwegian.find("\n1. lytt\n") != std::string::npos);
}
