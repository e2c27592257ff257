// Lesson 4: a model of your own, on a situation of your own.
//
// A situation is an aggregate with a table of its factors; a model lists strategies. A factor that no
// situation has is a compile error that suggests the nearest name: try it with "trsut".

#include <iostream>

#include <tact/tact.hpp>

namespace team {

struct talk {
  tact::level assertiveness, cooperativeness;
  tact::level trust = 0.5;
  static constexpr tact::factor<talk> factors[] = {{"trust", &talk::trust, 0.5}};
};

struct listen {
  static constexpr std::string_view name = "listen";
  static constexpr tact::position ideal{.assertiveness = 0.25, .cooperativeness = 0.75};
};

struct speak_up {
  static constexpr std::string_view name = "speak up";
  static constexpr tact::position ideal{.assertiveness = 0.75, .cooperativeness = 0.25};
  static constexpr tact::weight weights[] = {{"trust", +0.5, "our retrospectives"}};
};

struct two_ways : tact::model<two_ways, talk> {  // the base is optional: it adds with<>, without<> …
  static constexpr std::string_view name = "two ways";
  using strategies = tact::catalog<listen, speak_up>;
};

}  // namespace team

int main() {
  std::cout << tact::recommend<team::two_ways>({.assertiveness = 0.5, .cooperativeness = 0.6}).name() << '\n';
  std::cout << tact::recommend<team::two_ways>({.assertiveness = 0.5, .cooperativeness = 0.6, .trust = 1.0}).name()
            << '\n';
}
