// Lesson 3: a strategy of your own is a plain struct, in any namespace, with no base class.
//
// The shop has a spare bicycle. Lending it serves Ada well and costs the shop little. So the strategy suits a shop that
// cares much about her needs and little about its own: that point is its ideal. Its weight makes it better the more
// urgent the matter is.

#include <iostream>

#include <tact/tact.hpp>

namespace shop {

struct lend_a_bicycle {
  static constexpr std::string_view name = "lend a bicycle";
  static constexpr tact::position ideal{.assertiveness = 0.25, .cooperativeness = 1};

  // Optional, like everything below the ideal. The last text is the source of the weight.
  static constexpr tact::weight weights[] = {{"urgency", +0.25, "shop rule 4: everybody rides on Monday"}};

  static constexpr int euros_a_day = 4;  // the shop's own, unknown to tact
};

using model = tact::models::customer_care::with<lend_a_bicycle>;

}  // namespace shop

int main() {
  const tact::situation ada{.assertiveness = 0.45, .cooperativeness = 0.9, .urgency = 0.75};
  std::cout << "the model as shipped: " << tact::recommend(ada).name() << '\n';

  const auto advice = tact::recommend<shop::model>(ada);
  std::cout << "with our strategy:    " << advice.name() << '\n';

  // From the answer back to its type.
  advice.visit([]<class Strategy>(std::type_identity<Strategy>) {
    if constexpr (requires { Strategy::euros_a_day; })
      std::cout << "it costs us " << Strategy::euros_a_day << " euros a day\n";
  });
}
