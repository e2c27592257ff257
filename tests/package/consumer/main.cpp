#include <cstdio>
#include <string_view>

#include <tact/tact.hpp>

int main() {
  constexpr auto advice = tact::recommend({.assertiveness = 0.9, .cooperativeness = 0.8});
  constexpr std::string_view name = advice.name();
  std::printf("advice: %.*s\n", static_cast<int>(name.size()), name.data());
}
