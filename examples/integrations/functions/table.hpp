#pragma once
// The functions that every engine offers: one table, from which each engine registers them.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <functions/adviser.hpp>

namespace functions {

/// What a function answers.
enum class kind {
  strategy,  ///< the name of one of the model's strategies
  name,      ///< another name of the model: a family, a style
  number,    ///< a number
  text,      ///< a text
};

/// A function of one case.
struct function {
  std::string_view name;                                   ///< without what its forms put around it
  kind answers;                                            ///< what it answers, where it is not NULL
  answer (adviser::*ask)(const tact::situation& s) const;  ///< the answer itself
  std::string_view about;                                  ///< what it answers, in words
};

/// Every function that answers with one value. An engine offers `ranking` beside them, a table, and `fingerprint`, a
/// text, which takes no case.
inline constexpr function table[] = {
    {"recommend", kind::strategy, &adviser::recommend, "the strategy"},
    {"family", kind::name, &adviser::family, "the strategy's family; NULL if it has none"},
    {"style", kind::name, &adviser::style, "the style of the two concerns; NULL where a concern is moderate"},
    {"margin", kind::number, &adviser::margin, "how far the strategy is ahead; NULL if it is the only one left"},
    {"runner_up", kind::strategy, &adviser::runner_up, "the second best strategy; NULL if there is none"},
    {"because", kind::text, &adviser::because, "why, in one sentence"},
    {"afterwards", kind::strategy, &adviser::afterwards,
     "the strategy once anger is down and what is awaited is known"},
    {"fallback", kind::strategy, &adviser::fallback, "the strategy once this attempt has failed"},
    {"blocked", kind::text, &adviser::blocked, "the strategies that a gate blocks, with commas between; may be empty"},
};

/// One line of the table that `ranking` answers with, the best strategy first.
inline constexpr std::string_view ranking_columns[] = {"place", "strategy", "score", "blocked"};

/// The forms of each function: `tact_recommend(a, c, …)` for the default model, `tact_recommend_by(model, a, c, …)` for
/// another one; with `try_`, a value that is no level gives NULL in place of an error. What is no model is an error in
/// every form: a wrong name that gave NULL in all rows would be wrong in silence. So `fingerprint`, which takes no
/// value, has no form that tries.
struct form {
  bool by_model;
  bool tries;
};
inline constexpr form forms[] = {{false, false}, {true, false}, {false, true}, {true, true}};

/// The name of a function in one of its forms: `tact_try_recommend_by`.
inline std::string full_name(std::string_view function, form as) {
  std::string name = as.tries ? "tact_try_" : "tact_";
  name.append(function);
  if (as.by_model) name.append("_by");
  return name;
}

}  // namespace functions
