// Checks that every contestant answers as tact does, measures them, and prints one table.
//
//   --engine-inputs=FILE   only write the input of peers/engines.mjs
//   --engine-times=FILE    put its times into the table
//   --results=PAGE         also replace the results in a page
//   --name=NAME            the name of these results in the page
//   --plot=FILE            also write the plot of growth
//
// All other options are Google Benchmark's.

#include <algorithm>
#include <exception>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "allocations.hpp"
#include "batch.hpp"
#include "growth.hpp"
#include "one_decision.hpp"
#include "peers.hpp"
#include "results.hpp"

namespace {

/// Our own options; empty if not given.
using options = std::map<std::string, std::string>;

/// Takes our own options out of the command line.
options taken_from(std::vector<char*>& arguments) {
  options ours{{"--engine-inputs", ""}, {"--engine-times", ""}, {"--results", ""}, {"--name", ""}, {"--plot", ""}};
  std::erase_if(arguments, [&](const std::string& argument) {
    const std::size_t equals = argument.find('=');
    const auto option = ours.find(argument.substr(0, equals));
    if (equals == argument.npos || option == ours.end()) return false;
    option->second = argument.substr(equals + 1);
    return true;
  });
  return ours;
}

/// Runs the registered benchmarks in many short repetitions in random order. A disturbance of the machine then
/// affects all contestants alike, and few repetitions of each.
bool run(bench::table& results, std::vector<char*> arguments) {
  std::string usual[] = {"--benchmark_repetitions=11", "--benchmark_enable_random_interleaving=true",
                         "--benchmark_min_time=0.02"};
  for (std::string& option : usual) arguments.insert(arguments.begin() + 1, option.data());
  int count = static_cast<int>(arguments.size());
  arguments.push_back(nullptr);
  benchmark::Initialize(&count, arguments.data());
  if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return false;
  benchmark::RunSpecifiedBenchmarks(&results);
  return true;
}

bool measure(const options& ours, const std::vector<char*>& arguments, const bench::workload& work) {
  bench::table results;
  bench::add_one_decision(results, work);
  bench::add_peers(results, work);
  if (!ours.at("--engine-times").empty()) bench::add_engine_times(results, ours.at("--engine-times"));
  bench::add_batch(results, work);
  bench::add_growth(results, work);
  bench::add_allocations(results, work);
  std::cerr << "All contestants answer as tact does. Measuring.\n";
  if (!run(results, arguments)) return false;

  const std::string text = bench::setting() + "\n\n" + results.markdown();
  std::cout << text;
  if (!ours.at("--results").empty()) bench::replace_results(ours.at("--results"), ours.at("--name"), text);
  if (!ours.at("--plot").empty()) bench::write_file(ours.at("--plot"), bench::growth_plot(results));
  return true;
}

}  // namespace

int main(int argc, char** argv) try {
  std::vector<char*> arguments(argv, argv + argc);
  const options ours = taken_from(arguments);
  const bench::workload work = bench::make_workload();
  if (!ours.at("--engine-inputs").empty()) {
    bench::write_engine_inputs(ours.at("--engine-inputs"), work);
    return 0;
  }
  return measure(ours, arguments, work) ? 0 : 1;
} catch (const std::exception& e) {
  std::cerr << e.what() << '\n';
  return 1;
}
