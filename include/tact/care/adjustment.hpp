// SPDX-License-Identifier: BSL-1.0
#pragma once
// A change that what is known of a customer makes to a situation.

#include <string_view>

#include <tact/level.hpp>

namespace tact::care {

/// One factor that a class of customers moved, or the journey of a customer.
struct adjustment {
  std::string_view factor;
  std::string_view customer;  ///< the class's name; "journey" where a journey moved it
  level from = 0.0;
  level to = 0.0;
  std::string_view reason;
  std::string_view source;
};

}  // namespace tact::care
