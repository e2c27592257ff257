// SPDX-License-Identifier: BSL-1.0
#pragma once
// What customers remember of their contacts: by default the peak and the end.
//
// A memory is a plain struct, in any namespace, with no base class:
//
//   name             a std::string_view
//   surprising_from  a tact::level: from there up a contact is surprisingly good
//   bad_to           a tact::level below it: down from there a contact is very bad
//   peak, end, mean  whole numbers from 0 to 1000, not all 0: how much of what is remembered each makes up
//   source           a string literal

#include <string_view>

#include <tact/level.hpp>

namespace tact::care {

/// People remember the peak and the end of an episode, half and half, and nearly nothing of its length. Average
/// contacts fade; where they end is tact's decision. Source: Kahneman 1993; D5, row H; tact (the two levels).
struct peak_end {
  static constexpr std::string_view name = "peak_end";
  static constexpr level surprising_from = 0.75;
  static constexpr level bad_to = 0.25;
  static constexpr int peak = 1;
  static constexpr int end = 1;
  static constexpr int mean = 0;
  static constexpr const char* source = "Kahneman 1993; D5, row H; tact (the two levels)";
};

}  // namespace tact::care
