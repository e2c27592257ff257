// Writes include/tact/INDEX.md: index ROOT

#include <filesystem>
#include <fstream>
#include <iostream>

#include "testing/index.hpp"

int main(int count, char** words) {
  if (count != 2) {
    std::cerr << "index: write  index ROOT\n";
    return 2;
  }
  const std::filesystem::path root = words[1];
  const auto names = testing::public_names(root / "include" / "tact");
  const auto pages = testing::pages_of(root);
  for (const std::string& name : testing::unexplained(names, pages)) std::cerr << "no page has " << name << '\n';
  std::ofstream out(root / "include" / "tact" / "INDEX.md");
  out << testing::index_of(names, pages);
  return out.flush() ? 0 : 1;
}
