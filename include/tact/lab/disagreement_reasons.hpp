// SPDX-License-Identifier: BSL-1.0
#pragma once
// Where two models disagree, and which weights pull them apart there.

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include <tact/compare.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/model_view.hpp>
#include <tact/explain.hpp>
#include <tact/lab/bad_input.hpp>
#include <tact/level.hpp>
#include <tact/map.hpp>
#include <tact/policy.hpp>
#include <tact/recommend.hpp>

namespace tact::lab {

/// How two models differ in what an input says.
enum class pull_kind : unsigned char {
  same,      ///< both say the same, to the same extent
  stronger,  ///< both say the same, one of them more
  missing,   ///< one of them says nothing
  opposite,  ///< they say the opposite
};

/// The kind's name, in lower case. O(1).
constexpr std::string_view name(pull_kind k) noexcept {
  constexpr const char* names[] = {"same", "stronger", "missing", "opposite"};
  return names[static_cast<std::size_t>(k)];
}

/// What one input says in both models: how far it speaks for the advice of the first and against that of the second.
struct pull {
  std::string_view input = {};
  double one = 0;    ///< in the first model, in units of scores
  double other = 0;  ///< in the second

  /// How far it pulls the two apart: positive where it drives each to its own advice. O(1).
  constexpr double apart() const noexcept { return one - other; }

  /// How the two differ here. O(1).
  constexpr pull_kind kind() const noexcept {
    if (one == other) return pull_kind::same;
    if (one == 0 || other == 0) return pull_kind::missing;
    return (one > 0) == (other > 0) ? pull_kind::stronger : pull_kind::opposite;
  }
};

/// How one model compares the two answers: its own one, and the strategy that counts as the other model's.
struct comparison {
  double constant = 0;  ///< the lead of the first model's advice when nothing is known
  double lead = 0;      ///< the same here, in this model's scores
  blocking_gate gate =
      {};  ///< what blocks the other model's advice in this model; converts to false where nothing does
};

/// A part of the square where two models advise different things, and why. The names are the models'.
struct disagreement_part {
  std::string_view one = {};    ///< what the first model advises
  std::string_view other = {};  ///< what the second advises
  double share = 0;             ///< of the square, 0 to 1
  position centre{};            ///< its centre of gravity: the reasons are those of this point, to the nearest levels
  std::optional<comparison> in_one = {};    ///< empty where no strategy of the first counts as `other`
  std::optional<comparison> in_other = {};  ///< empty where no strategy of the second counts as `one`
  std::vector<pull> pulls = {};             ///< one for each input, what pulls apart most first; empty unless both
                                            ///< models can compare
};

namespace detail {

/// A strategy's lead over another of the same model, split into reasons.
template <class Situation>
struct compared {
  std::optional<comparison> found = {};
  tact::reasons<Situation> reasons = {};
};

/// Compares two strategies of a model by name, the first one's lead over the second; nothing where it lacks one of
/// them. `guest` is the one of the two that the other model advises: its gate is reported.
template <class Numbers, class Situation>
compared<Situation> compare_in(const Numbers& model, const tact::detail::inputs<Situation>& in, std::string_view one,
                               std::string_view other, std::string_view guest) {
  const auto first = model.from_name(one), second = model.from_name(other);
  if (!first || !second) return {};
  const auto why = tact::detail::lead_of(model[*first], model[*second], in);
  const auto gate = tact::detail::gate_blocking(model[*model.from_name(guest)], in);
  return {comparison{why.constant, why.lead, gate}, why.reasons};
}

/// The strategy of one model that a pair makes equivalent to one of the other; empty if there is none.
template <class Pairs>
std::string_view counterpart(const Pairs& pairs, std::string_view name, std::string_view equivalent::* from,
                             std::string_view equivalent::* to) {
  for (const equivalent& p : pairs)
    if (p.*from == name) return p.*to;
  return {};
}

/// Adds the reasons of a part, at its centre.
template <class One, class Other, class Situation, class Pairs>
void add_reasons(disagreement_part& part, const One& one, const Other& other, Situation s, const Pairs& pairs) {
  s.assertiveness = level::clamped(part.centre.assertiveness);
  s.cooperativeness = level::clamped(part.centre.cooperativeness);
  const auto in = tact::detail::inputs_of(s);
  const std::string_view guest = counterpart(pairs, part.other, &equivalent::other, &equivalent::one);
  const std::string_view other_guest = counterpart(pairs, part.one, &equivalent::one, &equivalent::other);
  const auto first = compare_in<One, Situation>(one, in, part.one, guest, guest);
  const auto second = compare_in<Other, Situation>(other, in, other_guest, part.other, other_guest);
  part.in_one = first.found;
  part.in_other = second.found;
  if (!part.in_one || !part.in_other) return;
  for (std::size_t i = 0; i != in.size(); ++i)
    part.pulls.push_back({first.reasons[i].input, first.reasons[i].contribution, second.reasons[i].contribution});
  std::stable_sort(part.pulls.begin(), part.pulls.end(),
                   [](const pull& a, const pull& b) { return a.apart() > b.apart(); });
}

}  // namespace detail

/// Where two models on one situation type disagree, for the factors of `s`, and why: every part of the square where
/// they advise strategies that no pair makes equivalent, the largest first. Both models then compare the same two
/// answers, with the strategies that stand for them; the pulls and the difference of the constants add up to the
/// difference of the leads, exactly. The first pair that names a strategy decides which stands for it. Throws
/// `bad_input` for a pair that names a strategy which its model does not have. Complexity as `for_each_overlap`.
/// Source: tact (where models disagree and why).
template <class One, class Other, class Pairs = std::span<const equivalent>>
std::vector<disagreement_part> disagreement_reasons(const One& one, const Other& other,
                                                    const typename One::situation_type& s, const Pairs& pairs) {
  static_assert(std::is_same_v<typename One::situation_type, typename Other::situation_type>,
                "the two models must read the same situation type: see model::over");
  const auto map = regions(one, s);
  const auto other_map = regions(other, s);
  if (tact::detail::first_unknown(map, other_map, pairs) != nullptr)
    throw bad_input("disagreement_reasons: a pair names a strategy that its model does not have");
  std::vector<disagreement_part> parts;
  for_each_overlap(map, other_map, pairs, [&](const auto& part) {
    if (part.agree) return;
    parts.push_back({part.one, part.other, part.where.area(), part.where.centre()});
    detail::add_reasons(parts.back(), tact::detail::numbers_of(one), tact::detail::numbers_of(other), s, pairs);
  });
  std::stable_sort(parts.begin(), parts.end(),
                   [](const disagreement_part& a, const disagreement_part& b) { return a.share > b.share; });
  return parts;
}

}  // namespace tact::lab
