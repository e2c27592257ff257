// Writes the tables of include/tact/models/README.md, and prints the biases that the solver finds: tables ROOT

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
  const std::filesystem::path root = words[1], page = testing::page_of_models(root);
  std::vector<std::string> faults;
  const std::string text = testing::with_tables(testing::text_of(page), testing::tables_of_models(root), faults);
  for (const std::string& fault : faults) std::cerr << fault << '\n';
  std::ofstream out(page);
  out << text;
  return out.flush() && faults.empty() ? 0 : 1;
}
