#pragma once
// The tables of include/tact/models/README.md, made from the models, the literature and the cases, and those of
// include/tact/strategies/README.md, made from the policies' words, those of include/tact/care/TEACHING.md and
// include/tact/care/instruments/README.md, and the count of include/tact/STATEMENTS.md.

#include <filesystem>
#include <string>
#include <vector>

#include "testing/tables/agreement.hpp"
#include "testing/tables/cases.hpp"
#include "testing/tables/instruments.hpp"
#include "testing/tables/markdown.hpp"
#include "testing/tables/statements.hpp"
#include "testing/tables/teaching.hpp"
#include "testing/tables/uses.hpp"
#include "testing/tables/weights.hpp"
#include "testing/tables/words.hpp"

namespace testing {

inline std::filesystem::path page_of_models(const std::filesystem::path& root) {
  return root / "include" / "tact" / "models" / "README.md";
}

inline std::filesystem::path page_of_words(const std::filesystem::path& root) {
  return root / "include" / "tact" / "strategies" / "README.md";
}

inline std::filesystem::path page_of_teaching(const std::filesystem::path& root) {
  return root / "include" / "tact" / "care" / "TEACHING.md";
}

inline std::filesystem::path page_of_instruments(const std::filesystem::path& root) {
  return root / "include" / "tact" / "care" / "instruments" / "README.md";
}

inline std::filesystem::path page_of_statements(const std::filesystem::path& root) {
  return root / "include" / "tact" / "STATEMENTS.md";
}

inline tables tables_of_models(const std::filesystem::path& root) {
  const auto cases = judged_cases(root);
  tables all{{"size of the weights", size_of_weights()},
             {"biases", biases()},
             {"postponement", postponement()},
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

/// A page and the tables that stand in it.
struct page_with_tables {
  std::filesystem::path page;
  tables all;
};

inline std::vector<page_with_tables> pages_with_tables(const std::filesystem::path& root) {
  return {{page_of_models(root), tables_of_models(root)},
          {page_of_words(root), tables_of_words()},
          {page_of_teaching(root), tables_of_teaching()},
          {page_of_instruments(root), tables_of_instruments()},
          {page_of_statements(root), tables_of_statements(statements_page(lines_of(page_of_statements(root))))}};
}

}  // namespace testing
