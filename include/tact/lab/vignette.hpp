// SPDX-License-Identifier: BSL-1.0
#pragma once
// Vignettes: situations with the strategies that are acceptable there, and how well a model or a person answers them.

#include <cstddef>
#include <iterator>
#include <span>
#include <string_view>

#include <tact/compare.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/lab/bad_input.hpp>
#include <tact/lab/detail/matching.hpp>
#include <tact/recommend.hpp>
#include <tact/situation.hpp>
#include <tact/uncertain.hpp>

namespace tact::lab {

/// A situation, and which strategies are acceptable in it: sets, because sources say what fits and not what is best. A
/// strategy in neither set is left open. Texts and lists are borrowed.
struct vignette {
  std::string_view name;   ///< such as `TKI CP1`
  std::string_view says;   ///< the situation in words
  uncertain_situation is;  ///< what is known of it; `unknown` for a concern of which it says nothing
  std::span<const std::string_view> acceptable = {};
  std::span<const std::string_view> unacceptable = {};
  std::string_view source = {};
};

/// What a vignette says of an answer.
enum class verdict : unsigned char {
  open,  ///< in neither set
  acceptable,
  unacceptable,
};

/// The verdict's name, in lower case. O(1).
constexpr std::string_view name(verdict v) noexcept {
  constexpr const char* names[] = {"open", "acceptable", "unacceptable"};
  return names[static_cast<std::size_t>(v)];
}

namespace detail {

/// True where a strategy stands in a list, or a pair says that one of the list is equivalent to it.
constexpr bool lists(std::span<const std::string_view> list, std::string_view strategy,
                     std::span<const equivalent> pairs) noexcept {
  for (const std::string_view one : list)
    if (means(one, strategy, pairs)) return true;
  return false;
}

}  // namespace detail

/// What a vignette says of a strategy. `pairs` says which strategies count as which words of the vignette: `one` is the
/// vignette's word, `other` the strategy's name. The acceptable set comes first. O(listed · pairs).
constexpr verdict judge(const vignette& v, std::string_view strategy, std::span<const equivalent> pairs = {}) noexcept {
  if (detail::lists(v.acceptable, strategy, pairs)) return verdict::acceptable;
  if (detail::lists(v.unacceptable, strategy, pairs)) return verdict::unacceptable;
  return verdict::open;
}

/// How a model answers one vignette, or the mean of many: shares from 0 to 1, which may add up to less than 1.
struct vignette_score {
  double acceptable = 0;
  double unacceptable = 0;
  double error = 0;  ///< how far either may be off: 0 where it was computed and not sampled
};

/// How a model answers a vignette as it stands: the shares of its box in which the answer is acceptable, and in which
/// it is not. Exact where at most two inputs are open, as where a source says nothing of the two concerns. Complexity
/// as `consider`. Source: tact (vignettes).
template <class Model>
vignette_score score(const Model& model, const vignette& v, std::span<const equivalent> pairs = {}) noexcept {
  const auto answer = consider(model, v.is);
  vignette_score all{.acceptable = 0, .unacceptable = 0, .error = answer.error()};
  for (const candidate& c : answer) {
    const verdict says = judge(v, c.name, pairs);
    if (says == verdict::acceptable) all.acceptable += c.share;
    if (says == verdict::unacceptable) all.unacceptable += c.share;
  }
  return all;
}

/// The same vignette at these concerns. O(1).
constexpr vignette at(const vignette& v, level assertiveness, level cooperativeness) noexcept {
  vignette there = v;
  there.is.assertiveness = assertiveness;
  there.is.cooperativeness = cooperativeness;
  return there;
}

/// The mean score of a model over many vignettes, any range of them: how often its advice is acceptable. Throws
/// `bad_input` where there are none. O(vignettes), each as `score`.
template <class Model, class Vignettes>
vignette_score mean_score(const Model& model, const Vignettes& vignettes, std::span<const equivalent> pairs = {}) {
  vignette_score sum;
  double count = 0;
  for (const vignette& v : vignettes) {
    const vignette_score one = score(model, v, pairs);
    sum.acceptable += one.acceptable;
    sum.unacceptable += one.unacceptable;
    sum.error += one.error;
    ++count;
  }
  if (count == 0) throw bad_input("mean_score: there are no vignettes; give one at least");
  return {sum.acceptable / count, sum.unacceptable / count, sum.error / count};
}

/// How well a person answers vignettes.
struct adaptivity {
  std::size_t answered = 0;
  std::size_t acceptable = 0;
  std::size_t unacceptable = 0;

  /// The share of the answers that are acceptable, 0 to 1; 0 where nothing was answered. O(1).
  constexpr double share() const noexcept {
    return answered == 0 ? 0 : static_cast<double>(acceptable) / static_cast<double>(answered);
  }
};

/// Scores a person's answers: the name of a strategy for each vignette, in their order; empty where one was not
/// answered. Throws `bad_input` unless there are as many answers as vignettes. O(vignettes · listed · pairs).
/// Source: tact (vignettes).
template <class Vignettes, class Answers>
adaptivity adaptivity_of(const Vignettes& vignettes, const Answers& answers, std::span<const equivalent> pairs = {}) {
  if (std::size(vignettes) != std::size(answers))
    throw bad_input("adaptivity_of: give as many answers as there are vignettes, empty ones where none was given");
  adaptivity all;
  auto answer = std::begin(answers);
  for (const vignette& v : vignettes) {
    const std::string_view chosen = *answer++;
    if (chosen.empty()) continue;
    const verdict says = judge(v, chosen, pairs);
    ++all.answered;
    all.acceptable += says == verdict::acceptable;
    all.unacceptable += says == verdict::unacceptable;
  }
  return all;
}

}  // namespace tact::lab
