#pragma once
// The tables of include/tact/models/README.md, made from the models, the literature and the cases.

#include <filesystem>
#include <string>

#include "testing/tables/agreement.hpp"
#include "testing/tables/cases.hpp"
#include "testing/tables/markdown.hpp"
#include "testing/tables/uses.hpp"
#include "testing/tables/weights.hpp"

namespace testing {

inline std::filesystem::path page_of_models(const std::filesystem::path& root) {
  return root / "include" / "tact" / "models" / "README.md";
}

inline tables tables_of_models(const std::filesystem::path& root) {
  const auto cases = judged_cases(root);
  tables all{{"size of the weights", size_of_weights()},
             {"biases", biases()},
             {"counts of the literature", counts_of_uses()},
             {"Thomas and Kilmann", uses_table(thomas_kilmann_uses())},
             {"Rahim", uses_table(rahim_uses())},
             {"not expressed", beyond_table()},
             {"how often two models agree", how_often()},
             {"where they differ", where_they_differ()},
             {"what makes them differ", what_makes_them_differ()},
             {"count of the cases", count_of_cases(cases)},
             {"misses", misses(cases)},
             {"cases", cases_table(cases)},
             {"weights of accommodation", weights_of_accommodation()}};
  for (const held_model& m : held_models()) all["weights of " + std::string(m.name)] = weights_of(m);
  return all;
}

}  // namespace testing
