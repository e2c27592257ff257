// sweep: counts how often each strategy is recommended in random situations. See README.md beside this file.

#include <exception>
#include <iostream>

#include "counting.hpp"
#include "options.hpp"
#include "shards.hpp"

namespace {

void run(const sweeps::options& wanted) {
  if (wanted.add) return sweeps::add(std::cin, *wanted.add, std::cout);
  const auto [part, parts] = wanted.which.value_or(sweeps::shard{});
  if (wanted.which) sweeps::write_heading(std::cout, *wanted.which, wanted.settings);
  const auto mine = sweeps::part_of(wanted.decisions, part, parts);
  sweeps::write(std::cout, wanted.by->strategies(), sweeps::count(*wanted.by, wanted.of, mine));
}

}  // namespace

int main(int argc, char** argv) try {
  std::cout.exceptions(std::ios::badbit | std::ios::failbit);
  const auto [wanted, status] = sweeps::read_options(argc, argv);
  if (!wanted) return status;
  run(*wanted);
  std::cout.flush();
  return 0;
} catch (const std::exception& e) {
  std::cerr << "sweep: " << e.what() << '\n';
  return 1;
}
