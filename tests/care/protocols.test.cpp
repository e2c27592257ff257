// Each rule of the four protocols by an example: a log that it finds, and the log mended.

#include <tact/care/protocols.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <set>
#include <string_view>
#include <vector>

#include <tact/care/customer.hpp>
#include <tact/care/detail/running.hpp>

#include "laws/care.hpp"
#include "testing/catch.hpp"

using namespace tact::care;

namespace {

using events = std::vector<event>;

/// The place where a rule is broken; the size of the log for its end, SIZE_MAX if the rule is kept.
template <class Rule>
std::size_t broken_at(const events& log, customer<> who = {}) {
  detail::running<Rule> rule;
  rule.recognise(who);
  for (std::size_t i = 0; i != log.size(); ++i)
    if (rule.broken_by(log[i])) return i;
  return rule.broken_at_end() ? log.size() : SIZE_MAX;
}

/// One act per minute.
events each(std::initializer_list<act> all) {
  events log;
  for (const act a : all) log.push_back({.what = a, .at = 60 * static_cast<std::int64_t>(log.size())});
  return log;
}

/// Checks that the first log breaks the rule by the event at this place, and that the second one keeps it.
template <class Rule>
void reports(const events& broken, std::size_t place, const events& mended) {
  CAPTURE(Rule::name);
  CHECK(broken_at<Rule>(broken) == place);
  CHECK(broken_at<Rule>(mended) == SIZE_MAX);
  CHECK(broken_at<Rule>({}) == SIZE_MAX);
}

constexpr event cools{.what = act::cool_down, .at = 100, .back = 200, .limit = 300};
constexpr event learns{.what = act::learn_more, .at = 100, .back = 200, .limit = 300, .awaited = true};
constexpr event yes{.what = act::agree, .at = 110};
constexpr event rests{.what = act::pause, .at = 120};

}  // namespace

TEST_CASE("De-escalation, rule by rule", "[care]") {
  using enum act;
  reports<acknowledge_first>(each({anger, offer}), 1, each({anger, acknowledge, offer}));
  reports<acknowledge_first>(each({anger, acknowledge, anger, bargain}), 3, each({anger, calm, bargain}));
  for (const act answer : answers_to_anger)  // each of them will do
    CHECK(broken_at<acknowledge_first>(each({anger, answer, hold})) == SIZE_MAX);
  for (const act solving : solutions)  // and each way to solve comes after them
    CHECK(broken_at<acknowledge_first>(each({anger, listen, solving})) == 2);
  reports<answer_anger>(each({anger, close}), 1, each({anger, disarm, close}));
  reports<never_leave_anger>(each({anger, acknowledge, leave}), 2, each({anger, acknowledge, calm, leave}));
  reports<answer_anger>(each({anger, listen}), 2, each({anger, listen, acknowledge}));
  reports<never_deny_anger>(each({anger, deny}), 1, each({anger, acknowledge}));
  reports<never_argue>(each({complain, argue}), 1, each({complain, computer_mode}));
  reports<no_apology_for_meant_harm>(each({meant, apologise}), 1, each({meant, disarm}));
  CHECK(broken_at<no_apology_for_meant_harm>(each({apologise, meant})) == SIZE_MAX);  // nobody knew it yet
}

