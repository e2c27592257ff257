// SPDX-License-Identifier: BSL-1.0
#pragma once
// A situation in, a recommendation out: which strategy, how far ahead, and what comes afterwards.

#include <cfloat>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

#include <tact/detail/bands.hpp>
#include <tact/detail/grid.hpp>
#include <tact/detail/model_view.hpp>
#include <tact/detail/place_set.hpp>
#include <tact/detail/printing.hpp>
#include <tact/detail/static_vector.hpp>
#include <tact/detail/variable.hpp>
#include <tact/model.hpp>
#include <tact/models/customer_care.hpp>
#include <tact/policy.hpp>
#include <tact/runtime_model.hpp>
#include <tact/situation.hpp>
#include <tact/strategies/anger_gate.hpp>

namespace tact {

/// One line of a ranking.
struct ranked {
  std::string_view name;
  double score = 0;       ///< −|p − ideal|² + bias + Σ weight · (factor − neutral), exactly
  bool blocked = false;   ///< a gate blocks it, whatever its score
  bool left_out = false;  ///< it was tried, or postpones: see `recommendation::if_it_fails` and `afterwards`
};

/// All strategies of a model: a range of `ranked`, open strategies first, the best first, ties in the order of the
/// catalog. It has room for `Capacity` lines.
template <std::size_t Capacity>
using ranking = detail::static_vector<ranked, Capacity>;

/// The gate that blocks a strategy. Converts to false where there is none.
struct blocking_gate {
  std::string_view strategy = {};
  std::string_view factor = {};
  double at = 0;  ///< the factor's threshold, 0 to 1
  std::string_view source = {};

  constexpr explicit operator bool() const noexcept { return !strategy.empty(); }
};

namespace detail {

/// The gate that blocks a strategy in a situation, if one does.
template <class Situation>
constexpr blocking_gate gate_blocking(const scored_strategy<Situation>& s, const inputs<Situation>& in) noexcept {
  const std::size_t closed = s.blocking(in);
  if (closed == most_gates) return {};
  const threshold& g = s.gates[closed];
  return {s.name, input_table<Situation>[g.factor].name, g.at / double{level::one}, g.source};
}

}  // namespace detail

/// The advice of one model for one situation. It stores the inputs and the winner, is trivially copyable, and computes
/// everything else on demand. Names are borrowed: a typed model's live for ever, a run-time model's as long as its
/// texts. Every function is constexpr, noexcept, free of allocation and safe to call from several threads; it is
/// O(strategies · inputs) unless stated otherwise.
template <class Model>
class recommendation {
  // First, so that a mistake in a policy is reported before the model is used.
  static_assert(sizeof(check_model<Model>) > 0);

 public:
  using model_type = Model;
  using situation_type = typename Model::situation_type;

  /// Decides for the inputs of a situation. Call `recommend` instead.
  [[gnu::always_inline]] constexpr recommendation(detail::model_view<Model> model,
                                                  const detail::inputs<situation_type>& in) noexcept
      : model_(model), in_(in), winner_(static_cast<std::uint16_t>(model.winner(in))) {}

  /// The strategy's name. O(1).
  constexpr std::string_view name() const noexcept { return strategy().name; }

  /// The name of the strategy's family; empty if it has none. O(1).
  constexpr std::string_view family() const noexcept { return strategy().family; }

  /// What becomes of the two sides' needs. O(1).
  constexpr tact::outcome outcome() const noexcept { return strategy().outcome; }

  /// The name of the model's style for the two concerns: how somebody with these concerns tends to act, which is a
  /// label and not advice. Styles stand in the corners: empty where a concern is moderate (from 3/8 to below 5/8), and
  /// where the model has none. `explain` says where style and strategy differ. O(1). Source: D3, row B.
  constexpr std::string_view style() const noexcept {
    const std::size_t at = detail::corner_of(detail::band_of(in_[0]), detail::band_of(in_[1]));
    return at != detail::corners ? model().styles()[at] : std::string_view{};
  }

  /// How self comes across with these two concerns. O(1). Source: D3, row B.
  constexpr tact::behaviour behaviour() const noexcept {
    return detail::behaviour_of(detail::band_of(in_[0]), detail::band_of(in_[1]));
  }

  /// The strategy in words: what it is, when it fits, what it costs, how it ends, and who says so. O(1).
  constexpr description describe() const noexcept { return strategy().description(); }

  /// The style in words; converts to false where `style()` is empty. A style of a run-time model has a name only.
  /// O(styles). Source: D3, row B.
  constexpr description describe_style() const noexcept {
    if constexpr (detail::is_runtime_model<Model>) return {.name = style()};
    else return detail::style_at<Model>(detail::corner_of(detail::band_of(in_[0]), detail::band_of(in_[1])));
  }

