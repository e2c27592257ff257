// How a step is said.

#include <tact/care/step.hpp>

#include "testing/catch.hpp"

using namespace tact::care;

TEST_CASE("A phrase is said aloud or in writing, by channel", "[care]") {
  constexpr phrases p{.spoken = "hear", .written = "read"};
  for (const channel c : channels) CHECK(p.by(c) == (is_written(c) ? "read" : "hear"));
}
