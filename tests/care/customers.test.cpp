// The six classes of the documents: each matches row D, and cites it.

#include <tact/care/customers/angry.hpp>
#include <tact/care/customers/arguer.hpp>
#include <tact/care/customers/complainer.hpp>
#include <tact/care/customers/demanding.hpp>
#include <tact/care/customers/rude.hpp>
#include <tact/care/customers/talker.hpp>

#include <algorithm>
#include <set>
#include <string_view>

#include <tact/strategies/confrontation.hpp>

#include "laws/care.hpp"
#include "testing/catch.hpp"

using namespace tact::care;

TEMPLATE_TEST_CASE("A class of the documents is whole, and cites its sources", "[care]", angry, arguer, talker,
                   complainer, rude, demanding) {
  constexpr customer_class_info c = tact::care::detail::customer_class_info_of<TestType>();
  STATIC_REQUIRE(std::is_empty_v<TestType>);
  CHECK(laws::cites(c.source));
  CHECK_FALSE(c.behind.empty());

  CHECK(c.signs.size() >= 2);
  CHECK(std::set<std::string_view>(c.signs.begin(), c.signs.end()).size() == c.signs.size());
  CHECK(c.dos.size() >= 1);
  CHECK(c.donts.size() >= 1);
  for (const std::string_view text : c.dos) CHECK_FALSE(text.empty());
  for (const std::string_view text : c.donts) CHECK_FALSE(text.empty());

  // Each class has something to add: a bound or a question, with its reason.
  for (const effect& e : c.effects) {
    CHECK(std::string_view(e.reason) != "");
    CHECK(laws::cites(e.source));
    CHECK((e.at_least != tact::level(0.0) || e.at_most != tact::level(1.0)));  // a bound of 0 to 1 would be none
  }
  for (const question& q : c.questions) {
    CHECK(std::string_view(q.ask).ends_with("?"));
    CHECK(laws::cites(q.source));
  }
}

// Row D speaks of no factor. What follows from its words: anger (row F) and legitimacy (#18). That the demanding are
// asked about urgency is inferred, and marked so. The others move nothing and ask nothing.
TEST_CASE("What each class says of the situation, as row D has it", "[care]") {
  STATIC_REQUIRE(angry::effects[0].factor == "anger");
  STATIC_REQUIRE(angry::effects[0].at_least == tact::confrontation::gates[0].at);  // the gate that cooling down opens
  STATIC_REQUIRE(complainer::questions[0].factor == "legitimacy");
  STATIC_REQUIRE(demanding::questions[0].factor == "urgency");
  CHECK(std::string_view(demanding::questions[0].source).find("tact: ") != std::string_view::npos);
  for (const customer_class_info& c : customer<>::infos()) {
    const bool moves = c.name == angry::name;
    const bool asks = c.name == complainer::name || c.name == demanding::name;
    INFO(c.name);
    CHECK(c.effects.empty() != moves);
    CHECK(c.questions.empty() != asks);
  }
}

TEST_CASE("The rules of conduct that row D gives stand where they are looked for", "[care]") {
  const auto says = [](const auto& texts, std::string_view words) {
    return std::any_of(std::begin(texts), std::end(texts),
                       [&](std::string_view text) { return text.find(words) != text.npos; });
  };
  CHECK(says(angry::dos, "past the feelings to the facts"));
  CHECK(says(angry::donts, "deny the anger"));
  CHECK(says(arguer::dos, "count to ten"));
  CHECK(says(arguer::donts, "drawn into the argument"));
  CHECK(says(talker::dos, "others wait"));
  CHECK(says(talker::donts, "unlimited time"));
  CHECK(says(complainer::dos, "separate legitimate complaints"));
  CHECK(says(rude::dos, "exceptionally kind"));
  CHECK(says(rude::donts, "in their place"));
  CHECK(says(demanding::dos, "needs, not their manner"));
  CHECK(says(demanding::donts, "give in to demands"));
}
