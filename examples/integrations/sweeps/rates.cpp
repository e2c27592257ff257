// What one core does: decisions a second, and the hours of a core for 10¹² of them, by each way to decide.
//
//   sweep_rates [DECISIONS]
//
// Every way counts the same random situations, drawn anew, so the counts have to be the same: if they are not, it ends
// with 1 and names the way.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <ctime>
#include <exception>
#include <iomanip>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <tact/batch.hpp>
#include <tact/explain.hpp>
#include <tact/io/json.hpp>
#include <tact/io/text.hpp>
#include <tact/tact.hpp>

#include <functions/adviser.hpp>

#include "counting.hpp"

namespace {

struct result {
  std::vector<std::uint64_t> counts;
  std::uint64_t characters = 0;  // of all reasons
};

constexpr std::uint64_t seed = 1;

result count_in_batches(const functions::adviser& by, std::uint64_t decisions) {
  return {sweeps::count(by, sweeps::situations(seed), {0, decisions})};
}

// Counts as `sweeps::count` does, but by one recommendation at a time; `characters` says how many its reasons have.
template <class Model, class Characters>
result count_one_by_one(const Model& model, std::uint64_t decisions, const Characters& characters) {
  sweeps::situations all(seed);
  result sums{decltype(result::counts)(tact::recommend(model, all[0]).model().size())};
  for (std::uint64_t next = 0; next < decisions; next += sweeps::situations::block) {
    const std::size_t size = std::min<std::uint64_t>(sweeps::situations::block, decisions - next);
    all.draw(next, size);
    for (std::size_t row = 0; row != size; ++row) {
      const auto advice = tact::recommend(model, all[row]);
      ++sums.counts[advice.index()];
      sums.characters += characters(advice);
    }
  }
  return sums;
}

// Says why, in a buffer.
std::size_t explained(const auto& advice) {
  char buffer[512];
  return tact::io::because(tact::explain(advice), buffer).text.size();
}

// Measures ways to count, and compares what they count.
class comparison {
 public:
  explicit comparison(std::uint64_t decisions) : decisions_(decisions) {
    std::cout << "| way | million decisions a second | core-hours for 10¹² |\n|---|--:|--:|\n";
  }

  template <class Way>
  void add(std::string_view name, const Way& way) {
    double best = 0;  // of three runs: other work on the machine only adds to them
    for (int run = 0; run != 3; ++run) {
      const std::clock_t start = std::clock();
      check(name, way(decisions_));
      const double took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
      if (run == 0 || took < best) best = took;
    }
    const double each = best / static_cast<double>(decisions_);
    std::cout << "| " << name << " | " << std::setprecision(2) << std::fixed << 1e-6 / each << " | "
              << each * 1e12 / 3600 << " |\n";
  }

 private:
  void check(std::string_view name, const result& sums) {
    if (sums_.counts.empty()) sums_.counts = sums.counts;
    if (sums_.characters == 0) sums_.characters = sums.characters;
    if (sums_.counts != sums.counts || (sums.characters != 0 && sums_.characters != sums.characters))
      throw std::runtime_error("other sums by way of " + std::string(name));
  }

  std::uint64_t decisions_;
  result sums_;
};

void compare(std::uint64_t decisions) {
  constexpr tact::models::customer_care typed;
  const std::string json = tact::io::freeze<tact::models::customer_care>();
  const auto read = tact::io::read_model(json);
  const auto& configured = read.model->model();
  const auto same = functions::find_adviser(json).by;
  constexpr auto nothing = [](const auto&) { return std::size_t{0}; };
  constexpr auto reasons = [](const auto& advice) { return explained(advice); };

  comparison all(decisions);
  all.add("batch", [](auto n) { return count_in_batches(functions::default_adviser(), n); });
  all.add("batch, model from JSON", [&](auto n) { return count_in_batches(*same, n); });
  all.add("one by one", [&](auto n) { return count_one_by_one(typed, n, nothing); });
  all.add("one by one, model from JSON", [&](auto n) { return count_one_by_one(configured, n, nothing); });
  all.add("one by one, with the reasons", [&](auto n) { return count_one_by_one(typed, n, reasons); });
  all.add("the same, model from JSON", [&](auto n) { return count_one_by_one(configured, n, reasons); });
}

}  // namespace

int main(int argc, char** argv) try {
  compare(argc > 1 ? std::stoull(argv[1]) : 4'000'000);
} catch (const std::exception& e) {
  std::cerr << "sweep_rates: " << e.what() << '\n';
  return 1;
}
