#pragma once
// The answer: which strategy, how far ahead, and what comes then.

#include <array>
#include <cfloat>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <tact/detail/printing.hpp>
#include <tact/variable.hpp>
#include <tact/model.hpp>
#include <tact/runtime_model.hpp>
#include <tact/situation.hpp>

namespace tact {

/// One line of a ranking.
struct ranked {
  std::string_view name;
  double score = 0;      ///< −|p − ideal|² + bias + Σ weight · (factor − neutral), exactly
  bool blocked = false;  ///< a gate blocks it, whatever its score
};

/// All strategies of a model: unblocked first, best first, ties in the order of the catalog. Room for
/// `Capacity` lines.
template <std::size_t Capacity>
class ranking {
 public:
  static constexpr std::size_t capacity = Capacity;

  constexpr const ranked* begin() const noexcept { return lines_.data(); }
  constexpr const ranked* end() const noexcept { return lines_.data() + size_; }
  constexpr std::size_t size() const noexcept { return size_; }
  constexpr const ranked& operator[](std::size_t place) const noexcept { return lines_[place]; }

  /// `size` lines, each made where it stays: line(place) is a `ranked`, an empty one from `size` on.
  template <class Line, std::size_t... Place>
  constexpr ranking(std::size_t size, const Line& line, std::index_sequence<Place...>) noexcept
      : lines_{line(Place)...}, size_(size) {}

 private:
  std::array<ranked, Capacity> lines_;
  std::size_t size_;
};

/// Where a recommendation finds its model's rows: at compile time for a typed model …
template <class Model>
struct model_view {
  static constexpr const auto& get() noexcept { return lowered<Model>; }
  static constexpr auto standings(const tact::inputs<typename Model::situation_type>& in) noexcept {
    return standings_of<Model>(in);
  }
  [[gnu::always_inline]] static constexpr std::size_t winner(
      const tact::inputs<typename Model::situation_type>& in) noexcept {
    return winner_of<Model>(in);
  }
};

/// … and by address for a model made at run time, which must outlive its recommendations.
template <class Situation, std::size_t Capacity>
struct model_view<runtime_model<Situation, Capacity>> {
  const runtime_model<Situation, Capacity>* model;

  constexpr const runtime_model<Situation, Capacity>& get() const noexcept { return *model; }
  constexpr auto standings(const inputs<Situation>& in) const noexcept { return model->standings(in); }
  constexpr std::size_t winner(const inputs<Situation>& in) const noexcept { return model->winner(in); }
};

/// A model made at run time was checked where it was made.
template <class Situation, std::size_t Capacity>
struct check_model<runtime_model<Situation, Capacity>, catalog<>, catalog<>> {};

/// What to do in one situation, under one model. Small and trivially copyable: it holds what the model
/// read and the winner, and works the rest out when asked. Everything is constexpr, noexcept and free
/// of allocation; O(strategies · inputs) unless stated otherwise.
template <class Model>
class recommendation {
  // First, so that a mistake in a policy is told before anything else is made of the model.
  static_assert(sizeof(check_model<Model>) > 0);

 public:
  using model_type = Model;
  using situation_type = typename Model::situation_type;

  /// Decides. Called by `recommend`.
  [[gnu::always_inline]] constexpr recommendation(model_view<Model> model,
                                                  const tact::inputs<situation_type>& in) noexcept
      : model_(model), in_(in), winner_(static_cast<std::uint16_t>(model.winner(in))) {}

  /// The strategy's name. O(1).
  constexpr std::string_view name() const noexcept { return strategy().name; }

  /// The name of the strategy's family; empty if it has none. O(1).
  constexpr std::string_view family() const noexcept { return strategy().family; }

  /// What the strategy makes of the two sides' needs. O(1).
  constexpr tact::outcome outcome() const noexcept { return strategy().outcome; }

  /// The name of the model's style for the two concerns; empty where it has none. O(1).
  /// Source: D3 (styles).
  constexpr std::string_view style() const noexcept {
    return model().styles()[quadrant(is_high(in_[0]), is_high(in_[1]))];
  }

  /// How self comes across with these two concerns. O(1). Source: D3 (behaviour).
  constexpr tact::behaviour behaviour() const noexcept { return behaviour_in(is_high(in_[0]), is_high(in_[1])); }

