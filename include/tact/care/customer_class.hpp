// SPDX-License-Identifier: BSL-1.0
#pragma once
// What a customer class is made of.
//
// A customer class is a plain struct, in any namespace, with no base class:
//
//   name        a std::string_view
//   signs       optional: an array of std::string_view; what you see of such a customer. Several classes may have
//               the same sign, if they spell it alike
//   dos, donts  optional: arrays of const char*
//   behind      optional: what is behind it
//   effects     optional: an array of tact::care::effect; the bounds that the class sets for factors
//   questions   optional: an array of tact::care::question; what to settle first
//   source      optional: a string literal

#include <span>
#include <string_view>

#include <tact/level.hpp>

namespace tact::care {

/// The bounds that a customer class sets for a factor: at least, at most, or both. A level between them stays as it is.
struct effect {
  std::string_view factor;
  level at_least = 0.0;
  level at_most = 1.0;
  const char* reason = "";
  const char* source = "";
};

/// A factor that a customer class leaves open, and what to ask to settle it.
struct question {
  std::string_view factor;
  const char* ask = "";
  const char* source = "";
};

/// A customer class as data. What the class does not declare is empty.
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