  /// What it is put off for, if the strategy postpones: to cool down while a gate is closed, or anger is at or above
  /// its threshold; else to learn more: what is awaited, or not known yet. Source: TKI AV4, TKI AV5; tact (which of the
  /// two).
  constexpr tact::delay delay() const noexcept {
    if (outcome() != outcome::postponed) return delay::none;
    const bool heated = gated() || detail::reads_at_least<situation_type>(in_, "anger", anger_threshold);
    return heated ? delay::to_cool_down : delay::to_learn_more;
  }

  /// How far the strategy's score is ahead of the runner-up's, exactly: at least 0, and the largest double if there is
  /// no runner-up. Its unit is that of scores, a squared distance in the square. Ideals lie at most √2 apart, so the
  /// advice stays the same while the two concerns move by less than margin / 2.83: a margin of 0.3 allows a tenth in
  /// any direction, one of 0.03 a hundredth.
  [[gnu::always_inline]] constexpr double margin() const noexcept {
    const auto all = keys();
    const std::size_t second = all.runner_up();
    if (second == model().size()) return DBL_MAX;
    return static_cast<double>(all.score(winner_) - all.score(second)) / detail::score_unit;
  }

  /// The name of the second best of the strategies that no gate blocks; empty if there is none.
  [[gnu::always_inline]] constexpr std::string_view runner_up() const noexcept {
    const std::size_t second = keys().runner_up();
    return second != model().size() ? model()[second].name : std::string_view{};
  }

  /// Every strategy of the model, best first. O(strategies · (strategies + inputs)).
  constexpr auto ranking() const noexcept {
    constexpr std::size_t capacity = std::remove_cvref_t<decltype(model())>::capacity();
    auto best_first = keys();
    best_first.sort();
    const auto line = [&](std::size_t place) {
      if (place >= model().size()) return ranked{};
      const std::size_t at = best_first.index(place);
      return ranked{model()[at].name, whole(best_first.score(place)), model()[at].blocked(in_), is_left_out(at)};
    };
    return tact::ranking<capacity>(model().size(), line, std::make_index_sequence<capacity>{});
  }

  /// True when a gate blocks some strategy in this situation.
  constexpr bool gated() const noexcept {
    bool any = false;
    for (const auto& s : model()) any |= s.blocked(in_);
    return any;
  }

  /// What comes afterwards: the advice for the same situation once every factor that closes a gate is back at neutral.
  /// Where the strategy postpones, what was awaited is known by then (neutral), and what postpones is left out from
  /// then on, as long as another strategy is open. The recommendation itself where no gate is closed and nothing is
  /// postponed. The result may be gated in turn, because a factor that is now neutral kept another gate open; after a
  /// few calls of afterwards() no gate is closed.
  constexpr recommendation afterwards() const noexcept {
    const bool postpones = outcome() == outcome::postponed;
    if (!postpones && !gated()) return *this;
    auto later = without_closed_gates();
    if (!postpones) return {model_, later, left_out_};
    later = detail::at_neutral<situation_type>(later, detail::factor_index<situation_type>("awaited"));
    auto waiting = left_out_;
    for (std::size_t i = 0; i != model().size(); ++i)
      if (model()[i].outcome == outcome::postponed) waiting.insert(i);
    const recommendation decided(model_, later, waiting);
    return !decided.is_left_out(decided.index()) ? decided : recommendation(model_, later, left_out_);
  }

  /// What to do once this attempt has failed: the advice for the same situation with the factor impasse at 1 and this
  /// strategy left out. Asked again, it leaves out both; what `afterwards()` left out stays out. A pause to cool down
  /// is no attempt: `afterwards()` decides. The recommendation itself where no other strategy is open, or the situation
  /// has no factor impasse. Source: TKI CM5; Rahim CO+4; tact (the strategy that failed is left out).
  constexpr recommendation if_it_fails() const noexcept {
    if (delay() == delay::to_cool_down) return afterwards();
    constexpr std::size_t impasse = detail::factor_index<situation_type>("impasse");
    if (impasse == in_.size()) return *this;
    auto tried = left_out_;
    tried.insert(winner_);
    const recommendation next(model_, detail::with_input<situation_type>(in_, impasse, level::one), tried);
    return next.is_left_out(next.index()) ? *this : next;
  }

  /// True when the strategy at this place was tried, or postpones, and is left out: see `if_it_fails` and `afterwards`.
  /// Requires a place in the model. O(1).
  constexpr bool is_left_out(std::size_t place) const noexcept { return left_out_.contains(place); }

  /// True when the strategy is P or belongs to the family P. Typed models only. O(1).
  template <class P>
  constexpr bool is() const noexcept
    requires(!detail::is_runtime_model<Model>)
  {
    return choice<Model>{winner_}.template is<P>();
  }

