#pragma once
// The front door: a situation in, a recommendation out.

#include <cstddef>

#include <tact/models/customer_care.hpp>
#include <tact/recommendation.hpp>

namespace tact {

/// How to handle the conflict that a situation describes, by a typed model. Every situation has an
/// answer: what could be wrong was refused where its levels were made. O(strategies · inputs), no
/// allocation. Source: tact (the score); D3, row A, for `models::customer_care`.
template <class Model = models::customer_care>
[[gnu::always_inline]] constexpr recommendation<Model> recommend(const typename Model::situation_type& s) noexcept {
  return {model_view<Model>{}, read(s)};
}

/// The same by a model made at run time, which the recommendation refers to: keep it alive as long.
template <class Situation, std::size_t Capacity>
constexpr recommendation<runtime_model<Situation, Capacity>> recommend(const runtime_model<Situation, Capacity>& model,
                                                                       const Situation& s) noexcept {
  return {model_view<runtime_model<Situation, Capacity>>{&model}, read(s)};
}

/// A recommendation must not outlive its model.
template <class Situation, std::size_t Capacity>
void recommend(const runtime_model<Situation, Capacity>&& model, const Situation& s) = delete;

}  // namespace tact
