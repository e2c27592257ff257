// STATEMENTS.md: all 106 statements of the documents, each with its place, its state and its test; and tests for
// statements that no other file holds.

#include <algorithm>
#include <filesystem>
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <tact/care/channel.hpp>
#include <tact/care/customer.hpp>
#include <tact/care/protocols/complaint.hpp>
#include <tact/care/steps.hpp>
#include <tact/catalog.hpp>
#include <tact/models/customer_care.hpp>

#include "testing/catch.hpp"
#include "testing/statements.hpp"

namespace {

using texts = std::vector<std::string>;

const std::filesystem::path root = TACT_ROOT;

bool has(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::ranges::all_of(words, [&](std::string_view w) { return text.find(w) != text.npos; });
}

/// True when one of some texts has these words.
template <class Texts>
bool one_has(const Texts& all, std::string_view words) {
  return std::ranges::any_of(all, [&](std::string_view text) { return text.find(words) != text.npos; });
}

/// A page of one statement, to test the checker with, and what is wrong with it.
texts faults_of(const std::string& row, const texts& more = {}) {
  texts page{row};
  page.insert(page.end(), more.begin(), more.end());
  return testing::statements_page(page).faults(root);
}

}  // namespace

TEST_CASE("All 106 statements are in the table, in order, and nothing is built without a test", "[statements]") {
  CHECK(testing::statements().rows().size() == 106);
  CHECK(testing::statements().faults(root) == texts{});
  CHECK(testing::statements().count("built") + testing::statements().count("in part") +
            testing::statements().count("not built yet") ==
        106);
}

TEST_CASE("Every damaged spot that the library rests on has its reading", "[statements]") {
  std::set<int> read;
  for (const testing::damaged_spot& s : testing::statements().spots()) read.insert(s.number);
  for (const int number :
       {11, 14, 15, 17, 23, 24, 25, 52, 53, 57, 62, 63, 65, 68, 69, 70, 71, 77, 79, 82, 83, 87, 90, 92, 95}) {
    INFO(number);
    CHECK(read.contains(number));
  }
}

TEST_CASE("The checker of statements finds each mistake", "[statements]") {
  const std::string test = "`statements.test.cpp` \"The checker of statements finds each mistake\"";
  CHECK(faults_of("| 1 | D1 | says | `tact.hpp` | built | " + test + " | |") == texts{});
  CHECK(faults_of("| 1 | D1 | says | `tact.hpp`, `care/` | in part | | this |") == texts{});
  CHECK(faults_of("| 1 | D1 | says | [row](SOURCES.md#rows) | not built yet | | |") == texts{});

  CHECK(faults_of("| 1 | D1 | says | `tact.hpp` | built | | |") == texts{"1: built, and no test holds it"});
  CHECK(faults_of("| 1 | D1 | says | `tact.hpp` | built | " + test + " | this |") ==
        texts{"1: built, and yet something is missing"});
  CHECK(faults_of("| 1 | D1 | says | `tact.hpp` | done | | |") == texts{"1: no state: done"});
  CHECK(faults_of("| 1 | D1 | says | `tact.hpp` | in part | | |") == texts{"1: does not say what is missing"});
  CHECK(faults_of("| 1 | D1 | says | [row](SOURCES.md) | in part | | this |") == texts{"1: in part, and nowhere"});
  CHECK(faults_of("| 1 | D1 | says | `tact.hpp` | not built yet | " + test + " | |") ==
        texts{"1: not built yet, and tested"});
  CHECK(faults_of("| 1 | D1 | | `tact.hpp` | not built yet | | |") == texts{"1: says nothing"});
  CHECK(faults_of("| 1 | D1 | says | | not built yet | | |") == texts{"1: says of no place"});
  CHECK(faults_of("| 1 | D1 | says | `tacked.hpp` | not built yet | | |") == texts{"1: there is no tacked.hpp"});
  CHECK(faults_of("| 1 | D1 | says | [row](SAUCES.md#rows) | not built yet | | |") ==
        texts{"1: there is no SAUCES.md"});
  CHECK(faults_of("| 1 | D1 | says | `tact.hpp` | built | `no.test.cpp` \"Any\" | |") ==
        texts{"1: there is no no.test.cpp", "1: no.test.cpp has no test case \"Any\""});
  CHECK(faults_of("| 1 | D1 | says | `tact.hpp` | built | `level.test.cpp` | |") == texts{"1: names no test case"});
  CHECK(faults_of("| 1 | D1 | says | `tact.hpp` | built | " + test + " \"None\" | |") ==
        texts{"1: statements.test.cpp has no test case \"None\""});
  CHECK(faults_of("| 2 | D1 | says | `tact.hpp` | not built yet | | |") == texts{"2: out of order"});
  CHECK(faults_of("| 1 | D3 | says | `tact.hpp` | not built yet | | |") == texts{"1: not of D3"});
  CHECK(faults_of("| 1 | D1 | says |") == texts{"1: a row of 3 cells"});

  const std::string first = "| 1 | D1 | says | `tact.hpp` | not built yet | | |";
  CHECK(faults_of(first, {"| 1 | words | reading | why |"}) == texts{});
  CHECK(faults_of(first, {"| 1 | words | reading | |"}) == texts{"damaged spot 1: an empty cell"});
  CHECK(faults_of(first, {"| 2 | words | reading | why |"}) == texts{"damaged spot 2: out of order, or no statement"});
}

// Statements that no other file holds.

