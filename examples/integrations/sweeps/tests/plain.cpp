// What a sweep has to count, by a plain loop: splitmix64 as its authors wrote it, one word after the other, and one
// recommendation at a time.
//
//   sweeps_plain DECISIONS SEED [anger=0.8 by rahim: 1]

#include <array>
#include <cstdint>
#include <iostream>
#include <string>

#include <tact/models/rahim.hpp>
#include <tact/tact.hpp>

namespace {

class splitmix64 {
 public:
  explicit splitmix64(std::uint64_t seed) : x_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = (x_ += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }

 private:
  std::uint64_t x_;
};

// Four numbers from 0 to 1 out of each word, at 15 bits each; those of the last word that are left over are unused.
tact::situation next_situation(splitmix64& random) {
  std::array<double, 16> x{};
  for (std::size_t i = 0; i != x.size(); i += 4) {
    std::uint64_t word = random.next();
    for (std::size_t k = 0; k != 4; ++k, word /= 32768) x[i + k] = static_cast<double>(word % 32768) / 32768;
  }
  return {x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7], x[8], x[9], x[10], x[11], x[12]};
}

template <class Model>
void count(std::uint64_t decisions, std::uint64_t seed, bool angry) {
  splitmix64 random(seed);
  std::array<std::uint64_t, 16> counts{};
  for (std::uint64_t n = 0; n != decisions; ++n) {
    tact::situation s = next_situation(random);
    if (angry) s.anger = 0.8;
    ++counts[tact::recommend<Model>(s).index()];
  }
  const auto model = tact::recommend<Model>({.assertiveness = 0.5, .cooperativeness = 0.5}).model();
  for (std::size_t i = 0; i != model.size(); ++i) std::cout << model[i].name << '\t' << counts[i] << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const std::uint64_t decisions = std::stoull(argv[1]);
  const std::uint64_t seed = std::stoull(argv[2]);
  if (argc > 3) count<tact::models::rahim>(decisions, seed, true);
  else count<tact::models::customer_care>(decisions, seed, false);
}
