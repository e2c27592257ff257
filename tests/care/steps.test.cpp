// The steps that ship: each has a name, a source and words, and its fallbacks end.

#include <tact/care/steps.hpp>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <string_view>

#include "laws/care.hpp"
#include "testing/catch.hpp"

using namespace tact::care;

namespace {

long words_in(std::string_view text) {
  std::istringstream stream{std::string(text)};
  long count = 0;
  for (std::string word; stream >> word;) ++count;
  return count;
}

bool is_mistake(act a) {
  constexpr acts mistakes = act::vent | act::deny | act::argue | act::defend | act::break_promise | act::put_down |
                            act::get_emotional | act::show_indifference | act::grant_demand | act::give_unlimited_time;
  return mistakes.contains(a);
}

}  // namespace

TEST_CASE("A step is found by its name, and by nothing else", "[care]") {
  std::set<std::string_view> names;
  for (const step_info* s : step_infos<>) {
    CHECK(from_name<steps>(s->name) == s);
    names.insert(s->name);
  }
  CHECK(names.size() == steps::size);
  for (const std::string_view none : {"", "Listen", "lissen", "listen "}) CHECK(from_name<steps>(none) == nullptr);

  CHECK(from_name<steps>("send_voucher") == nullptr);
  CHECK(from_name<laws::all_steps>("send_voucher") == &step_of<acme::send_voucher>);
}

TEST_CASE("Every act has a step", "[care]") {
  std::set<act> done;
  for (const step_info* s : step_infos<>) done.insert(s->does);
  CHECK(done.size() == static_cast<std::size_t>(act::nothing) + 1);
}

TEST_CASE("Every step says what to do, and cites its source", "[care]") {
  for (const step_info* s : step_infos<>) {
    CAPTURE(s->name);
    CHECK_FALSE(s->instruction.empty());
    CHECK(laws::cites(s->source));
  }
}

TEST_CASE("What self does has words to say it with, brief ones, and a way out; a mistake has neither", "[care]") {
  for (const step_info* s : step_infos<>) {
    CAPTURE(s->name);
    const bool ours = !acts_of_others.contains(s->does) && !is_mistake(s->does);
    const bool may_fail = (ours && s->does != act::escalate) || s->does == act::agree;
    CHECK((s->fallback != nullptr) == may_fail);
    if (ours) CHECK_FALSE(s->avoid.empty());
    for (const channel c : channels) {
      CHECK(s->phrases.by(c).empty() == !ours);
      CHECK(words_in(s->phrases.by(c)) <= 40);  // clear, brief, understandable. D1
    }
  }
}

TEST_CASE("What the classes forbid can be written down: statements 12, 20, 23, 26 and 52, and 16 by inference",
          "[care]") {
  const auto does = [](std::string_view name, act a, std::string_view from) {
    CAPTURE(name);
    const step_info* s = from_name<steps>(name);
    REQUIRE(s != nullptr);
    CHECK(s->does == a);
    CHECK(s->source.starts_with(from));
    CHECK(s->instruction.starts_with("nothing: "));
  };
  does("break_promise", act::break_promise, "D1: the angry");                       // 12
  does("get_emotional", act::get_emotional, "D1: the angry");                       // 12
  does("put_down", act::put_down, "D1: the rude");                                  // 20
  does("grant_demand", act::grant_demand, "D1: the demanding");                     // 23
  does("show_indifference", act::show_indifference, "D1: the main reason");         // 26, 52
  does("give_unlimited_time", act::give_unlimited_time, "D1: the talker; tact: ");  // inferred from 16
  CHECK(from_name<steps>("make_promise")->does == act::promise);
  CHECK(from_name<steps>("make_promise")->avoid.starts_with("promise what you cannot keep"));  // 12
}

TEST_CASE("What is written does not speak of hearing, nor what is spoken of writing", "[care]") {
  for (const step_info* s : step_infos<>) {
    CAPTURE(s->name);
    for (const std::string_view word : {"hear", "call"})
      CHECK(s->phrases.by(channel::mail).find(word) == std::string_view::npos);
    for (const std::string_view word : {"write", "read", "below"})
      CHECK(s->phrases.by(channel::phone).find(word) == std::string_view::npos);
  }
}

TEST_CASE("Every step that self plans ends, when all fails, with who can decide it", "[care]") {
  for (const step_info* s : step_infos<laws::all_steps>) {
    if (s->fallback == nullptr) continue;
    std::size_t fallbacks = 0;
    const step_info* last = s;
    for (; last->fallback != nullptr; last = last->fallback) REQUIRE(++fallbacks < steps::size);
    CHECK(last->name == "escalate");
  }
}

TEST_CASE("A foreign step is lowered whole, and the least of steps, too", "[care]") {
  constexpr const step_info& voucher = step_of<acme::send_voucher>;
  STATIC_REQUIRE(voucher.name == "send_voucher");
  STATIC_REQUIRE(voucher.does == act::offer);
  STATIC_REQUIRE(voucher.instruction == "send a voucher worth what went wrong");
  STATIC_REQUIRE(voucher.phrases.by(channel::mail) == "You find a voucher below.");
  STATIC_REQUIRE(voucher.source == "our policy 11");
  STATIC_REQUIRE(voucher.fallback == &step_of<escalate>);

  constexpr const step_info& least = step_of<acme::shrug>;
  STATIC_REQUIRE(least.instruction.empty());
  STATIC_REQUIRE(least.avoid.empty());
  STATIC_REQUIRE(least.phrases.by(channel::phone).empty());
  STATIC_REQUIRE(least.source.empty());
  STATIC_REQUIRE(least.fallback == nullptr);
}