  /// From the answer back to its type: calls f(std::type_identity<Strategy>{}) and returns its result, which must have
  /// the same type for all strategies. f is called once, as an lvalue. Typed models only. O(1).
  template <class F>
  constexpr decltype(auto) visit(F&& f) const
    requires(!detail::is_runtime_model<Model>)
  {
    return choice<Model>{winner_}.visit(f);
  }

  /// The inputs of the model: the two concerns, then each factor in the order of the situation's table, in steps of
  /// 1/16384. An array of `std::int16_t`. O(1).
  constexpr const detail::inputs<situation_type>& inputs() const noexcept { return in_; }

  /// The model as numbers: a `runtime_model`, for a typed model too. O(1).
  constexpr const auto& model() const noexcept { return model_.get(); }

  /// The strategy's place in the model's catalog. O(1).
  constexpr std::size_t index() const noexcept { return winner_; }

  /// The strategy as numbers: an element of `model()`. O(1).
  constexpr const auto& strategy() const noexcept { return model()[winner_]; }

  /// The ranking key of every strategy: `explain` and others work with them.
  [[gnu::always_inline]] constexpr auto keys() const noexcept { return keys_for(in_); }

  /// The place of the strategy for other inputs, with the same strategies left out: `changes` asks for it.
  constexpr std::size_t winner_for(const detail::inputs<situation_type>& in) const noexcept {
    return keys_for(in).winner();
  }

  /// Equal when the inputs, the advice, the model and what is left out are the same. Models made at run time are the
  /// same when they are one object. O(inputs).
  friend constexpr bool operator==(const recommendation& a, const recommendation& b) noexcept {
    return a.in_ == b.in_ && a.winner_ == b.winner_ && a.left_out_ == b.left_out_ && &a.model() == &b.model();
  }

 private:
  using places = detail::place_set<detail::capacity_of<Model>>;

  constexpr recommendation(detail::model_view<Model> model, const detail::inputs<situation_type>& in,
                           const places& left_out) noexcept
      : model_(model), in_(in), left_out_(left_out) {
    winner_ = static_cast<std::uint16_t>(winner_for(in));
  }

  /// The keys for other inputs, with the same strategies left out; all of them count where no other is open.
  [[gnu::always_inline]] constexpr auto keys_for(const detail::inputs<situation_type>& in) const noexcept {
    const auto all = model_.keys(in);
    if (left_out_ == places{}) return all;
    auto left = all;
    for (std::size_t i = 0; i != model().size(); ++i)
      if (is_left_out(i)) left.block(i);
    return left.blocked(left.winner()) ? all : left;
  }

  /// The inputs with every factor that closes a gate at its neutral value.
  constexpr detail::inputs<situation_type> without_closed_gates() const noexcept {
    detail::inputs<situation_type> calm = in_;
    for (const auto& s : model())
      for (const detail::threshold& g : s.gates)
        if (g.blocks(in_)) calm = detail::at_neutral<situation_type>(calm, g.factor);
    return calm;
  }

  /// A score by the whole formula, −|p|² included. Both parts are integers far below 2⁵³, so the double is exact.
  constexpr double whole(std::int64_t score) const noexcept {
    const std::int64_t distance = std::int64_t{in_[0]} * in_[0] + std::int64_t{in_[1]} * in_[1];
    return static_cast<double>(score * detail::grid - distance) / (double{level::one} * level::one);
  }

  [[no_unique_address]] detail::model_view<Model> model_;
  detail::inputs<situation_type> in_;
  std::uint16_t winner_;
  places left_out_ = {};
};

/// How to handle the conflict that a situation describes, by a model of either kind. Every situation has an answer, and
/// this call cannot fail: a bad number throws `bad_level` while the situation is made, before the call. The
/// recommendation refers to a model made at run time, which must outlive it; a typed model has nothing to outlive.
/// O(strategies · inputs), no allocation, safe to call from several threads.
/// Source: tact (the decision); D3, row A, for `models::customer_care`.
template <class Model>
[[gnu::always_inline]] constexpr recommendation<Model> recommend(const Model& model,
                                                                 const typename Model::situation_type& s) noexcept {
  return {detail::model_view<Model>(model), detail::inputs_of(s)};
}

/// The same for a typed model as template argument: `recommend<models::rahim>(s)`; the default one without:
/// `recommend({…})`.
template <class Model = models::customer_care>
[[gnu::always_inline]] constexpr recommendation<Model> recommend(const typename Model::situation_type& s) noexcept {
  return recommend(Model{}, s);
}

/// A temporary model does not compile: the recommendation would outlive it.
template <class Model>
  requires detail::is_runtime_model<Model>
void recommend(const Model&& model, const typename Model::situation_type& s) = delete;

}  // namespace tact
