// Lesson 3: a strategy of your own is a plain struct, in any namespace, with no base class.

#include <iostream>

#include <tact/tact.hpp>

namespace shop {

struct escalate {
  static constexpr std::string_view name = "escalate";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 0.5};

  using family = tact::confrontation;  // optional, like the rest; brings the family's gate along
  static constexpr tact::weight weights[] = {{"stakes", +0.25, "our policy 12"}};
};

using model = tact::models::customer_care::with<escalate>;

}  // namespace shop

int main() {
  const auto advice = tact::recommend<shop::model>({.assertiveness = 0.9, .cooperativeness = 0.5, .stakes = 0.9});
  std::cout << advice.name() << '\n';  // escalate

  // From the answer back to its type, for code that differs by strategy.
  advice.visit([]<class Strategy>(std::type_identity<Strategy>) {
    if constexpr (requires { Strategy::definition; }) std::cout << Strategy::definition << '\n';
    else std::cout << Strategy::name << " is ours\n";
  });
}
