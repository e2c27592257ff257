// Each rule of the three protocols by an example: a log that it finds, and the log mended.

#include <tact/care/protocols.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <set>
#include <string_view>
#include <vector>

#include <tact/care/detail/running.hpp>

#include "laws/care.hpp"
#include "testing/catch.hpp"

using namespace tact::care;

namespace {

using events = std::vector<event>;

/// The place where a rule is broken; the size of the log for its end, SIZE_MAX if the rule is kept.
template <class Rule>
std::size_t broken_at(const events& log) {
  detail::running<Rule> rule;
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
  for (const act means : {acknowledge, disarm, apologise, understand})  // each of the means will do
    CHECK(broken_at<acknowledge_first>(each({anger, means, hold})) == SIZE_MAX);
  for (const act solving : {offer, bargain, hold, concede})  // and each way to solve comes after them
    CHECK(broken_at<acknowledge_first>(each({anger, computer_mode, solving})) == 2);
  reports<answer_anger>(each({anger, close}), 1, each({anger, disarm, close}));
  reports<answer_anger>(each({anger, listen}), 2, each({anger, listen, acknowledge}));
  reports<never_deny_anger>(each({anger, deny}), 1, each({anger, acknowledge}));
  reports<never_argue>(each({complain, argue}), 1, each({complain, computer_mode}));
  reports<no_apology_for_meant_harm>(each({meant, apologise}), 1, each({meant, disarm}));
  CHECK(broken_at<no_apology_for_meant_harm>(each({apologise, meant})) == SIZE_MAX);  // nobody knew it yet
}

TEST_CASE("Turning a complaint round, rule by rule", "[care]") {
  using enum act;
  reports<listen_first>(each({complain, ask}), 1, each({complain, listen, ask}));
  reports<listen_first>(each({complain, leave}), 1, each({complain, escalate}));
  reports<understand_before_solving>(each({complain, listen, offer}), 2, each({complain, listen, understand, offer}));
  reports<never_defend>(each({complain, defend}), 1, each({complain, understand}));
  reports<answer_complaint>(each({complain, listen, close}), 2, each({complain, listen, hold, close}));
  for (const act answer : {offer, bargain, hold, concede, leave, escalate})
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
                   deescalation, complaint, postponement, protocols) {
  std::set<std::string_view> names, sentences;
  tact::detail::unpack<rules_of<TestType>>([&]<class... R>(std::type_identity<R>...) {
    (names.insert(R::name), ...);
    (sentences.insert(R::says), ...);
    CHECK((laws::cites(R::source) && ...));
  });
  CHECK(names.size() == rules_of<TestType>::size);
  CHECK(sentences.size() == rules_of<TestType>::size);
}

TEST_CASE("All three protocols hold for every contact", "[care]") {
  STATIC_REQUIRE(deescalation::rules::size == 5);
  STATIC_REQUIRE(complaint::rules::size == 5);
  STATIC_REQUIRE(postponement::rules::size == 10);
  STATIC_REQUIRE(rules_of<protocols>::size == 20);
}
