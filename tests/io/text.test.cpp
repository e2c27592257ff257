// One sentence for the reasons and one for the change, in buffers of every size.

#include <tact/io/text.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <tact/recommend.hpp>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace {

using tact::changes;
using tact::explain;
using tact::recommend;
using tact::io::because;
using tact::io::what_if;

template <class Model>
std::string why(const tact::recommendation<Model>& advice) {
  return because(explain(advice));
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

/// A situation and a model whose texts hold characters of more than one byte.
struct talk {
  tact::level assertiveness;
  tact::level cooperativeness;
  tact::level trust = 0.5;
  tact::level heat = 0.0;
  static constexpr tact::factor<talk> factors[] = {{"trust", &talk::trust, 0.5}, {"heat", &talk::heat, 0.0}};
  static constexpr tact::io::phrase phrases[] = {{"trust", "υπάρχει εμπιστοσύνη", "λείπει η εμπιστοσύνη"}};
};

struct listen {
  static constexpr std::string_view name = "聆听";
  static constexpr tact::position ideal{.assertiveness = 0.5, .cooperativeness = 0.5};
  static constexpr tact::weight weights[] = {{"trust", -1.0, "规则 一"}, {"heat", +1.0}};
};

struct speak {
  static constexpr std::string_view name = "snakk på";
  static constexpr tact::position ideal{.assertiveness = 0.5, .cooperativeness = 0.5};
};

struct team : tact::model<team, talk> {
  static constexpr std::string_view name = "team";
  using strategies = tact::catalog<speak, listen>;
};

using told_models = tact::joined<laws::shipped_models, tact::catalog<team>>;

}  // namespace

TEST_CASE("The sentence names the strongest reasons with their rows, and the strongest against") {
  // Negotiation leads compromise by a + c − 1 9/32, by 20/128 of complexity and by −20/128 of urgency: 0.25 and 0.2
  // from the concerns, 0.078 from complexity 1, −0.125 from urgency 0.8, and nothing from relationship, which both
  // weigh.
  const auto advice = recommend(
      {.assertiveness = 0.7, .cooperativeness = 0.75, .urgency = 0.8, .relationship = 0.9, .complexity = 1.0});
  REQUIRE(advice.name() == "negotiation");
  REQUIRE(advice.runner_up() == "compromise");
  CHECK(why(advice) ==
        "because the other's needs count, one's own needs count (D3: strategies) and the "
        "issue is complex (Rahim IN+1), although time is short");
}

TEST_CASE("A gate comes first; then why the strategy is ahead of the runner-up") {
  const auto advice = recommend({.assertiveness = 0.8, .cooperativeness = 0.9, .anger = 0.9});
  CHECK(
      why(advice) ==
      "because anger at or above 0.75 rules out negotiation (D4: anger rules out reason); it is put off to cool down");
  const auto calmer = recommend<tact::models::rahim>({.assertiveness = 0.8, .cooperativeness = 0.9, .anger = 0.9});
  CHECK(contains(why(calmer), "rules out integrating (Rahim AV+3); ahead of avoiding because the other's needs count"));
  CHECK(because(*explain(advice, "negotiation")) == why(advice));
  CHECK(contains(why(recommend({.assertiveness = 0.4, .cooperativeness = 0.3, .awaited = 1.0})),
                 "; it is put off to learn more"));
  CHECK(because(*explain(advice, "avoidance"))
            .starts_with("because anger at or above 0.75 rules out avoidance (D4: anger that nobody answers"));
}

TEST_CASE("If no input favours the answer the sentence says so; ties are reported") {
  // Nothing else is open, though the one that is would have won anyway: the sentence says what closed the others.
  CHECK(why(recommend({.assertiveness = 0.5, .cooperativeness = 0.5, .anger = 0.8, .awaited = 1.0}))
            .starts_with("because anger at or above 0.75 rules out "));
  CHECK(why(recommend({.assertiveness = 0.5, .cooperativeness = 0.5})) ==
        "because it is ahead of procrastination when nothing is known");
  const auto tie = recommend({.assertiveness = 0.640625, .cooperativeness = 0.640625});
  REQUIRE(tie.margin() == 0);
  CHECK(contains(why(tie), "; a tie with compromise, which is listed later"));
  CHECK(why(recommend<team>({.assertiveness = 0.1, .cooperativeness = 0.2})) ==
        "because it is listed before 聆听, with which it ties");
  CHECK(why(recommend<acme::house>({.assertiveness = 1, .cooperativeness = 0.5, .anger = 0.75})) ==
        "because anger at or above 0.75 rules out escalate (D4: anger rules out reason)");
}