TEST_CASE("Anger is diffused before anything is solved, and to acknowledge it does not do that: statement 87",
          "[care]") {
  using enum act;
  reports<diffuse_first>(each({anger, acknowledge, offer, check, close}), 2,
                         each({anger, acknowledge, apologise, offer, check, close}));
  for (const act means : {apologise, disarm, computer_mode, understand, pause})  // 88 to 90, 82; 60
    reports<diffuse_first>(each({anger, means, anger, bargain}), 3, each({anger, means, bargain}));
  for (const act solving : solutions) CHECK(broken_at<diffuse_first>(each({anger, acknowledge, solving})) == 2);

  // Calm after an answer of any kind: solving is possible "because the customer is calm".
  for (const act answer : answers_to_anger)
    CHECK(broken_at<diffuse_first>(each({anger, answer, calm, hold})) == SIZE_MAX);
  CHECK(broken_at<diffuse_first>(each({anger, disarm, anger, calm, offer})) == SIZE_MAX);
  CHECK(broken_at<diffuse_first>(each({anger, disarm, offer, anger, offer})) == 4);

  // Without any answer it is not; the answer may follow the calm.
  reports<diffuse_first>(each({anger, calm, offer}), 2, each({anger, calm, acknowledge, offer}));
  reports<diffuse_first>(each({apologise, anger, calm, offer}), 3, each({anger, apologise, calm, offer}));
  CHECK(broken_at<diffuse_first>(each({anger, apologise, calm, anger, calm, offer})) == 5);  // a new anger

  // What is neither a means nor an answer diffuses nothing.
  for (const act other : {listen, ask, check, vent, resume, agree, deny, cool_down})
    CHECK(broken_at<diffuse_first>(each({anger, other, offer})) == 2);
}

TEST_CASE("To acknowledge first and to diffuse first are two rules: statements 85 and 87", "[care]") {
  using enum act;
  const events seen_only = each({anger, acknowledge, offer}), rested_only = each({anger, pause, offer});
  CHECK(broken_at<acknowledge_first>(seen_only) == SIZE_MAX);
  CHECK(broken_at<diffuse_first>(seen_only) == 2);
  CHECK(broken_at<acknowledge_first>(rested_only) == 2);
  CHECK(broken_at<diffuse_first>(rested_only) == SIZE_MAX);
}

TEST_CASE("Computer mode answers anger, and diffuses it: statement 90", "[care]") {
  using enum act;
  const events log = each({anger, computer_mode, offer, check, close});
  CHECK(broken_at<acknowledge_first>(log) == SIZE_MAX);
  CHECK(broken_at<diffuse_first>(log) == SIZE_MAX);
  CHECK(broken_at<answer_anger>(log) == SIZE_MAX);
  CHECK(broken_at<answer_anger>(each({anger, computer_mode})) == SIZE_MAX);
  CHECK(broken_at<answer_anger>(each({anger, computer_mode, anger})) == 3);
}

TEST_CASE("A complaint is apologised for on behalf of the firm, also by the calm: statement 81", "[care]") {
  using enum act;
  reports<apologise_for_the_firm>(each({complain, listen, understand, offer, check, close}), 3,
                                  each({complain, listen, understand, apologise, offer, check, close}));
  for (const act settling : solutions | leave)
    CHECK(broken_at<apologise_for_the_firm>(each({complain, listen, settling})) == 2);
  CHECK(broken_at<apologise_for_the_firm>(each({complain, listen, escalate, close})) == SIZE_MAX);  // others go on
  // One apology is enough for a complaint that is repeated in one contact.
  CHECK(broken_at<apologise_for_the_firm>(each({complain, listen, apologise, complain, listen, offer})) == SIZE_MAX);
  CHECK(broken_at<apologise_for_the_firm>(each({apologise, complain, offer})) == 2);  // that one was for another

  // It is reported once, and owed again by the next complaint.
  detail::running<apologise_for_the_firm> rule;
  int broken = 0;
  for (const event& e : each({complain, offer, check, close, complain, leave, close})) broken += rule.broken_by(e);
  CHECK(broken == 2);
}

TEST_CASE("After harm that was clearly meant no apology is owed, whenever it turned out: statement 88 and its limit",
          "[care]") {
  using enum act;
  for (const events& log : {each({meant, complain, offer}), each({complain, meant, offer}),
                            each({meant, complain, offer, complain, leave})})
    CHECK(broken_at<apologise_for_the_firm>(log) == SIZE_MAX);
  // So the two rules about apologies never contradict each other.
  CHECK(broken_at<no_apology_for_meant_harm>(each({complain, meant, offer})) == SIZE_MAX);
}

