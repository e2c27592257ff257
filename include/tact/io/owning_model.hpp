// SPDX-License-Identifier: BSL-1.0
#pragma once
// A model made at run time that owns its texts: nothing that it was made from needs to outlive it.

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tact/detail/bands.hpp>
#include <tact/detail/spec_of.hpp>
#include <tact/policy.hpp>
#include <tact/recommend.hpp>
#include <tact/runtime_model.hpp>
#include <tact/situation.hpp>

namespace tact::io {

/// The styles of a model in words, by corner, as in `style_names`: low–low, low–high, high–low, high–high. Empty where
/// a corner has no style.
using style_descriptions = std::array<description, 4>;

namespace detail {

/// What an owning model holds. Its parts refer to each other, so it is neither copied nor moved.
template <class Model>
class owned_contents {
 public:
  owned_contents(std::string_view name, std::span<const strategy_spec> strategies, const style_descriptions& styles)
      : name_(name) {
    weights_.reserve(strategies.size());
    gates_.reserve(strategies.size());
    for (const strategy_spec& s : strategies) specs_.push_back(kept(s));
    style_names names;
    for (std::size_t i = 0; i != styles.size(); ++i) {
      styles_[i] = kept(styles[i]);
      names[i] = styles_[i].name;
    }
    model_ = Model::from(specs_, names);
  }
  owned_contents(const owned_contents&) = delete;
  owned_contents& operator=(const owned_contents&) = delete;
  ~owned_contents() = default;

  std::string_view name() const noexcept { return name_; }
  const std::vector<strategy_spec>& specs() const noexcept { return specs_; }
  const style_descriptions& styles() const noexcept { return styles_; }
  const std::optional<Model>& model() const noexcept { return model_; }

 private:
  std::string_view kept(std::string_view text) { return texts_.emplace_back(text); }
  const char* kept(const char* text) { return texts_.emplace_back(tact::detail::or_empty(text)).c_str(); }

  description kept(const description& d) {
    return {kept(d.name), kept(d.definition), kept(d.when_to_use), kept(d.drawback), d.outcome, kept(d.source)};
  }

  strategy_spec kept(strategy_spec s) {
    s.name = kept(s.name);
    s.family = kept(s.family);
    s.source = kept(s.source);
    s.definition = kept(s.definition);
    s.when_to_use = kept(s.when_to_use);
    s.drawback = kept(s.drawback);
    std::vector<weight>& weights = weights_.emplace_back(s.weights.begin(), s.weights.end());
    for (weight& w : weights) w = {kept(w.factor), w.value, kept(w.source)};
    std::vector<gate>& gates = gates_.emplace_back(s.gates.begin(), s.gates.end());
    for (gate& g : gates) g = {kept(g.factor), g.at, kept(g.unless), g.unless_at, kept(g.source)};
    s.weights = weights;
    s.gates = gates;
    return s;
  }

  std::string name_;
  std::deque<std::string> texts_;  // a deque, whose elements stay where they are
  std::vector<std::vector<weight>> weights_;
  std::vector<std::vector<gate>> gates_;
  std::vector<strategy_spec> specs_;
  style_descriptions styles_;
  std::optional<Model> model_;
};

}  // namespace detail

/// A model made at run time, and everything that it refers to. Copies share one content that never changes: a copy
/// costs O(1), and what refers to `model()`, such as a recommendation, stays valid while any copy lives. Threads may
/// share it.
template <class Situation = situation, std::size_t Capacity = 16>
class owning_model {
 public:
  using situation_type = Situation;
  using model_type = runtime_model<Situation, Capacity>;

  /// Copies a list of strategies and the styles, their texts included. Empty if there is a mistake in the list:
  /// `model_type::mistake_in` says which. Complexity as `mistake_in`.
  static std::optional<owning_model> from(std::string_view name, std::span<const strategy_spec> strategies,
                                          const style_descriptions& styles = {}) {
    owning_model made(std::make_shared<const contents>(name, strategies, styles));
    if (!made.contents_->model()) return std::nullopt;
    return made;
  }

  /// The model's name. O(1).
  std::string_view name() const noexcept { return contents_->name(); }

  /// The model, to ask for advice: `recommend(owned.model(), situation)`. It lives as long as any copy. O(1).
  const model_type& model() const& noexcept { return *contents_->model(); }
  const model_type& model() const&& = delete;

  /// As `runtime_model::fingerprint`.
  std::uint64_t fingerprint() const noexcept { return contents_->model()->fingerprint(); }

  /// The strategies as data, in the order of the model. O(1).
  std::span<const strategy_spec> specs() const noexcept { return contents_->specs(); }

  /// The styles in words. O(1).
  const style_descriptions& styles() const noexcept { return contents_->styles(); }

  /// The style of a recommendation in words; converts to false where it has none. (`describe_style()` of a
  /// recommendation knows only the name: a `runtime_model` has no more.) O(1).
  description describe_style(const recommendation<model_type>& advice) const noexcept {
    const auto& in = advice.inputs();
    const std::size_t at = tact::detail::corner_of(tact::detail::band_of(in[0]), tact::detail::band_of(in[1]));
    return at != tact::detail::corners ? styles()[at] : description{};
  }

 private:
  using contents = detail::owned_contents<model_type>;

  explicit owning_model(std::shared_ptr<const contents> of) noexcept : contents_(std::move(of)) {}

  std::shared_ptr<const contents> contents_;
};

namespace detail {

/// The styles of a typed model in words, by corner.
template <class Model>
constexpr style_descriptions styles_in_words() noexcept {
  style_descriptions all;
  for (std::size_t i = 0; i != all.size(); ++i) all[i] = tact::detail::style_at<Model>(i);
  return all;
}

}  // namespace detail

}  // namespace tact::io