TEST_CASE("Statements 10, 13, 15, 17 and 21: who the customers are", "[statements]") {
  using namespace tact::care;
  CHECK(has(angry::behind, {"two messages", "facts", "feelings"}));
  CHECK(one_has(angry::dos, "past the feelings to the facts"));
  CHECK(one_has(arguer::signs, "enjoys arguing"));
  CHECK(one_has(arguer::signs, "contradicts everything"));
  CHECK(one_has(arguer::signs, "aggressive"));
  CHECK(has(talker::behind, {"lone"}));
  CHECK(one_has(complainer::signs, "likes nothing"));
  CHECK(one_has(complainer::donts, "discouraged"));
  CHECK(has(complainer::behind, {"personality"}));
  CHECK(one_has(rude::signs, "arrogant"));
  CHECK(has(rude::behind, {"lone", "insecur"}));
}

TEST_CASE("Statement 24: no shape of anger is credited to D1", "[statements]") {
  const auto text_of = [](const char* file) { return testing::text_of(root / "include" / "tact" / "care" / file); };
  for (const char* file : {"anger.hpp", "TEACHING.md"}) CHECK(has(text_of(file), {"curve of", "figure is lost"}));
  CHECK(has(text_of("anger.hpp"), {"Source: tact (D1 has a heading"}));
}

TEST_CASE("Statement 53: six classes ship", "[statements]") {
  std::set<std::string_view> names;
  for (const auto& c : tact::care::customer<>::infos()) names.insert(c.name);
  CHECK(names == std::set<std::string_view>{"angry", "arguer", "talker", "complainer", "rude", "demanding"});
}

TEST_CASE("Statements 12, 14 to 16, 22, 23, 58 and 81: what the classes and the steps say", "[statements]") {
  using namespace tact::care;
  const auto says = [](const auto& texts, std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words)
      if (std::ranges::none_of(texts, [&](std::string_view text) { return text.find(word) != text.npos; }))
        return false;
    return true;
  };
  CHECK(says(angry::dos, {"stay in control", "help them over the anger", "what you can answer and what you cannot",
                          "how they would like the problem solved"}));
  CHECK(says(angry::donts, {"emotionally involved", "promise what you cannot keep"}));
  CHECK(says(arguer::dos, {"speak softly", "ask their opinion", "what you agree on", "count to ten"}));
  CHECK(has(step_of<find_agreement>.instruction, {"speak softly", "opinion", "agree on", "count to ten"}));
  CHECK(says(talker::signs, {"stays on", "talks at length"}));
  CHECK(says(talker::dos, {"manage the time by demand", "show interest", "others wait"}));
  CHECK(has(step_of<listen_in_time>.instruction, {"show interest", "how much time", "others wait"}));
  for (const channel by : channels)
    CHECK((has(step_of<listen_in_time>.phrases.by(by), {"others wait"}) ||
           has(step_of<listen_in_time>.phrases.by(by), {"next customer"})));
  CHECK(has(demanding::signs[0], {"interrupts", "somebody else"}));
  CHECK(says(demanding::signs, {"wants attention at once"}));
  CHECK(has(demanding::behind, {"insecur"}));
  CHECK(says(demanding::dos, {"same respect as anyone", "needs, not their manner"}));
  CHECK(has(step_of<attend_to_needs>.instruction, {"same respect as anyone", "what they need"}));
  CHECK(has(step_of<agree_on_roles>.instruction, {"how you work", "how they do", "who does what"}));
  CHECK(has(step_of<show_understanding>.instruction, {"your own words", "commit to solving", "guidelines"}));
  CHECK(has(step_of<apologise_for_firm>.instruction, {"apologise", "on the firm's behalf"}));
}

TEST_CASE("Statements 59 to 64: the strategies, in the words of D3", "[statements]") {
  using namespace tact;
  CHECK(has(avoidance::definition, {"keep out", "emotional reaction back"}));
  CHECK(has(avoidance::drawback, {"usually", "personal dissatisfaction"}));
  CHECK(has(procrastination::definition, {"postpone", "cool down"}));
  CHECK(has(confrontation::definition, {"the issue or the people"}));
  CHECK(has(competition::definition, {"own needs", "persuasion or coercion"}));
  CHECK(competition::outcome == "win-lose");
  CHECK(has(compromise::definition, {"in part", "each gives something up"}));
  CHECK(compromise::outcome == "lose-lose");
  CHECK(has(negotiation::definition, {"needs of everybody"}));
  CHECK(has(negotiation::when_to_use, {"most positive result"}));
  CHECK(negotiation::outcome == "win-win");
}

TEST_CASE("Statements 67 to 70: three styles, in the words of D3", "[statements]") {
  using namespace tact;
  CHECK(has(avoid::definition, {"passively ignore", "instead of resolving"}));
  CHECK((!avoid::assertive && !avoid::cooperative));
  CHECK(has(accommodate::definition, {"give in"}));
  CHECK((!accommodate::assertive && accommodate::cooperative));
  CHECK(has(compete::definition, {"own way", "at the other's expense if need be"}));
  CHECK((compete::assertive && !compete::cooperative));
  STATIC_REQUIRE(std::is_same_v<models::customer_care::styles, catalog<avoid, accommodate, compete>>);
}

TEST_CASE("Statement 79: questions come once all has been said", "[statements]") {
  using namespace tact::care;
  CHECK(has(listen::instruction, {"get all of it out"}));
  CHECK(listen_first::pattern.owed_by.contains(act::complain));
  CHECK(listen_first::pattern.paid_by.contains(act::listen));
  CHECK(listen_first::pattern.forbids.contains(act::ask));
}

TEST_CASE("Statement 80: eye contact is advised face to face", "[statements]") {
  using namespace tact::care;
  for (const channel c : channels) CHECK(has(advice_for(c), {"eye contact"}) == (c == channel::face_to_face));
}