  /// How far the strategy's score is ahead of the runner-up's, at least 0, exactly; the largest double
  /// if there is no runner-up.
  constexpr double margin() const noexcept {
    constexpr double unit = double{grid} * level::one;
    const auto all = standings();
    const std::size_t second = all.runner_up();
    return second != model().size() ? static_cast<double>(all.score(winner_) - all.score(second)) / unit : DBL_MAX;
  }

  /// The name of the second best strategy that no gate blocks; empty if there is none.
  constexpr std::string_view runner_up() const noexcept {
    const std::size_t second = standings().runner_up();
    return second != model().size() ? model()[second].name : std::string_view{};
  }

  /// Every strategy of the model. O(strategies · (strategies + inputs)).
  constexpr auto ranking() const noexcept {
    constexpr std::size_t capacity = std::remove_cvref_t<decltype(model())>::capacity;
    auto best_first = standings();
    best_first.sort();
    const auto line = [&](std::size_t place) {
      if (place >= model().size()) return ranked{};
      return ranked{model()[best_first.index(place)].name, whole(best_first.score(place)), best_first.blocked(place)};
    };
    return tact::ranking<capacity>(model().size(), line, std::make_index_sequence<capacity>{});
  }

  /// True when a gate blocks some strategy here.
  constexpr bool gated() const noexcept {
    const auto all = standings();
    bool any = false;
    for (std::size_t i = 0; i != model().size(); ++i) any |= all.blocked(i);
    return any;
  }

  /// What comes then: the advice for the same situation with every factor that closes a gate at
  /// neutral. Ungated, the recommendation itself. It may be gated in turn where a factor that is now at
  /// neutral held another gate open; a few steps of afterwards() always reach an ungated one.
  constexpr recommendation afterwards() const noexcept {
    if (!gated()) return *this;
    tact::inputs<situation_type> calm = in_;
    for (const auto& r : model())
      for (const threshold& g : r.gates)
        if (g.blocks(in_)) {
          const variable<situation_type> m(primary_input<situation_type>(g.factor));
          calm = m.set(calm, situation_type::factors[g.factor - 2].neutral.steps());
        }
    return {model_, calm};
  }

  /// True when the strategy is P or belongs to the family P. Typed models only. O(1).
  template <class P>
  constexpr bool is() const noexcept
    requires requires { typename Model::strategies; }
  {
    return choice<Model>{winner_}.template is<P>();
  }

  /// From the answer back to its type: calls f(std::type_identity<Strategy>{}) and returns what it
  /// returns, which must be one type for all strategies. Typed models only. O(1).
  template <class F>
  constexpr decltype(auto) visit(F&& f) const
    requires requires { typename Model::strategies; }
  {
    return choice<Model>{winner_}.visit(f);
  }

  /// What the model read: the two concerns, then each factor, in steps of 1/16384. O(1).
  constexpr const tact::inputs<situation_type>& inputs() const noexcept { return in_; }

  /// The model as numbers. O(1).
  constexpr const auto& model() const noexcept { return model_.get(); }

  /// How the strategies stand. O(strategies · inputs).
  constexpr auto standings() const noexcept { return model_.standings(in_); }

  /// The strategy's place in the model's catalog, or among its rows. O(1).
  constexpr std::size_t index() const noexcept { return winner_; }

  /// The strategy's row. O(1).
  constexpr const auto& strategy() const noexcept { return model()[winner_]; }

  /// Equal when the same was read and the same is advised, by the same model: for one made at run time, the
  /// same object.
  friend constexpr bool operator==(const recommendation& a, const recommendation& b) noexcept {
    return a.in_ == b.in_ && a.winner_ == b.winner_ && &a.model() == &b.model();
  }

 private:
  /// A score by the whole formula, −|p|² put back. Both parts are integers far below 2⁵³, so the double
  /// is exact.
  constexpr double whole(std::int64_t score) const noexcept {
    const std::int64_t distance = std::int64_t{in_[0]} * in_[0] + std::int64_t{in_[1]} * in_[1];
    return static_cast<double>(score * grid - distance) / (double{level::one} * level::one);
  }

  [[no_unique_address]] model_view<Model> model_;
  tact::inputs<situation_type> in_;
  std::uint16_t winner_;
};

}  // namespace tact
