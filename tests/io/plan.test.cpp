// Plans as text: every text of a step is there, in order and in the chosen language.

#include <tact/io/plan.hpp>

#include <string>

#include <tact/care/languages.hpp>

#include "foreign/care.hpp"
#include "foreign/words.hpp"
#include "testing/catch.hpp"

using namespace tact::care;
using tact::situation;

namespace {

plan<> some_plan(channel by) {
  const auto who = customer<>::of<angry, talker>();
  return plan_for(tact::recommend(who.apply_to(situation{.assertiveness = 0.9, .cooperativeness = 0.9})),
                  {.who = who, .by = by});
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

TEST_CASE("No name that ships lacks its word", "[care]") {
  for (const channel by : channels)
    for (const dictionary& in : languages)
      CHECK(tact::io::text(some_plan(by), in).find("no word in") == std::string::npos);
}

TEST_CASE("A language of one's own says once, at the head, which names stand in English", "[care]") {
  const std::string text = tact::io::text(some_plan(channel::chat), acme::german);
  CHECK(text.starts_with(
      "procrastination, to cool down → negotiation · chat\n"
      "   names in Deutsch: no speaker has read them yet\n"
      "   no word in Deutsch, so in English: procrastination, to cool down, negotiation, chat, compromise, angry, "
      "talker, acknowledge, anger, "
      "diplomacy, ask, apologise, propose to cool down, computer mode, agrees, escalate, pause, come back, show "
      "understanding, offer a solution, meet in part, check what was understood\n"
      "   what it is: "));
  CHECK(text.find("\n   what arrives: ") != text.npos);
  CHECK(text.find("\n   if negotiation fails: compromise\n") != text.npos);
  CHECK(text.find("\n2. zuhören\n") != text.npos);
  CHECK(text.find("\n9. show understanding\n") != text.npos);
  CHECK(text.find("\n12. abschließen\n") != text.npos);
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
