// Sums of matches: adding, means and errors by a second computation, and storing.

#include <tact/lab/tally.hpp>

#include <cmath>
#include <cstddef>
#include <random>
#include <vector>

#include "testing/catch.hpp"

namespace lab = tact::lab;

namespace {

/// A match of 50 rounds that gave these points, in steps.
lab::tally match_of(int first, int second) {
  lab::tally t;
  lab::detail::finish(t, 50, 0, 0.5, 0.25);
  t.first.points = first;
  lab::tally made;
  lab::detail::add(made, lab::ending::agreed, {first, 0.0}, {second, 1.0});
  lab::detail::finish(made, 50, 0, 0.5, 0.25);
  return made;
}

}  // namespace

TEST_CASE("The mean and its standard error are those of the matches", "[lab]") {
  std::mt19937 engine{3};
  lab::tally sum;
  std::vector<double> each;
  for (int n = 0; n != 30; ++n) {
    const int points = static_cast<int>(engine() % 800000);
    sum += match_of(points, 0);
    each.push_back(points / 50.0 / 16384);
  }
  double mean = 0;
  for (const double x : each) mean += x / 30;
  double squares = 0;
  for (const double x : each) squares += (x - mean) * (x - mean);
  const lab::mean_points found = lab::detail::mean_of(sum.first, sum.matches, sum.rounds);
  CHECK(std::abs(found.mean - mean) < 1e-12);
  CHECK(std::abs(found.error - std::sqrt(squares / 29 / 30)) < 1e-12);
  CHECK(lab::detail::mean_of(sum.second, sum.matches, sum.rounds).error == 0);
  CHECK(lab::detail::mean_of({}, 0, 0).mean == 0);
  const lab::tally lone = match_of(819200, 0);
  CHECK(lab::detail::mean_of(lone.first, 1, 50).mean == 1);
  CHECK(lab::detail::mean_of(lone.first, 1, 50).error == 0);
}

TEST_CASE("Tallies add up in any order, and can be stored", "[lab]") {
  const lab::tally a = match_of(30, 20);
  const lab::tally b = match_of(10, 20);
  lab::tally ab = a;
  ab += b;
  lab::tally ba = b;
  ba += a;
  CHECK(ab == ba);
  CHECK(ab.matches == 2);
  CHECK(ab.first.points == 40);
  CHECK(ab.first.wins == 1);
  CHECK(ab.second.wins == 1);
  CHECK(ab.first.squares == tact::care::detail::wide(30 * 30 + 10 * 10));
  CHECK(ab.second.anger == 2 * tact::level::one);
  CHECK(ab.second.remembered == tact::level::one / 2);

  std::vector<long double> stored;  // holds each of the numbers exactly
  ab.each_number([&](const auto& n) { stored.push_back(static_cast<long double>(n)); });
  lab::tally read;
  std::size_t at = 0;
  read.each_number([&](auto& n) { n = static_cast<std::remove_reference_t<decltype(n)>>(stored[at++]); });
  CHECK(at == stored.size());
  CHECK(read == ab);
}
