// SPDX-License-Identifier: BSL-1.0
#pragma once
// One view of typed models and models made at run time, so that each function is one template for both.

#include <cstddef>

#include <tact/check/model.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/lower.hpp>
#include <tact/runtime_model.hpp>

namespace tact {

/// A model made at run time was checked when it was made.
template <class Situation, std::size_t Capacity>
struct check_model<runtime_model<Situation, Capacity>, catalog<>, catalog<>> {};

namespace detail {

/// The numbers of a model. For a typed one they are known at compile time, so this is empty.
template <class Model>
class model_view {
  using inputs_type = inputs<typename Model::situation_type>;

 public:
  explicit constexpr model_view(const Model&) noexcept {}

  static constexpr const auto& get() noexcept { return lowered<Model>; }
  [[gnu::always_inline]] static constexpr auto keys(const inputs_type& in) noexcept { return keys_of<Model>(in); }
  [[gnu::always_inline]] static constexpr std::size_t winner(const inputs_type& in) noexcept {
    return winner_of<Model>(in);
  }
};

/// For a model made at run time this holds its address.
template <class Situation, std::size_t Capacity>
class model_view<runtime_model<Situation, Capacity>> {
 public:
  explicit constexpr model_view(const runtime_model<Situation, Capacity>& model) noexcept : model_(&model) {}

  constexpr const runtime_model<Situation, Capacity>& get() const noexcept { return *model_; }
  constexpr auto keys(const inputs<Situation>& in) const noexcept { return model_->keys(in); }
  constexpr std::size_t winner(const inputs<Situation>& in) const noexcept { return model_->winner(in); }

 private:
  const runtime_model<Situation, Capacity>* model_;
};

/// The number of strategies for which a model of either kind has room.
template <class Model>
inline constexpr std::size_t capacity_of = lowered<Model>.capacity();
template <class Situation, std::size_t Capacity>
inline constexpr std::size_t capacity_of<runtime_model<Situation, Capacity>> = Capacity;

/// The numbers of a model of either kind.
template <class Model>
constexpr const auto& numbers_of(const Model& model) noexcept {
  static_assert(sizeof(check_model<Model>) > 0);
  return model_view<Model>(model).get();
}

}  // namespace detail
}  // namespace tact
