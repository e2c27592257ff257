// Parts of a run are the whole run, each draw once.

#include <tact/lab/draws.hpp>

#include <cstdint>

#include "testing/catch.hpp"

using tact::lab::draws;

TEST_CASE("The parts of a run follow each other, and their lengths differ by at most one", "[lab]") {
  for (const std::uint64_t count : {0U, 1U, 7U, 10000U})
    for (const std::uint64_t parts : {1U, 2U, 3U, 8U}) {
      const draws whole{.first = 11, .count = count};
      std::uint64_t next = 11;
      for (std::uint64_t i = 0; i != parts; ++i) {
        const draws part = whole.part(i, parts);
        CHECK(part.first == next);
        CHECK(part.count - count / parts <= 1);
        next += part.count;
      }
      CHECK(next == 11 + count);
    }
}
