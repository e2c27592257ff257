// SPDX-License-Identifier: BSL-1.0
#pragma once
// A typed model lowered to numbers, and its answers with the numbers compiled in as constants.

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <tact/check/model.hpp>
#include <tact/detail/ranking_key.hpp>
#include <tact/detail/spec_of.hpp>
#include <tact/runtime_model.hpp>

namespace tact::detail {

template <class M>
consteval auto lower() noexcept {
  static_assert(sizeof(check_model<M>) > 0);
  using situation_type = typename M::situation_type;
  if constexpr (well_formed_model<M>) {
    return *runtime_model<situation_type, M::strategies::size>::from(specs_of<M>(), style_names_of<M>());
  } else {
    return runtime_model<situation_type, 1>{};  // check_model reports the error; a dummy avoids further ones
  }
}

/// Model M as numbers, checked and lowered once.
template <class M>
inline constexpr auto lowered = lower<M>();

template <class M>
struct score_for {
  static constexpr bool fits = lowered<M>.bound() < ranking_key<std::int32_t, lowered<M>.capacity()>::limit;
  using type = std::conditional_t<fits, std::int32_t, std::int64_t>;
};

/// The integer type that holds every ranking key of model M. A member of a struct, which compilers evaluate once.
template <class M>
using score_of = typename score_for<M>::type;

/// The ranking key of one strategy of model M. Its numbers are constants in the code, and a 0 costs nothing.
template <class M, std::size_t Strategy, std::size_t... Input, std::size_t... Gate>
[[gnu::always_inline]] constexpr score_of<M> key_of(const inputs<typename M::situation_type>& in,
                                                    std::index_sequence<Input...>,
                                                    std::index_sequence<Gate...>) noexcept {
  using score = score_of<M>;
  const auto& strategy = lowered<M>[Strategy];
  const score sum = (static_cast<score>(strategy.constant) + ... + (score{strategy.slope[Input]} * score{in[Input]}));
  const int blocked = (0 | ... | int{strategy.gates[Gate].at != threshold::never && strategy.gates[Gate].blocks(in)});
  return ranking_key<score, lowered<M>.capacity()>::of(sum, blocked != 0, Strategy);
}

/// The ranking keys of all strategies of model M.
template <class M>
[[gnu::always_inline]] constexpr auto keys_of(const inputs<typename M::situation_type>& in) noexcept {
  constexpr std::size_t strategies = lowered<M>.capacity();
  constexpr auto each_input = std::make_index_sequence<input_count<typename M::situation_type>>{};
  constexpr auto each_gate = std::make_index_sequence<most_gates>{};
  return [&]<std::size_t... Strategy>(std::index_sequence<Strategy...>) __attribute__((always_inline)) {
    return ranking_keys<score_of<M>, strategies>(key_of<M, Strategy>(in, each_input, each_gate)...);
  }(std::make_index_sequence<strategies>{});
}

/// The index of the strategy that model M recommends: `keys_of<M>(in).winner()`, in registers.
template <class M>
[[gnu::always_inline]] constexpr std::size_t winner_of(const inputs<typename M::situation_type>& in) noexcept {
  constexpr auto each_input = std::make_index_sequence<input_count<typename M::situation_type>>{};
  constexpr auto each_gate = std::make_index_sequence<most_gates>{};
  return [&]<std::size_t... Strategy>(std::index_sequence<Strategy...>) __attribute__((always_inline)) {
    score_of<M> best = key_of<M, 0>(in, each_input, each_gate);
    ((best = larger(best, key_of<M, Strategy + 1>(in, each_input, each_gate))), ...);
    return ranking_key<score_of<M>, lowered<M>.capacity()>::index(best);
  }(std::make_index_sequence<lowered<M>.capacity() - 1>{});
}

}  // namespace tact::detail