TEST_CASE("Promises are kept, and made only once it is known what can be kept: statement 12", "[care]") {
  using enum act;
  reports<keep_promises>(each({promise, break_promise}), 1, each({promise, offer}));
  CHECK(broken_at<keep_promises>(each({break_promise})) == 0);  // one from an earlier contact
  reports<listen_before_promising>(each({complain, promise}), 1, each({complain, listen, promise}));
  reports<listen_before_promising>(each({listen, anger, promise}), 2, each({anger, listen, promise}));
  CHECK(broken_at<listen_before_promising>(each({promise})) == SIZE_MAX);  // nothing is wrong
}

TEST_CASE("Nobody is put in their place: statement 20", "[care]") {
  using enum act;
  reports<never_put_down>(each({complain, put_down}), 1, each({complain, listen}));
}

TEST_CASE("Self is not drawn in emotionally: statements 12, 89 and 90", "[care]") {
  using enum act;
  reports<never_get_emotional>(each({anger, get_emotional}), 1, each({anger, computer_mode}));
}

TEST_CASE("No indifference is shown: statements 26 and 52", "[care]") {
  using enum act;
  reports<never_indifferent>(each({complain, show_indifference}), 1, each({complain, listen}));
}

TEST_CASE("A demand is not granted as such, and only the demanding have that rule: statement 23", "[care]") {
  using enum act;
  const events granted = each({ask, grant_demand}), conceded = each({ask, concede});
  CHECK(broken_at<never_grant_demand>(granted, customer<>::of<demanding>()) == 1);
  CHECK(broken_at<never_grant_demand>(granted, customer<>::of<talker, demanding>()) == 1);
  CHECK(broken_at<never_grant_demand>(granted, customer<>::of<talker, rude, angry, arguer, complainer>()) == SIZE_MAX);
  CHECK(broken_at<never_grant_demand>(granted) == SIZE_MAX);
  CHECK(broken_at<never_grant_demand>(conceded, customer<>::of<demanding>()) == SIZE_MAX);  // for another reason
}

TEST_CASE("A talker's time has an end, and only a talker's has to: inferred from statement 16", "[care]") {
  using enum act;
  const events endless = each({listen, give_unlimited_time});
  CHECK(broken_at<no_unlimited_time>(endless, customer<>::of<talker>()) == 1);
  CHECK(broken_at<no_unlimited_time>(endless, customer<>::of<demanding>()) == SIZE_MAX);
  CHECK(broken_at<no_unlimited_time>(endless) == SIZE_MAX);
  STATIC_REQUIRE(std::string_view(no_unlimited_time::source).ends_with("tact: no unlimited time"));
}

TEST_CASE("Turning a complaint round, rule by rule", "[care]") {
  using enum act;
  reports<listen_first>(each({complain, ask}), 1, each({complain, listen, ask}));
  reports<listen_first>(each({complain, leave}), 1, each({complain, escalate}));
  reports<understand_before_solving>(each({complain, listen, offer}), 2, each({complain, listen, understand, offer}));
  reports<never_defend>(each({complain, defend}), 1, each({complain, understand}));
  reports<answer_complaint>(each({complain, listen, close}), 2, each({complain, listen, hold, close}));
  for (const act answer : solutions | leave | escalate)
    CHECK(broken_at<answer_complaint>(each({complain, answer, close})) == SIZE_MAX);
  reports<check_what_was_understood>(each({offer, close}), 1, each({offer, check, close}));
}