TEST_CASE("Factors of a user's situation have its phrases, or their names") {
  CHECK(why(recommend<team>({.assertiveness = 0.5, .cooperativeness = 0.5, .trust = 0.25})) ==
        "because λείπει η εμπιστοσύνη (规则 一)");
  CHECK(why(recommend<team>({.assertiveness = 0.5, .cooperativeness = 0.5, .trust = 0.75})) ==
        "because υπάρχει εμπιστοσύνη (规则 一)");
  CHECK(why(recommend<team>({.assertiveness = 0.5, .cooperativeness = 0.5, .heat = 0.5})) == "because heat is high");
}

TEST_CASE("Every factor of the shipped situation has a phrase") {
  for (const auto& input : tact::detail::input_table<tact::situation>) {
    bool phrased = false;
    for (const tact::io::phrase& p : tact::io::phrases) phrased |= p.input == input.name && !p.more.empty();
    CHECK(phrased);
  }
}

TEST_CASE("What would change the answer names the input, the value and the answer") {
  // Negotiation's lead over compromise is a + c − 1 9/32.
  const auto advice = recommend({.assertiveness = 0.7, .cooperativeness = 0.75});
  const auto all = changes(advice);
  const tact::change& own = all[0];
  REQUIRE(own.input == "assertiveness");
  // 0.7 and 0.75 are 11469 and 12288 steps; the tie is at 20992 together, where negotiation, listed first, still wins.
  CHECK(what_if(own) ==
        "compromise if assertiveness fell to " + std::string(tact::level{8703 / 16384.0}.text().view()));
  CHECK(what_if(all[2]) == "procrastination if anger rose to 0.75, which rules out negotiation");
  CHECK(what_if(tact::change{}).empty());
}

TEST_CASE("A gate that an exception holds open comes first") {
  const auto furious =
      recommend({.assertiveness = 0.7, .cooperativeness = 0.9, .anger = 0.9, .urgency = 0.9, .relationship = 0.9});
  REQUIRE(furious.name() == "negotiation");
  CHECK(
      why(furious).starts_with("because urgency at or above 0.75 keeps negotiation open, though anger at or above "
                               "0.75 would rule it out (D4: anger rules out reason); ahead of compromise because "));
  const auto all = changes(furious);
  CHECK(what_if(all[3]) == "procrastination if urgency fell below 0.75, when anger rules out negotiation");
  // Back, from the other side.
  const auto paused =
      recommend({.assertiveness = 0.7, .cooperativeness = 0.9, .anger = 0.9, .urgency = 0.5, .relationship = 0.9});
  CHECK(what_if(changes(paused)[3]) == "negotiation if urgency rose to 0.75, when anger no longer rules it out");
  CHECK(what_if(changes(paused)[2]) == "negotiation if anger fell below 0.75");
}

TEST_CASE("Where the style differs from the strategy, the sentence says so and why") {
  // No strategy of the documents yields in full.
  CHECK(why(recommend({.assertiveness = 0.1, .cooperativeness = 0.9}))
            .ends_with("; the style of these concerns is accommodate, which no strategy of this model follows"));
  // A gate is in the way.
  CHECK(why(recommend({.assertiveness = 0.9, .cooperativeness = 0.1, .anger = 0.9}))
            .ends_with("; the style of these concerns is compete, but anger rules out competition"));
  // An input is: harmony is worth a concession.
  CHECK(why(recommend({.assertiveness = 0.35, .cooperativeness = 0.35, .relationship = 1.0}))
            .find("; the style of these concerns is avoid, but ") != std::string::npos);
  // It has been tried.
  const auto again = recommend({.assertiveness = 0.95, .cooperativeness = 0.05}).if_it_fails();
  CHECK(why(again).ends_with("; the style of these concerns is compete, but competition has been tried"));
  CHECK(because(*explain(again, "competition")) == "because competition has been tried");
  // Style and strategy agree, or there is no style.
  CHECK_FALSE(contains(why(recommend({.assertiveness = 0.1, .cooperativeness = 0.1})), "style"));
  CHECK_FALSE(contains(why(recommend({.assertiveness = 0.5, .cooperativeness = 0.9})), "style"));
  CHECK_FALSE(contains(why(recommend<tact::models::rahim>({.assertiveness = 0.1, .cooperativeness = 0.9})), "style"));
}

