// What a fit gives: the loss by rounding, and options that ask for the usual.

#include <tact/lab/fitted.hpp>

#include <string_view>

#include "testing/catch.hpp"

namespace lab = tact::lab;

TEST_CASE("Rounding costs what the model that comes out is less likely than the estimates", "[lab]") {
  constexpr tact::strategy_spec one[] = {{.name = "wait", .ideal = {0, 0}}};
  lab::fitted<tact::situation, 16> made{*tact::io::owning_model<>::from("mine", one), lab::temperature{0.2}};
  made.log = -10;
  made.after.log = -10.5;
  CHECK(made.lost_by_rounding() == 0.5);
  const lab::fit_options usual;
  CHECK((usual.biases && usual.temperature && !usual.ideals));
  CHECK(usual.weights == lab::fitted_weights::listed);
  CHECK(usual.ridges.empty());
}
