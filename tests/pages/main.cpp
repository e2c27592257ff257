// Writes the tables of the pages, and prints the biases that the solver finds: tables ROOT

#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "testing/biases.hpp"
#include "testing/held.hpp"
#include "testing/names.hpp"
#include "testing/tables.hpp"

int main(int count, char** words) {
  if (count != 2) {
    std::cerr << "tables: write  tables ROOT\n";
    return 2;
  }
  for (const testing::held_model& model : testing::held_models()) {
    const std::vector<int> biases = testing::solved_biases(model.strategies);
    std::cout << "biases of " << model.name << ", in 128ths:";
    for (std::size_t k = 0; k != biases.size(); ++k) std::cout << ' ' << model.strategies[k].name << ' ' << biases[k];
    std::cout << '\n';
  }
  bool whole = true;
  for (const auto& [page, tables] : testing::pages_with_tables(words[1])) {
    std::vector<std::string> faults;
    const std::string text = testing::with_tables(testing::text_of(page), tables, faults);
    for (const std::string& fault : faults) std::cerr << page.filename().string() << ": " << fault << '\n';
    std::ofstream out(page);
    out << text;
    whole = out.flush() && faults.empty() && whole;
  }
  return whole ? 0 : 1;
}