TEMPLATE_LIST_TEST_CASE("A sentence is whole or cut between characters, and never writes past its buffer", "",
                        told_models) {
  using S = typename TestType::situation_type;
  const int failures = laws::failures<S>(50, [](const S& s) {
    const auto explained = explain(recommend<TestType>(s));
    const std::string whole = because(explained);
    if (!whole.starts_with("because ") || whole.back() == ' ' || contains(whole, "()")) return false;
    for (std::size_t size = 0; size != whole.size() + 2; ++size) {
      std::vector<char> buffer(size + 1, '#');
      const auto written = because(explained, std::span<char>(buffer).first(size));
      if (written.needed != whole.size() || buffer[size] != '#') return false;
      if (written.whole() != (size >= whole.size())) return false;
      if (!whole.starts_with(written.text) || written.text.size() > size) return false;
      const bool full = written.text.size() == whole.size();
      if (!full && (static_cast<unsigned char>(whole[written.text.size()]) & 0xC0) == 0x80) return false;
      if (!full && size - written.text.size() > 2) return false;  // at most one character is lost
    }
    return true;
  });
  REQUIRE(failures == 0);
}

TEST_CASE("Sentences are made without allocation, at compile time if need be") {
  constexpr auto size = [] {
    char buffer[200] = {};
    const auto explained = explain(recommend({.assertiveness = 0.9, .cooperativeness = 0.8}));
    return because(explained, buffer).needed;
  }();
  STATIC_REQUIRE(size ==
                 std::string_view("because one's own needs count and the other's needs count (D3: strategies)").size());
  constexpr auto advice = recommend({.assertiveness = 0.9, .cooperativeness = 0.8});
  STATIC_REQUIRE(noexcept(because(explain(advice), std::span<char>{})));
  STATIC_REQUIRE(noexcept(what_if(tact::change{}, std::span<char>{})));
}

TEST_CASE("The main reason is a gate, an input, or that there is none", "[io]") {
  const auto reason = [](const tact::situation& s) { return tact::io::main_reason(tact::explain(tact::recommend(s))); };
  CHECK(reason({.assertiveness = 0.5, .cooperativeness = 0.5, .scarcity = 1}) == "scarcity 1 [TKI CM2]");
  CHECK(reason({.assertiveness = 0.5, .cooperativeness = 0.5}) == "no single input: it is ahead when nothing is known");
  CHECK(reason({.assertiveness = 0.9, .cooperativeness = 0.9, .anger = 0.75}) ==
        "to cool down: anger at or above 0.75 rules out negotiation [D4: anger rules out reason]");
  CHECK(reason({.assertiveness = 0.9, .cooperativeness = 0.9, .anger = 0.75, .urgency = 0.75}) ==
        "anger at or above 0.75 would rule negotiation out, but urgency at or above 0.75 keeps it open "
        "[D4: anger rules out reason]");

  constexpr tact::strategy_spec twins[] = {{.name = "a", .ideal = {0, 0}}, {.name = "b", .ideal = {0, 0}}};
  const auto two = *tact::runtime_model<>::from(twins);
  const auto one = *tact::runtime_model<>::from({twins, 1});
  const tact::situation s{.assertiveness = 0.2, .cooperativeness = 0.2};
  CHECK(tact::io::main_reason(tact::explain(tact::recommend(two, s))) == "a tie: the model lists this one first");
  CHECK(tact::io::main_reason(tact::explain(tact::recommend(one, s))) == "no other strategy is left");
}
