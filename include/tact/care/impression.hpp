// SPDX-License-Identifier: BSL-1.0
#pragma once
// What a moment leaves: whether it will be remembered, and how.

#include <cstddef>
#include <optional>
#include <string_view>

#include <tact/care/check/memory.hpp>
#include <tact/care/moment.hpp>
#include <tact/care/peak_end.hpp>
#include <tact/detail/enumeration.hpp>
#include <tact/level.hpp>

namespace tact::care {

/// What a moment leaves. Average ones fade; surprisingly good and very bad ones stay.
/// Source: D5, row H (statement 97).
enum class impression : unsigned char { none, faded, surprising, very_bad };

/// The impression's name in words; empty for `none`, and for a value that is none. O(1).
constexpr std::string_view name(impression i) noexcept {
  constexpr std::string_view names[] = {"", "faded", "surprisingly good", "very bad"};
  return i <= impression::very_bad ? names[static_cast<std::size_t>(i)] : std::string_view{};
}

/// The impression that a moment leaves, by the levels of `Memory`: very bad down from `bad_to`, surprising from
/// `surprising_from` up if it is not below what was expected. `none` for a moment that was not judged. O(dimensions).
/// Source: D5, row H (statement 97); Oliver 1980; tact (the levels).
template <class Memory = peak_end>
constexpr impression impression_of(const moment& m) noexcept {
  constexpr detail::memory_info memory = detail::memory_of<Memory>;
  const std::optional<level> satisfaction = satisfaction_of(m);
  if (!satisfaction) return impression::none;
  if (*satisfaction <= memory.bad_to) return impression::very_bad;
  if (*satisfaction >= memory.surprising_from && !is_below_expectation(m)) return impression::surprising;
  return impression::faded;
}

}  // namespace tact::care

template <>
inline constexpr tact::care::impression tact::detail::last_of<tact::care::impression> =
    tact::care::impression::very_bad;
