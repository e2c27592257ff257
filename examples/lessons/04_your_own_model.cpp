// Lesson 4: a model of your own, on a situation of your own.

#include <iostream>

#include <tact/tact.hpp>

namespace team {

struct listen {
  static constexpr std::string_view name = "listen";
  static constexpr tact::position ideal{.assertiveness = 0.25, .cooperativeness = 0.75};
};

struct speak_up {
  static constexpr std::string_view name = "speak up";
  static constexpr tact::position ideal{.assertiveness = 0.75, .cooperativeness = 0.25};
  static constexpr tact::weight weights[] = {{"trust", +0.5, "our retrospectives"}};
};

struct quiet : tact::model<quiet> {  // a plain struct; the base is optional and adds with<>, over<> …
  static constexpr std::string_view name = "quiet";
  using strategies = tact::catalog<listen>;
};

// A situation is an aggregate with a table: every factor that its model weighs, and more if you like.
struct talk {
  tact::level assertiveness, cooperativeness;
  tact::level trust = 0.5;
  static constexpr tact::factor<talk> factors[] = {{"trust", &talk::trust, 0.5}};
};

using model = quiet::over<talk>::with<speak_up>;

}  // namespace team

int main() {
  std::cout << tact::recommend<team::model>({.assertiveness = 0.5, .cooperativeness = 0.6}).name() << '\n';
  std::cout << tact::recommend<team::model>({.assertiveness = 0.5, .cooperativeness = 0.6, .trust = 1.0}).name()
            << '\n';
}
