// Printing: the usual names and numbers, on every kind of stream.

#include <tact/io/ostream.hpp>

#include <fstream>
#include <iomanip>
#include <sstream>
#include <string>
#include <utility>

#include <tact/care/plan.hpp>
#include <tact/tact.hpp>

#include "testing/catch.hpp"

namespace {

template <class T>
std::string printed(const T& x) {
  std::ostringstream out;
  out << x;
  return out.str();
}

constexpr auto advice = tact::recommend({.assertiveness = 0.9, .cooperativeness = 0.8});

}  // namespace

TEST_CASE("A recommendation and its parts are printed by their names", "[io]") {
  CHECK(printed(advice) == "negotiation");
  CHECK(printed(advice.outcome()) == "win-win");
  CHECK(printed(tact::outcome::unstated) == "");
  CHECK(printed(advice.behaviour()) == "assertive");
  CHECK(printed(tact::level{0.3333}) == "0.3333");
  CHECK(printed(tact::level{1.0}) == "1");
}

TEST_CASE("So is one of a model made at run time", "[io]") {
  const tact::strategy_spec only[] = {{.name = "wait", .ideal = {0.5, 0.5}}};
  const auto model = tact::runtime_model<>::from(only);
  REQUIRE(model);
  CHECK(printed(tact::recommend(*model, tact::situation{.assertiveness = 0.9, .cooperativeness = 0.8})) == "wait");
}

TEST_CASE("The channel and the steps of a plan are printed by their names", "[io][care]") {
  CHECK(printed(tact::care::channel::chat) == "chat");
  const auto plan = tact::care::plan_for(advice);
  REQUIRE(plan.size() != 0);
  for (const tact::care::plan_step& step : plan) CHECK(printed(step) == step.name());
}

TEST_CASE("A width, a chain, a temporary and a stream of another type are fine", "[io]") {
  std::ostringstream out;
  out << std::setw(13) << advice << '|' << std::setprecision(1) << tact::level{0.25} << '|' << 0.25;
  CHECK(out.str() == "  negotiation|0.25|0.2");
  CHECK(std::move(std::ostringstream{} << "do: " << advice << advice.outcome()).str() == "do: negotiationwin-win");
  std::ofstream("/dev/null") << advice << tact::level{0.5} << advice.behaviour();
}
