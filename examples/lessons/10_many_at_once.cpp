// Lesson 10: many situations at once.
//
// Columns in, a byte a row out: the place of the strategy in the model's catalog. Each row is answered as
// tact::recommend answers it. A number that is no level is refused, and its row has no strategy.

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iostream>
#include <vector>

#include <tact/batch.hpp>

int main() {
  using model = tact::models::customer_care;
  const std::vector<float> assertiveness{0.9F, 0.2F, 0.8F, 0.3F};
  const std::vector<float> cooperativeness{0.8F, 0.1F, 0.9F, std::nanf("")};
  const std::vector<tact::level> anger{0.0, 0.0, 0.9, 0.0};

  std::vector<std::uint8_t> chosen(anger.size());
  std::vector<double> margin(anger.size());
  const std::size_t refused = tact::recommend_all<model>(
      {.assertiveness = assertiveness, .cooperativeness = cooperativeness, .anger = anger, .stakes = 0.6},
      {.strategy = chosen, .margin = margin});

  for (std::size_t row = 0; row != chosen.size(); ++row) {
    if (chosen[row] == tact::no_strategy) std::cout << "refused\n";
    else std::cout << tact::choice<model>{chosen[row]}.name() << ", ahead by " << margin[row] << '\n';
  }
  std::cout << refused << " refused\n";
}
