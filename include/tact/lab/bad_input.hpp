// SPDX-License-Identifier: BSL-1.0
#pragma once
// What the lab throws where a question makes no sense.

#include <stdexcept>

#include <tact/detail/cxx20.hpp>

namespace tact::lab {

/// A question that cannot be answered as it was put: a temperature below 0, no cases, one class alone. Its text names
/// the argument and the remedy, in one sentence.
class bad_input : public std::invalid_argument {
 public:
  using std::invalid_argument::invalid_argument;
};

}  // namespace tact::lab
