// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

#include <tact/care/customer_class.hpp>

namespace tact::care {

/// Arrogant on the surface, insecure beneath. Source: D1, row D; D3, row D.
struct rude {
  static constexpr std::string_view name = "rude";
  static constexpr std::string_view signs[] = {"arrogant", "offensive", "talks down to people"};
  static constexpr const char* dos[] = {"be kind, exceptionally kind: they begin to give the respect they get"};
  static constexpr const char* donts[] = {"put them in their place"};
  static constexpr const char* behind = "loneliness and insecurity";
  static constexpr const char* source = "D1: the rude or offensive";
};

}  // namespace tact::care