TEST_CASE("Postponement, rule by rule", "[care]") {
  using enum act;
  const auto after = [](events log, std::initializer_list<event> more) {
    log.insert(log.end(), more);
    return log;
  };
  const event angry{.what = anger, .at = 0}, seen{.what = acknowledge, .at = 10};

  reports<pause_is_agreed>({cools, rests}, 1, {cools, yes, rests});
  reports<pause_is_agreed>({cools, yes, {.what = refuse, .at = 115}, rests}, 3, {learns, yes, rests});
  reports<pause_is_acknowledged>({angry, cools}, 1, {angry, seen, cools});
  CHECK(broken_at<pause_is_acknowledged>({cools}) == SIZE_MAX);  // there is no concern
  CHECK(broken_at<pause_is_acknowledged>({seen, angry, cools}) ==
        2);  // an earlier acknowledgement is not for this anger

  event says_no_return = cools, returns_at_once = cools, no_limit = cools, early_limit = cools;
  says_no_return.back = not_stated;
  returns_at_once.back = returns_at_once.at;
  reports<pause_names_return>({says_no_return}, 0, {cools});
  reports<pause_names_return>({returns_at_once}, 0, {learns});
  no_limit.limit = not_stated;
  early_limit.limit = cools.back - 1;
  reports<pause_names_limit>({no_limit}, 0, {cools});
  reports<pause_names_limit>({early_limit}, 0, {learns});

  reports<cool_only_anger>({cools}, 0, {angry, cools});
  CHECK(broken_at<cool_only_anger>({angry, {.what = calm, .at = 50}, cools}) == 2);
  reports<prompt_matters_do_not_wait>({{.what = prompt, .at = 0}, cools}, 1, {{.what = prompt, .at = 0}, learns});
  event awaits_nothing = learns;
  awaits_nothing.awaited = false;
  reports<say_what_is_awaited>({awaits_nothing}, 0, {learns});

  const events put_off{cools, yes, rests};
  reports<return_in_time>(after(put_off, {{.what = resume, .at = 201}}), 3,
                          after(put_off, {{.what = resume, .at = 200}}));
  reports<return_in_time>(after(put_off, {{.what = close, .at = 150}}), 3,
                          after(put_off, {{.what = escalate, .at = 150}, {.what = close, .at = 160}}));
  reports<return_in_time>(after(put_off, {{.what = complain, .at = 201}}), 3,  // they had to ask
                          after(put_off, {{.what = offer, .at = 150}, {.what = close, .at = 160}}));
  reports<escalate_past_limit>(after(put_off, {{.what = offer, .at = 301}}), 3,
                               after(put_off, {{.what = escalate, .at = 301}, {.what = offer, .at = 302}}));
  CHECK(broken_at<escalate_past_limit>(after(put_off, {{.what = offer, .at = 300}})) == SIZE_MAX);
  CHECK(broken_at<escalate_past_limit>(after(put_off, {{.what = anger, .at = 400}})) == SIZE_MAX);  // theirs
  reports<never_twice_for_one_cause>(after(put_off, {cools}), 3, after(put_off, {learns}));
  CHECK(broken_at<never_twice_for_one_cause>({cools, cools, yes, rests}) == SIZE_MAX);  // nobody has answered the first
  reports<never_twice_for_one_cause>({cools, {.what = refuse, .at = 110}, cools}, 2,
                                     {cools, {.what = refuse, .at = 110}, learns});
  reports<never_twice_for_one_cause>(after(put_off, {{.what = resume, .at = 150}, cools}), 4,
                                     after(put_off, {{.what = offer, .at = 150}, cools}));
}

TEMPLATE_TEST_CASE("The rules of a protocol have names and sentences of their own, and cite their sources", "[care]",
                   deescalation, complaint, conduct, postponement, protocols) {
  std::set<std::string_view> names, sentences;
  tact::detail::unpack<rules_of<TestType>>([&]<class... R>(std::type_identity<R>...) {
    (names.insert(R::name), ...);
    (sentences.insert(R::says), ...);
    CHECK((laws::cites(R::source) && ...));
  });
  CHECK(names.size() == rules_of<TestType>::size);
  CHECK(sentences.size() == rules_of<TestType>::size);
}

TEST_CASE("All four protocols hold for every contact", "[care]") {
  STATIC_REQUIRE(deescalation::rules::size == 7);
  STATIC_REQUIRE(complaint::rules::size == 6);
  STATIC_REQUIRE(conduct::rules::size == 7);
  STATIC_REQUIRE(postponement::rules::size == 10);
  STATIC_REQUIRE(rules_of<protocols>::size == 30);
}
