#pragma once
// The advice on one case in words, from any of the models.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tact/care.hpp>
#include <tact/io/owning_model.hpp>
#include <tact/io/svg.hpp>
#include <tact/tact.hpp>

namespace triage {

/// The reasons in sentences, for a report.
struct narrative {
  std::string because;
  std::string what_if;  ///< what would change the advice, to two digits; empty where no input alone does
};

/// The advice on one case. A text is empty where the model has none.
struct advice {
  std::string_view strategy;
  std::string_view family;
  std::string_view style;
  std::string_view behaviour;
  std::string_view delay;        ///< what it is put off for, if it is
  std::string_view afterwards;   ///< the strategy for later, once nothing is in the way
  std::string_view fallback;     ///< the strategy once this attempt has failed; itself where no other is open
  bool gated = false;            ///< a gate is closed
  tact::description described;   ///< the strategy in words
  tact::description styled;      ///< the style in words, if there is one
  std::optional<double> margin;  ///< empty for a lone candidate
  std::string_view runner_up;
  std::string reason;                          ///< the main one, with its source
  std::optional<triage::narrative> narrative;  ///< empty where none was wanted
  std::vector<tact::ranked> scores;            ///< every strategy's, the best first; empty where none was wanted
  std::optional<tact::care::plan<>> plan;      ///< empty where nothing is known of the contact
};

/// What to do, in a few words: the first clause of a policy's definition, "postpone for now". O(length).
std::string_view plain_words(const tact::description& of);

/// What to add to a bare recommendation.
struct extras {
  std::optional<tact::care::contact<>> contact;  ///< if known: a plan for it
  bool narrative = false;                        ///< only a report shows it, and it takes longer than all the rest
  bool scores = false;
};

/// One of the models, its type hidden behind functions.
struct adviser {
  std::string_view name;
  std::uint64_t fingerprint;
  std::vector<tact::description> strategies;  ///< in the order of the model
  std::vector<tact::description> styles;
  std::function<advice(const tact::situation&, const extras&)> advise;
  std::function<std::string(const tact::io::picture&)> map;  ///< draws the map where all factors are neutral
  std::function<std::string()> freeze;                       ///< the model as JSON, for --model-file
};

/// The fingerprint of the model in hexadecimal, with all of its 16 digits.
std::string fingerprint_text(const adviser& of);

/// One adviser for each model, the default model first.
const std::vector<adviser>& advisers();

/// The adviser for a model from a file. It shares the content of the model.
adviser adviser_of(const tact::io::owning_model<>& model);

/// The adviser with this name, which must be one of `advisers()`.
const adviser& adviser_named(std::string_view name);

}  // namespace triage
