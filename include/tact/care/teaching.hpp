// SPDX-License-Identifier: BSL-1.0
#pragma once
// What the documents teach beside their rules, as texts that a program can print: how communication works, why anger
// needs an answer, what each means against it is for, who the user of today is, what a moment of truth is, what a sense
// of stage, and where conflict comes from. The words are ours. Not part of care.hpp: few programs need them.

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <type_traits>

#include <tact/care/detail/conflict_texts.hpp>
#include <tact/care/detail/quality_texts.hpp>
#include <tact/care/detail/stage_texts.hpp>
#include <tact/care/teaching_text.hpp>

namespace tact::care {

namespace detail {

/// What each contact asks, and what it leaves.
inline constexpr teaching_text contact_texts[] = {
    {.on = topic::communication,
     .name = "the_receiver_decides",
     .says = "No message arrives just as it was meant: it means what the receiver understands.",
     .source = "D1, row J",
     .statements = {28}},
    {.on = topic::communication,
     .name = "words_and_more",
     .says = "Every message has a verbal part, the words, and a paraverbal one, shown by attitude and gesture.",
     .source = "D1, row J",
     .statements = {29}},
    {.on = topic::communication,
     .name = "the_sender_answers",
     .says = "The sender alone is responsible for being understood, and does everything to check it.",
     .source = "D1, row J",
     .statements = {30}},
    {.on = topic::communication,
     .name = "all_is_language",
     .says = "Whatever people do says something: all of human life is language.",
     .source = "D1, row J",
     .statements = {31}},
    {.on = topic::communication,
     .name = "clear_and_brief",
     .says = "The public wants information that is clear, brief and easy to understand.",
     .source = "D1, row J",
     .statements = {32}},
    {.on = topic::communication,
     .name = "self_other_context",
     .says = "Communication has three parts: self, the other, and the context in which they meet.",
     .source = "D2: a sense of stage",
     .statements = {38}},
    {.on = topic::communication,
     .name = "no_improvising",
     .says = "Serving customers leaves no room for improvising: the mission is clear and the information concrete.",
     .source = "D2: a sense of stage",
     .statements = {38}},

    {.on = topic::chain,
     .name = "messages_expect_answers",
     .says = "People who say something expect an answer or a reaction. Each answer is a link of a chain.",
     .source = "D4, row F",
     .statements = {85}},
    {.on = topic::chain,
     .name = "silence_breaks_the_chain",
     .says = "Silence breaks the chain. Think of a greeting that is not returned: what it leaves is unease.",
     .source = "D4, row F",
     .statements = {85}},
    {.on = topic::chain,
     .name = "no_tiptoeing",
     .says = "It helps neither to ignore anger nor to tiptoe round it.",
     .source = "D4, row F",
     .statements = {85}},
    {.on = topic::chain,
     .name = "unanswered_anger_grows",
     .says = "Angry people who get no answer do not feel heard. They get louder, angrier and more difficult.",
     .source = "D4, row F",
     .statements = {86}},
    {.on = topic::chain,
     .name = "an_answer_closes_the_chain",
     .says = "To say that you see the anger closes the chain again, and keeps the anger from growing.",
     .source = "D4, row F",
     .statements = {86}},

    {.on = topic::anger,
     .name = "reason_has_to_wait",
     .says = "Angry people hear everything through their anger: they can neither reason, solve, listen nor bargain.",
     .source = "D4, row F",
     .statements = {84}},
    {.on = topic::anger,
     .name = "calm_before_solving",
     .says = "Lower the anger, then solve: people who are calm can listen, and settling costs the firm less. "
             "The other way round, the work is harder.",
     .source = "D4, row F",
     .statements = {87}},
    {.on = topic::anger,
     .name = "acknowledge",
     .says = "It shows that the message has arrived, so there is no need to say it again, and louder.",
     .words = "I can see how angry this has made you, and I want to understand how it came about.",
     .source = "D4, row F",
     .statements = {86}},
    {.on = topic::anger,
     .name = "apologise",
     .says = "It makes people feel heard and understood, lowers their anger and begins to restore trust. "
             "It is given no matter who is at fault, in careful words.",
     .words = "Whatever trouble this has been to you, I am sorry for it, and I say so without reserve.",
     .source = "D4, row F",
     .statements = {88}},
    {.on = topic::anger,
     .name = "apologies_save_costs",
     .says = "Where firms apologise, there are fewer lawsuits and settlements, and less is spent on defence.",
     .source = "D4, row F",
     .statements = {88}},
    {.on = topic::anger,
     .name = "diplomacy",
     .says = "It meets the anger directly and without defence, and keeps you out of the drama of the attack. "
             "The anger begins to dissolve.",
     .words = "This has upset you, that is plain. To find out why it happened matters to me as much as to you.",
     .source = "D4, row F",
     .statements = {89}},
    {.on = topic::anger,
     .name = "computer_mode",
     .says = "General words without feeling, in a neutral tone and posture, feed no fire. "
             "The attack stops dead, and you get back control, and confidence.",
     .words = "It is unpleasant to be left without an answer. Cases like that are looked into.",
     .source = "D4, row F",
     .statements = {90}},

    {.on = topic::contact,
     .name = "customers_at_the_centre",
     .says = "Whatever service is offered, its customers are at the centre of it.",
     .source = "D1: the centre of the service",
     .statements = {2}},
    {.on = topic::contact,
     .name = "experience",
     .says = "Experience is what people learn in one contact after another, and what they do later rests on it.",
     .source = "D1, row O",
     .statements = {5}},
    {.on = topic::contact,
     .name = "a_positive_attitude",
     .says = "Show a positive attitude and enthusiasm, and renew them in every contact: "
             "people want to keep the best of us, not the worst.",
     .source = "D1, row O",
     .statements = {9}},
    {.on = topic::contact,
     .name = "listening_comes_first",
     .says = "What people with a problem want first of all is somebody who listens. Listen, and take notes.",
     .source = "D4, row G",
     .statements = {78}},
    {.on = topic::contact,
     .name = "eye_contact",
     .says = "Keep eye contact while you listen: it says that you take them seriously.",
     .source = "D4, row G",
     .statements = {80}},
    {.on = topic::contact,
     .name = "a_calm_tone",
     .says = "Understanding and a calm tone can defuse the situation. To get defensive makes it worse, and nobody "
             "wants a scene.",
     .source = "D4, row G",
     .statements = {82}},
    {.on = topic::contact,
     .name = "guide_and_help",
     .says = "Customers are not always friendly, nor always clear. They have to be guided and helped.",
     .source = "D1, row O",
     .statements = {33}},
    {.on = topic::contact,
     .name = "see_behind_rudeness",
     .says = "Rude people are easier to deal with for those who see what they are really like.",
     .source = "D1, row D",
     .statements = {19}},

    {.on = topic::user,
     .name = "harder_to_satisfy",
     .says = "Users are harder to satisfy than they were.",
     .source = "D1, row O",
     .statements = {3}},
    {.on = topic::user,
     .name = "more_demanding",
     .says = "They demand more.",
     .source = "D1, row O",
     .statements = {3}},
    {.on = topic::user,
     .name = "less_patient",
     .says = "They have less patience.",
     .source = "D1, row O",
     .statements = {3}},
    {.on = topic::user,
     .name = "short_of_time",
     .says = "They have less time.",
     .source = "D1, row O",
     .statements = {3}},
    {.on = topic::user, .name = "better_informed", .says = "They know more.", .source = "D1, row O", .statements = {3}},

    {.on = topic::requests, .name = "listen", .says = "Listen to them.", .source = "D1, row O", .statements = {4}},
    {.on = topic::requests, .name = "attend", .says = "Attend to them.", .source = "D1, row O", .statements = {4}},
    {.on = topic::requests, .name = "understand", .says = "Understand them.", .source = "D1, row O", .statements = {4}},
    {.on = topic::requests, .name = "help", .says = "Help them.", .source = "D1, row O", .statements = {4}},
    {.on = topic::requests,
     .name = "be_responsible",
     .says = "Take responsibility.",
     .source = "D1, row O",
     .statements = {4}},
    {.on = topic::requests, .name = "guide", .says = "Guide them.", .source = "D1, row O", .statements = {4}},
    {.on = topic::requests,
     .name = "show_interest",
     .says = "Do not be indifferent to them.",
     .source = "D1, row O",
     .statements = {4}},
    {.on = topic::requests, .name = "surprise", .says = "Surprise them.", .source = "D1, row O", .statements = {4}},

    {.on = topic::expectations,
     .name = "an_attitude_to_the_firm",
     .says = "An expectation is the attitude that a customer takes to a firm: to its product, its service, and how "
             "professional its people are.",
     .source = "D3, row E",
     .statements = {50}},
    {.on = topic::expectations,
     .name = "no_bad_precedent",
     .says = "Those who come for the first time may expect much, for nothing bad has happened to them yet.",
     .source = "D3, row E",
     .statements = {51}},
    {.on = topic::expectations,
     .name = "what_is_expected",
     .says = "Hoped for are respect, a culture of service, personal interest and reliability. Feared are rude "
             "treatment, delay, incompetence and indifference.",
     .source = "D3, row E",
     .statements = {52}},
    {.on = topic::expectations,
     .name = "interest_matters_most",
     .says = "What makes customers dissatisfied more than anything else is that no interest is shown.",
     .source = "D1, row E",
     .statements = {26}},

    {.on = topic::moments,
     .name = "few_chances",
     .says = "There are very few chances to make a very good impression.",
     .source = "D1, row H",
     .statements = {6}},
    {.on = topic::moments,
     .name = "all_that_is_perceived",
     .says = "Customers perceive with all their senses: what they feel, think, learn, and go through with us.",
     .source = "D1, row H",
     .statements = {7}},
    {.on = topic::moments,
     .name = "live_it_first",
     .says = "Those who have had a good experience as customers can offer one that others recognise.",
     .source = "D1, row H",
     .statements = {8}},
    {.on = topic::moments,
     .name = "wish_and_reality",
     .says = "Nobody likes to be dissatisfied, and there are many other firms to go to. Yet what all agree on and what "
             "happens lie far apart.",
     .source = "D5, row H",
     .statements = {92}},
    {.on = topic::moments,
     .name = "deeds_count",
     .says = "What counts is what was done. Theories and values alone do not.",
     .source = "D5, row O",
     .statements = {93}},
    {.on = topic::moments,
     .name = "the_only_thing_of_worth",
     .says =
         "Worth is only in how each present or potential customer perceives and judges each act of each of our people.",
     .source = "D5, row H",
     .statements = {94}},
    {.on = topic::moments,
     .name = "any_reason_will_do",
     .says =
         "A first call, a technical visit, a claim, a request for information or for help: each is a moment of truth.",
     .source = "D5, row H",
     .statements = {95}},
    {.on = topic::moments,
     .name = "judged_at_the_end",
     .says = "Customers judge each contact when it ends, by the satisfaction that it gave.",
     .source = "D5, row H",
     .statements = {96}},
    {.on = topic::moments,
     .name = "average_fades",
     .says = "Average contacts are hardly remembered. Surprisingly good and very bad ones are.",
     .source = "D5, row H",
     .statements = {97}},
    {.on = topic::moments,
     .name = "the_only_judge",
     .says = "The customer is the only judge.",
     .source = "D5, row H",
     .statements = {100}},
};

/// The texts of several lists, one list after the other.
template <std::size_t... Sizes>
constexpr std::array<teaching_text, (Sizes + ...)> concatenated(const teaching_text (&... lists)[Sizes]) noexcept {
  std::array<teaching_text, (Sizes + ...)> all{};
  std::size_t count = 0;
  const auto add = [&](const auto& list) {
    for (const teaching_text& text : list) all[count++] = text;
  };
  (add(lists), ...);
  return all;
}

}  // namespace detail

/// All teaching texts, topic by topic, in the order of the topics.
/// Source: D1, row D; D1, row E; D1, row H; D1, row J; D1, row O; D2; D2, row N; D3, row C; D3, row E; D3, row O; D4,
/// row F; D4, row G; D5, row H; D5, row O.
inline constexpr auto teaching_texts =
    detail::concatenated(detail::contact_texts, detail::quality_texts, detail::stage_texts, detail::conflict_texts);

/// The texts on a topic, in their order. Empty for a value that is not a topic. O(texts).
constexpr std::span<const teaching_text> texts_on(topic t) noexcept {
  const std::span<const teaching_text> all(teaching_texts);
  std::size_t first = 0;
  while (first != all.size() && all[first].on != t) ++first;
  std::size_t last = first;
  while (last != all.size() && all[last].on == t) ++last;
  return all.subspan(first, last - first);
}

/// The teaching text with this name: `from_name<teaching_text>("apologise")`. Null if none has it. O(texts).
template <class Text>
  requires std::is_same_v<Text, teaching_text>
constexpr const Text* from_name(std::string_view name) noexcept {
  for (const teaching_text& text : teaching_texts)
    if (text.name == name) return &text;
  return nullptr;
}

/// An attack, the answer that it tempts to, and better ones.
struct worked_example {
  std::string_view name;
  std::string_view attack;          ///< what the customer says
  std::string_view tempting_reply;  ///< the answer that takes the bait
  std::string_view what_follows;    ///< if it is given
  std::string_view replies[2];      ///< the better answers
  std::string_view why_they_work;
  std::string_view source;
  statement_range statements;
};

/// Computer mode at work. D4 has such an example; the sentences here are ours. The better answers speak of nobody in
/// the room. Source: D4, row F.
inline constexpr worked_example computer_mode_at_work{
    .name = "computer_mode",
    .attack = "You lot could not care less! First you talk people into signing, and then you are never to be found.",
    .tempting_reply = "And who do you think you are, to shout at me like that?",
    .what_follows = "The bait is taken. Both get louder, and nothing good can come of it.",
    .replies = {"It happens that people feel forgotten once a contract is signed.",
                "Anyone who needs help and has to wait for it finds that annoying."},
    .why_they_work =
        "They answer, so the chain holds, and they give no feeling back, so there is nothing to fight with.",
    .source = "D4, row F",
    .statements = {91}};

}  // namespace tact::care
