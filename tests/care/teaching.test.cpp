// What the documents teach beside their rules: each text is short, cites what can be opened, and says what its
// statement says.

#include <tact/care/teaching.hpp>

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <tact/care/steps.hpp>

#include "testing/catch.hpp"
#include "testing/names.hpp"
#include "testing/sources.hpp"
#include "testing/statements.hpp"

namespace {

using namespace tact::care;
using texts = std::vector<std::string>;

constexpr std::size_t longest = 170;  // characters of a text: two sentences

/// True when a text has all of these words.
bool has(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::ranges::all_of(words, [&](std::string_view w) { return text.find(w) != text.npos; });
}

/// What the text with this name says; empty if there is none.
std::string_view says(std::string_view name) {
  const teaching_text* text = from_name<teaching_text>(name);
  return text == nullptr ? std::string_view{} : text->says;
}

bool is_plain_character(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || std::string_view{" ,.:'-?!"}.find(c) != std::string::npos;
}

/// What is wrong with a sentence, or several: it is short, plain, begins with a capital and ends with a full stop.
std::string fault_in(std::string_view text) {
  if (text.empty()) return "empty";
  if (text.size() > longest) return "longer than " + std::to_string(longest) + " characters: " + std::string(text);
  if (!std::ranges::all_of(text, is_plain_character)) return "not plain: " + std::string(text);
  if (std::isupper(static_cast<unsigned char>(text[0])) == 0) return "begins small: " + std::string(text);
  if (text.find_last_of(".!?") + 1 != text.size()) return "no end: " + std::string(text);
  return {};
}

std::set<std::string> words_in(std::string_view text) {
  std::set<std::string> words;
  for (std::string word : testing::words_of(text)) {
    std::ranges::transform(word, word.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    words.insert(word);
  }
  return words;
}

}  // namespace

TEST_CASE("A teaching text is short, plain, and has a name of its own", "[care]") {
  std::set<std::string_view> names, sayings;
  for (const teaching_text& t : teaching_texts) {
    INFO(t.name);
    CHECK(names.insert(t.name).second);
    CHECK(sayings.insert(t.says).second);
    CHECK(t.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == t.name.npos);
    CHECK(fault_in(t.says) == "");
    if (!t.words.empty()) CHECK(fault_in(t.words) == "");
    CHECK(from_name<teaching_text>(t.name) == &t);
  }
  STATIC_REQUIRE(from_name<teaching_text>("apologise")->on == topic::anger);
  for (const std::string_view none : {"", "Apologise", "apologise ", "shout"})
    CHECK(from_name<teaching_text>(none) == nullptr);
}

TEST_CASE("The checker of sentences finds each fault", "[care]") {
  CHECK(fault_in("It is short. So is this!") == "");
  CHECK(fault_in("") == "empty");
  CHECK(fault_in("it begins small.") == "begins small: it begins small.");
  CHECK(fault_in("It ends nowhere") == "no end: It ends nowhere");
  CHECK(fault_in("It has a | in it.") == "not plain: It has a | in it.");
  CHECK(fault_in(std::string(longest, 'A') + '.').starts_with("longer than"));
}

TEST_CASE("A teaching text cites what can be opened, and statements of that document", "[care]") {
  const auto rows = testing::statements().rows();
  const auto faults_of = [&](std::string_view source, const statement_range& cited) {
    texts faults;
    if (const auto fault = testing::sources().fault_in(std::string(source)); !fault.empty()) faults.push_back(fault);
    if (cited.first < 1 || cited.last < cited.first || static_cast<std::size_t>(cited.last) > rows.size())
      return faults.emplace_back("no such statements"), faults;
    for (const testing::statement& s : rows) {
      if (!cited.contains(s.number)) continue;
      if (!source.starts_with(s.document)) faults.push_back(std::to_string(s.number) + " is of " + s.document);
      if (s.where.find("`care/teaching.hpp`") == s.where.npos)
        faults.push_back("STATEMENTS.md does not say that " + std::to_string(s.number) + " is in care/teaching.hpp");
    }
    return faults;
  };
  for (const teaching_text& t : teaching_texts) {
    INFO(t.name);
    CHECK(faults_of(t.source, t.statements) == texts{});
  }
  CHECK(faults_of(computer_mode_at_work.source, computer_mode_at_work.statements) == texts{});

  // And the other way round: what STATEMENTS.md looks for in this header is in it.
  for (const testing::statement& s : rows) {
    if (s.where.find("`care/teaching.hpp`") == s.where.npos) continue;
    INFO(s.number);
    const auto cites = [&](const teaching_text& t) { return t.statements.contains(s.number); };
    CHECK((std::ranges::any_of(teaching_texts, cites) || computer_mode_at_work.statements.contains(s.number)));
  }

  CHECK(faults_of("D4, row J", {85}) == texts{"D4 is not in row J"});
  CHECK(faults_of("D3", {85}) == texts{"85 is of D4"});
  CHECK(faults_of("D3", {0}) == texts{"no such statements"});
  CHECK(faults_of("D5", {106, 107}) == texts{"no such statements"});
}

TEST_CASE("Topics stand in order, each with its texts together", "[care]") {
  std::size_t count = 0;
  for (const topic t : topics) {
    INFO(name(t));
    CHECK(from_name<topic>(name(t)) == t);
    CHECK(static_cast<std::size_t>(t) == static_cast<std::size_t>(std::ranges::find(topics, t) - std::begin(topics)));
    CHECK_FALSE(texts_on(t).empty());
    for (const teaching_text& text : texts_on(t)) CHECK(text.on == t);
    count += texts_on(t).size();
  }
  CHECK(count == std::size(teaching_texts));
  CHECK(std::ranges::is_sorted(teaching_texts, {}, &teaching_text::on));
  CHECK(texts_on(static_cast<topic>(99)).empty());
  CHECK(name(static_cast<topic>(99)).empty());
  CHECK_FALSE(from_name<topic>("anger"));
}

// Statement by statement.

TEST_CASE("Statements 28 to 32 and 38: the principles of communication", "[care]") {
  CHECK(texts_on(topic::communication).size() == 7);
  CHECK(has(says("the_receiver_decides"), {"means what the receiver understands"}));
  CHECK(has(says("words_and_more"), {"verbal", "paraverbal", "attitude and gesture"}));
  CHECK(has(says("the_sender_answers"), {"sender alone is responsible", "check"}));
  CHECK(has(says("all_is_language"), {"all of human life is language"}));
  CHECK(has(says("clear_and_brief"), {"clear", "brief", "understand"}));
  CHECK(has(says("self_other_context"), {"self", "the other", "context"}));
  CHECK(has(says("no_improvising"), {"no room for improvising", "mission is clear", "information concrete"}));
}

TEST_CASE("Statements 85 and 86: the chain of communication", "[care]") {
  CHECK(has(says("messages_expect_answers"), {"expect an answer", "link of a chain"}));
  CHECK(has(says("silence_breaks_the_chain"), {"breaks the chain", "greeting"}));
  CHECK(has(says("no_tiptoeing"), {"ignore", "tiptoe"}));
  CHECK(has(says("unanswered_anger_grows"), {"do not feel heard", "louder, angrier"}));
  CHECK(has(says("an_answer_closes_the_chain"), {"closes the chain"}));
}

TEST_CASE("Statements 84 and 86 to 90: what each means against anger is for", "[care]") {
  CHECK(has(says("reason_has_to_wait"), {"through their anger", "reason", "solve", "listen", "bargain"}));
  CHECK(has(says("calm_before_solving"), {"then solve", "calm can listen", "costs the firm less", "harder"}));
  CHECK(has(says("acknowledge"), {"message has arrived"}));
  CHECK(has(says("apologise"), {"heard and understood", "restore trust", "no matter who is at fault", "careful"}));
  CHECK(has(says("apologies_save_costs"), {"lawsuits", "settlements", "defence"}));
  CHECK(has(says("diplomacy"), {"directly", "without defence", "drama"}));
  CHECK(has(says("computer_mode"), {"General", "without feeling", "tone and posture", "control", "confidence"}));

  // What can be said has the name of the step that says it, and the order of D4.
  texts said;
  for (const teaching_text& t : teaching_texts)
    if (!t.words.empty()) {
      CHECK(from_name<steps>(t.name) != nullptr);
      CHECK(t.on == topic::anger);
      said.emplace_back(t.name);
    }
  CHECK(said == texts{"acknowledge", "apologise", "diplomacy", "computer_mode"});
}

TEST_CASE("Statement 88: the model apology is sincere and unreserved, and admits no fault", "[care]") {
  const std::string_view apology = from_name<teaching_text>("apologise")->words;
  CHECK(has(apology, {"I am sorry", "Whatever trouble", "without reserve"}));
  for (const std::string_view admission : {"fault", "mistake", "blame", "wrong", "but"})
    CHECK_FALSE(words_in(apology).contains(std::string(admission)));
}

TEST_CASE("Statement 91: computer mode at work, with the answer that takes the bait", "[care]") {
  constexpr const worked_example& e = computer_mode_at_work;
  STATIC_REQUIRE(e.statements == statement_range{91});
  for (const std::string_view text :
       {e.attack, e.tempting_reply, e.what_follows, e.replies[0], e.replies[1], e.why_they_work})
    CHECK(fault_in(text) == "");
  CHECK(from_name<steps>(e.name) != nullptr);

  // An attack is personal, and so is the answer that it tempts to; a good answer is not.
  const auto is_personal = [](std::string_view text) {
    const auto words = words_in(text);
    return std::ranges::any_of(std::vector<std::string>{"i", "you", "your", "we", "our", "us", "me", "my"},
                               [&](const std::string& w) { return words.contains(w); });
  };
  CHECK(is_personal(e.attack));
  CHECK(is_personal(e.tempting_reply));
  for (const std::string_view reply : e.replies) {
    CHECK_FALSE(is_personal(reply));
    CHECK(reply.find('!') == reply.npos);
  }
  CHECK_FALSE(is_personal(from_name<teaching_text>("computer_mode")->words));
  CHECK(has(e.what_follows, {"bait", "louder"}));
}

TEST_CASE("Statements 2, 5, 9, 19, 33, 78, 80 and 82: what a contact asks for", "[care]") {
  CHECK(texts_on(topic::contact).size() == 8);
  CHECK(has(says("customers_at_the_centre"), {"customers are at the centre"}));
  CHECK(has(says("experience"), {"learn in one contact after another", "later rests on it"}));
  CHECK(has(says("a_positive_attitude"),
            {"positive attitude", "enthusiasm", "every contact", "the best of us, not the worst"}));
  CHECK(has(says("listening_comes_first"), {"first of all", "listens", "notes"}));
  CHECK(has(says("eye_contact"), {"eye contact", "take them seriously"}));
  CHECK(has(says("a_calm_tone"), {"calm tone", "defuse", "defensive makes it worse", "scene"}));
  CHECK(has(says("guide_and_help"), {"not always friendly", "nor always clear", "guided and helped"}));
  CHECK(has(says("see_behind_rudeness"), {"Rude", "easier", "really like"}));
}

TEST_CASE("Statements 3 and 4: the user of today has five traits and eight requests", "[care]") {
  texts traits, requests;
  for (const teaching_text& t : texts_on(topic::user)) traits.emplace_back(t.name);
  for (const teaching_text& t : texts_on(topic::requests)) requests.emplace_back(t.name);
  CHECK(traits == texts{"harder_to_satisfy", "more_demanding", "less_patient", "short_of_time", "better_informed"});
  CHECK(requests ==
        texts{"listen", "attend", "understand", "help", "be_responsible", "guide", "show_interest", "surprise"});
}

TEST_CASE("Statements 26 and 50 to 52: what customers expect", "[care]") {
  CHECK(texts_on(topic::expectations).size() == 4);
  CHECK(has(says("an_attitude_to_the_firm"), {"attitude", "product", "service", "professional"}));
  CHECK(has(says("no_bad_precedent"), {"first time", "may expect much", "nothing bad"}));
  CHECK(has(says("what_is_expected"), {"respect", "culture of service", "personal interest", "reliability",
                                       "rude treatment", "delay", "incompetence", "indifference"}));
  CHECK(has(says("interest_matters_most"), {"more than anything else", "no interest is shown"}));
}

TEST_CASE("Statements 6 to 8, 92 to 97 and 100: what each contact leaves", "[care]") {
  CHECK(texts_on(topic::moments).size() == 10);
  CHECK(has(says("few_chances"), {"very few chances", "very good"}));
  CHECK(has(says("all_that_is_perceived"), {"all their senses", "feel, think, learn"}));
  CHECK(has(says("live_it_first"), {"have had a good experience", "can offer", "recognise"}));
  CHECK(has(says("wish_and_reality"), {"Nobody likes to be dissatisfied", "many other firms", "far apart"}));
  CHECK(has(says("deeds_count"), {"what was done", "Theories and values"}));
  CHECK(has(says("the_only_thing_of_worth"), {"present or potential customer", "perceives and judges", "each act"}));
  CHECK(has(says("any_reason_will_do"), {"first call", "technical visit", "claim", "information", "help"}));
  CHECK(has(says("judged_at_the_end"), {"when it ends", "satisfaction"}));
  CHECK(has(says("average_fades"), {"hardly remembered", "Surprisingly good and very bad"}));
  CHECK(has(says("the_only_judge"), {"customer is the only judge"}));
}

TEST_CASE("Statements 49, 98, 99 and 101 to 106: what quality is for, and where it comes from", "[care]") {
  CHECK(texts_on(topic::quality).size() == 10);
  CHECK(has(says("what_quality_is_for"), {"know what people need", "better", "satisfies and protects", "attract"}));
  CHECK(has(says("complaints_lower_costs"), {"needs as they change", "lowers costs", "complaints", "claims"}));
  CHECK(has(says("doing_nothing"), {"each one's initiative", "same consequences again"}));
  CHECK(has(says("be_rather_than_appear"), {"leaders", "has to be good", "look good"}));
  CHECK(has(says("not_by_itself"), {"does not come about by itself", "each one does in each contact"}));
  CHECK(has(says("the_right_people"), {"right profile", "trained", "values of the leaders"}));
  CHECK(has(says("the_whole_company_sells"), {"not a matter of sales alone", "every area", "whole company sells"}));
  CHECK(has(says("what_and_how"), {"each contact point", "what quality is", "how it is done"}));
  CHECK(has(says("correct_and_improve"), {"Keep asking", "Corrections", "improvements raise"}));
  CHECK(has(says("consistency_sets_apart"), {"again and again", "apart from its competitors"}));
}

TEST_CASE("Statements 34, 37, 40 to 44 and 48: a sense of stage", "[care]") {
  CHECK(texts_on(topic::stage).size() == 13);
  CHECK(has(says("training_fades"), {"forgetting", "laziness", "routine", "machine"}));
  CHECK(has(says("work_as_a_stage"), {"work as a stage", "enjoy", "keep it for as long as the scene lasts"}));
  CHECK(has(says("fill_the_space"), {"best smile, phrase and gesture", "fit it out anew", "hide what is in the way"}));
  CHECK(has(says("please_convince_excite"), {"please", "convince", "excite"}));
  CHECK(has(says("not_theatre"), {"not theatre", "take its attitudes in", "model themselves"}));
  CHECK(has(says("two_types"), {"would rather act", "reliable", "off public work", "conflict with their role"}));
  CHECK(has(says("information_then_model"), {"information first", "watch, more than once", "room to try", "correct"}));
  CHECK(has(says("role_play"), {"Role play", "as if it were real"}));
  CHECK(has(says("prepared_improvising"), {"best improvising is prepared", "stock of phrases", "record"}));
  CHECK(has(says("what_makes_a_scene"), {"a role, a stage and an audience"}));
  CHECK(has(says("the_protagonist"), {"protagonist is the customer", "alone decides"}));
  CHECK(has(says("techniques_of_the_stage"), {"concentration, breathing, diction, relaxation", "warming up"}));
  CHECK(has(says("useful_elsewhere"), {"communication, public speaking, management and protocol"}));
}

TEST_CASE("Statement 66: no style works in every situation", "[care]") {
  CHECK(has(says("no_style_for_all"), {"No style", "every situation", "advantages", "drawbacks"}));
}

TEST_CASE("Statements 55 to 58: where conflict comes from", "[care]") {
  CHECK(texts_on(topic::conflict).size() == 5);
  CHECK(has(says("part_of_every_relation"), {"inevitable", "every relation", "continuous adjustment"}));
  CHECK(has(says("goals_and_resources"), {"participation, creativity and commitment", "resources are limited"}));
  CHECK(has(says("roles_and_ways"), {"depend on each other", "not agreed on", "ways of working"}));
  CHECK(has(says("know_both_ways"), {"your own way of working", "the other side", "handle conflict better"}));
}
