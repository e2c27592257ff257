// Plans as text: everything a step says is there, in its order and in the language asked for.

#include <tact/io/plan.hpp>

#include <string>

#include "foreign/care.hpp"
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
  for (const language l : languages)
    for (const channel by : channels) {
      const plan<> p = some_plan(by);
      const std::string text = tact::io::text(p, l);
      INFO(text);
      std::size_t at = 0;
      const auto follows = [&](std::string_view what) {
        at = text.find(what, at);
        REQUIRE(at != text.npos);
      };
      follows(word_for("procrastination", l));
      follows(word_for("negotiation", l));
      follows(names(by).in(l));
      follows(conveyed_by(by));
      follows(advice_for(by));
      for (const customer_class_info* c : p.contact().who.classes()) {
        follows(c->names.in(l));
        for (const char* line : c->dos) follows(line);
        for (const char* line : c->donts) follows(line);
      }
      for (std::size_t i = 0; i != p.size(); ++i) {
        follows("\n" + std::to_string(i + 1) + ". " + std::string(p[i].name(l)));
        follows(p[i].instruction());
        follows(p[i].avoid());
        follows(p[i].phrase(by));
        if (p[i].fallback() != nullptr) follows(p[i].fallback()->names.in(l));
        follows(p[i].source());
      }
    }
}

TEST_CASE("Face to face a plan's text tells how it is perceived, and elsewhere gives no figures", "[care]") {
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
  for (const language l : languages)
    CHECK((tact::io::text(p, l).find("no speaker has read") == std::string::npos) == reviewed(l));
}

TEST_CASE("A strategy and a class of one's own go by their own names in every language", "[care]") {
  using mine = tact::catalog<acme::bare>;
  const auto advice = tact::recommend<tact::models::customer_care::with<acme::compensate>>(
      {.assertiveness = acme::compensate::ideal.assertiveness,
       .cooperativeness = acme::compensate::ideal.cooperativeness});
  REQUIRE(advice.name() == acme::compensate::name);
  for (const language l : languages) {
    const std::string text =
        tact::io::text(plan_for(advice, contact<mine>{.who = customer<mine>::of<acme::bare>()}), l);
    CHECK(text.starts_with(acme::compensate::name));
    CHECK(text.find(std::string("customer: ") + std::string(acme::bare::name)) != text.npos);
  }
}
