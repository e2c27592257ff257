// SPDX-License-Identifier: BSL-1.0
#pragma once
// The numbers of a model that a fit may change, and choices as rows of a logit. It needs Eigen.
//
// The base of a utility is the starting model's score at the starting temperature, so a parameter is a change: 0 leaves
// a number as it was. Moving an ideal also moves the constant of a score by its square; the bias takes that up.

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include <tact/detail/grid.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/io/owning_model.hpp>
#include <tact/lab/bad_input.hpp>
#include <tact/lab/choice.hpp>
#include <tact/lab/detail/logit.hpp>
#include <tact/lab/fitted.hpp>
#include <tact/level.hpp>
#include <tact/policy.hpp>
#include <tact/runtime_model.hpp>

namespace tact::lab::detail {

/// The columns of a case: its concerns, its factors, and a last one that is always 1, for biases.
template <class Situation>
inline constexpr std::size_t bias_column = tact::detail::input_count<Situation>;

/// The numbers that a fit may change: for each strategy the bias, the weights, the ideal.
template <class Situation>
class fit_plan {
 public:
  fit_plan(std::span<const strategy_spec> specs, const fit_options& options) : specs_(specs) {
    for (std::size_t s = 0; s != specs.size(); ++s) {
      first_.push_back(parameters_.size());
      if (options.biases) parameters_.push_back({s, bias_column<Situation>});
      for (std::size_t k = tact::detail::concern_count; k != tact::detail::input_count<Situation>; ++k)
        if (options.weights == fitted_weights::all || (options.weights == fitted_weights::listed && lists(s, k)))
          parameters_.push_back({s, k});
      for (std::size_t k = 0; options.ideals && k != tact::detail::concern_count; ++k) parameters_.push_back({s, k});
    }
    first_.push_back(parameters_.size());
  }

  std::span<const strategy_spec> specs() const noexcept { return specs_; }
  const std::vector<logit_parameter>& parameters() const noexcept { return parameters_; }

  /// The place of the first parameter of each strategy, and the end.
  const std::vector<std::size_t>& first() const noexcept { return first_; }

 private:
  bool lists(std::size_t strategy, std::size_t input) const noexcept {
    for (const weight& w : specs_[strategy].weights)
      if (tact::detail::factor_index<Situation>(w.factor) == input) return true;
    return false;
  }

  std::span<const strategy_spec> specs_;
  std::vector<logit_parameter> parameters_;
  std::vector<std::size_t> first_;
};

/// Adds one case to a design: what each strategy scores, and how far each input is from neutral. A concern counts
/// twice, as in the square of a distance.
template <class Situation, std::size_t Capacity>
void add_row(logit_design& d, const runtime_model<Situation, Capacity>& model,
             const tact::detail::inputs<Situation>& in, std::size_t chosen, double start) {
  for (std::size_t s = 0; s != model.size(); ++s) {
    d.base.push_back(static_cast<double>(model[s].score(in)) / tact::detail::score_unit / start);
    d.open.push_back(model[s].blocked(in) ? 0 : 1);
  }
  for (std::size_t k = 0; k != in.size(); ++k)
    d.column.push_back((in[k] - tact::detail::neutral_inputs<Situation>[k]) *
                       (k < tact::detail::concern_count ? 2 : 1) / double{level::one});
  d.column.push_back(1);
  d.chosen.push_back(chosen);
}

/// Refuses a choice of a strategy that the model does not have.
inline void check_place(std::size_t chosen, std::size_t strategies) {
  if (chosen >= strategies) throw bad_input("fit: a choice names a strategy that the model does not have");
}

/// Choices as rows; those that a gate blocks are left out. O(choices · strategies · inputs).
template <class Situation, std::size_t Capacity>
logit_design design_of(const runtime_model<Situation, Capacity>& model, std::span<const choice<Situation>> choices,
                       const fit_plan<Situation>& plan, const fit_options& options) {
  logit_design d{.strategies = model.size(),
                 .columns = bias_column<Situation> + 1,
                 .holds_scale = !options.temperature,
                 .parameters = plan.parameters(),
                 .first = plan.first()};
  for (const choice<Situation>& c : choices) {
    check_place(c.strategy, model.size());
    const auto in = tact::detail::inputs_of(c.where);
    if (!model[c.strategy].blocked(in)) add_row(d, model, in, c.strategy, options.start.value());
  }
  return d;
}

/// The clusters of the choices that a design keeps.
template <class Situation, std::size_t Capacity>
std::vector<std::size_t> kept_clusters(const runtime_model<Situation, Capacity>& model,
                                       std::span<const choice<Situation>> choices,
                                       std::span<const std::size_t> clusters) {
  std::vector<std::size_t> kept;
  for (std::size_t n = 0; n != choices.size(); ++n)
    if (!model[choices[n].strategy].blocked(tact::detail::inputs_of(choices[n].where))) kept.push_back(clusters[n]);
  return kept;
}

}  // namespace tact::lab::detail
