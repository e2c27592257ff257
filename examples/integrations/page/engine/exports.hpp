#pragma once
// The C interface of the engine: what the page's JavaScript calls. One function an idea.
//
// A question goes in by linear memory: JavaScript writes numbers at `tact_numbers(n)` and UTF-8 text at
// `tact_text(n)`, each with room for n of them, then calls a function with a few whole numbers. The answer is UTF-8
// text (JSON, unless SVG is said): the function returns where it begins, `tact_size()` how many bytes it has. Both hold
// until the next call. A question that makes no sense is answered by {"error": …, "input": …}; nothing throws.
//
// *A case* is 13 pairs of numbers, the ends of each input's interval in the order of `tact_facts`, the same twice where
// it is known. Its *point* is the situation that a lone recommendation is asked for: each factor at the value of its
// interval that is nearest to neutral, each concern in the middle.
// *model* is a place in the list of models, *customers* a set of classes: bit i is class i. Both are of `tact_facts`. A
// class fills in what is not known of a case, and leaves what is given.

#include <cstddef>
#include <cstdint>

extern "C" {

/// Room for this many numbers of a question.
double* tact_numbers(std::size_t count) noexcept;
/// Room for this many bytes of a question's text.
char* tact_text(std::size_t size) noexcept;
/// The size of the last answer in bytes.
std::size_t tact_size() noexcept;

/// Version, models, inputs, channels, classes of customers, languages: what the page is built from.
const char* tact_facts() noexcept;
/// The words of the language at this place in the list of languages.
const char* tact_dictionary(std::size_t language) noexcept;

/// The advice for a case's point: reasons, ranking, what would change it, what comes afterwards and what to do if it
/// fails.
const char* tact_advice(std::size_t model, std::uint32_t customers) noexcept;
/// What can win in a case, with shares, and what to ask next.
const char* tact_consider(std::size_t model, std::uint32_t customers) noexcept;
/// What to do, step by step. `harm_was_meant` is 0 or 1.
const char* tact_plan(std::size_t model, std::uint32_t customers, std::size_t channel, int harm_was_meant) noexcept;
/// The map of a case with its point: SVG. The picture's id is "map-" and the model's place.
const char* tact_map(std::size_t model, std::uint32_t customers) noexcept;

/// The questionnaire on the two concerns, when things are calm (0) or heated (1), in a language.
const char* tact_questionnaire(int heated, std::size_t language) noexcept;
/// The scores of answers to it: numbers, one for each statement, 0 where there is none.
const char* tact_score(int heated) noexcept;
/// A habit against a case: the numbers are assertiveness and cooperativeness by habit, then the case.
const char* tact_habit(std::size_t model, std::uint32_t customers) noexcept;
/// The same as a picture: SVG.
const char* tact_habit_map(std::size_t model, std::uint32_t customers) noexcept;

/// The case's point in words, for a quiz: each input that is not neutral as very low, low, moderate, high or very high.
const char* tact_in_words() noexcept;
/// True if what a judge accepts (the question's text) names the strategy at this place of the model.
bool tact_accepts(std::size_t model, std::size_t strategy) noexcept;

/// A class: the numbers are a case, then two concerns for each person. Where each stands, how many by strategy, and the
/// means with their deviations. The case's own concerns are not used.
const char* tact_class(std::size_t model, std::size_t people) noexcept;
/// The same on one map: SVG. The text has a name a line, in the same order. `labelled` is 0 or 1.
const char* tact_class_map(std::size_t model, std::size_t people, int labelled) noexcept;
/// Classes of customers, and the rules of all protocols, for the hand-out.
const char* tact_handout() noexcept;

/// For many cases at once, each 13 numbers: a byte for each, the place of the advised strategy, 255 for a case with a
/// bad number. The answer is no text.
const std::uint8_t* tact_decide(std::size_t model, std::size_t cases) noexcept;
}
