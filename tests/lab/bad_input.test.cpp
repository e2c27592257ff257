// What the lab throws keeps its sentence.

#include <tact/lab/bad_input.hpp>

#include <exception>
#include <string_view>

#include "testing/catch.hpp"

TEST_CASE("Bad input says what is wrong, to callers that know it and to those that do not", "[lab]") {
  try {
    throw tact::lab::bad_input("temperature: it must be 0 or more");
  } catch (const std::exception& e) {
    CHECK(std::string_view(e.what()) == "temperature: it must be 0 or more");
  }
}
