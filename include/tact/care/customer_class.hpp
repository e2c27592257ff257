// SPDX-License-Identifier: BSL-1.0
#pragma once
// What a customer class is made of.
//
// A customer class is a plain struct, in any namespace, with no base class:
//
//   name        a std::string_view
//   signs       optional: an array of std::string_view; what is seen of such a customer. One sign may speak for
//               several classes: spell it alike
//   dos, donts  optional: arrays of const char*
//   behind      optional: what is behind it
//   effects     optional: an array of tact::care::effect; what the class says of the situation
//   questions   optional: an array of tact::care::question; what is to be settled first
//   source      optional: a string literal

#include <span>
#include <string_view>

#include <tact/level.hpp>

namespace tact::care {

/// What a class of customers says of a factor: it is at least so high, or at most. What is known of the situation
/// stays as it is between the two.
struct effect {
  std::string_view factor;
  level at_least = 0.0;
  level at_most = 1.0;
  const char* reason = "";
  const char* source = "";
};

/// A factor that a class of customers leaves open, and what to ask to settle it.
struct question {
  std::string_view factor;
  const char* ask = "";
  const char* source = "";
};

/// A customer class as data.
struct customer_class_info {
  std::string_view name;
  std::span<const std::string_view> signs;
  std::span<const char* const> dos;
  std::span<const char* const> donts;
  std::string_view behind;
  std::span<const effect> effects;
  std::span<const question> questions;
  std::string_view source;
};

}  // namespace tact::care
