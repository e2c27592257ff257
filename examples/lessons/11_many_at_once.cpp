// Lesson 11: many situations at once, here all claims of a Saturday.
//
// There is one column for each input: a list where the customers differ, a number where they do not. The result is one
// byte for each row, the index of the strategy in the catalog of the model. The answers are those of tact::recommend. A
// row with a number that is not a level is rejected, and has no strategy.

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iostream>
#include <vector>

#include <tact/batch.hpp>

int main() {
  using model = tact::models::customer_care;
  const char* const customers[] = {"Ada", "Bo", "Cleo", "Dan"};
  const std::vector<float> assertiveness{0.9F, 0.2F, 0.8F, 0.3F};
  const std::vector<float> cooperativeness{0.8F, 0.1F, 0.1F, std::nanf("")};  // Dan's cell was left blank
  const std::vector<tact::level> anger{0.9, 0.0, 0.0, 0.0};

  std::vector<std::uint8_t> chosen(anger.size());
  std::vector<double> margin(anger.size());
  const std::size_t rejected = tact::recommend_all<model>(
      {.assertiveness = assertiveness, .cooperativeness = cooperativeness, .anger = anger, .stakes = 0.6},
      {.strategy = chosen, .margin = margin});

  for (std::size_t row = 0; row != chosen.size(); ++row) {
    std::cout << customers[row] << ": ";
    if (chosen[row] == tact::no_strategy) std::cout << "rejected\n";
    else if (margin[row] > 4) std::cout << tact::choice<model>{chosen[row]}.name() << ", alone\n";  // no other is open
    else std::cout << tact::choice<model>{chosen[row]}.name() << ", ahead by " << margin[row] << '\n';
  }
  std::cout << rejected << " of " << chosen.size() << " rejected\n";
}
