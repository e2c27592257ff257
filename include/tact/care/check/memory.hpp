// SPDX-License-Identifier: BSL-1.0
#pragma once
// The rules for a memory, and a sentence in plain English for each that is broken.

#include <concepts>
#include <string_view>
#include <type_traits>

#include <tact/care/detail/named.hpp>
#include <tact/check/machine.hpp>
#include <tact/level.hpp>

namespace tact::care {
namespace detail {

/// What `check_memory` finds wrong with a memory; `nothing` if it is well formed.
enum class memory_flaw : unsigned char { nothing, no_name, no_source, bad_levels, bad_weights };

template <class M>
concept constant_source = requires { typename std::bool_constant<std::string_view{M::source}.empty()>; };

template <class M>
concept constant_levels = std::same_as<std::remove_cvref_t<decltype(M::bad_to)>, level> &&
                          std::same_as<std::remove_cvref_t<decltype(M::surprising_from)>, level> &&
                          requires { typename std::bool_constant<(M::bad_to < M::surprising_from)>; };

template <class M>
concept constant_weights =
    std::integral<std::remove_cvref_t<decltype(M::peak)>> && std::integral<std::remove_cvref_t<decltype(M::end)>> &&
    std::integral<std::remove_cvref_t<decltype(M::mean)>> &&
    requires { typename std::bool_constant<(M::peak == 0 && M::end == 0 && M::mean == 0)>; };

/// True for a weight that a memory may have. With larger ones what is remembered might not fit into 64 bits.
template <class Weight>
constexpr bool is_memory_weight(Weight w) noexcept {
  return w >= 0 && w <= 1000;
}

/// The first rule that a memory breaks.
template <class M>
consteval memory_flaw first_flaw(memory_flaw, std::type_identity<M>) noexcept {
  if constexpr (!named<M>) return memory_flaw::no_name;
  else if constexpr (!constant_source<M>) return memory_flaw::no_source;
  else if constexpr (!constant_levels<M>) return memory_flaw::bad_levels;
  else if constexpr (!constant_weights<M>) return memory_flaw::bad_weights;
  else {
    constexpr bool fit = is_memory_weight(M::peak) && is_memory_weight(M::end) && is_memory_weight(M::mean);
    if (!fit || M::peak + M::end + M::mean == 0) return memory_flaw::bad_weights;
    return M::bad_to < M::surprising_from ? memory_flaw::nothing : memory_flaw::bad_levels;
  }
}

/// A memory as data.
struct memory_info {
  level surprising_from = 1.0;
  level bad_to = 0.0;
  int peak = 1;
  int end = 1;
  int mean = 0;
};

/// A well-formed memory lowered to data; anything else stands for one that `check_memory` reports.
template <class M>
inline constexpr memory_info memory_of = [] {
  if constexpr (tact::detail::well_formed<M, memory_flaw>)
    return memory_info{M::surprising_from, M::bad_to, static_cast<int>(M::peak), static_cast<int>(M::end),
                       static_cast<int>(M::mean)};
  else return memory_info{};
}();

}  // namespace detail

/// Says in plain English what is wrong with a memory. `journey` does so for its own; to check one alone, write
/// `template struct tact::care::check_memory<long_memory>;`.
template <class M>
struct check_memory {
  static_assert(tact::detail::keeps<M, detail::memory_flaw::no_name>,
                "tact: this memory has no name that can be read at compile time; "
                "add  static constexpr std::string_view name = \"...\";");
  static_assert(tact::detail::keeps<M, detail::memory_flaw::no_source>,
                "tact: this memory does not say where it comes from; "
                "add  static constexpr const char* source = \"...\";");
  static_assert(tact::detail::keeps<M, detail::memory_flaw::bad_levels>,
                "tact: this memory lacks two levels in order; "
                "add  static constexpr tact::level bad_to = 0.25, surprising_from = 0.75;");
  static_assert(tact::detail::keeps<M, detail::memory_flaw::bad_weights>,
                "tact: this memory's weights are not whole numbers from 0 to 1000, or all of them are 0; "
                "add  static constexpr int peak = 1, end = 1, mean = 0;");
};

}  // namespace tact::care
