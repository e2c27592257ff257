// The phrases for the shipped situation: exactly one for each of its inputs.

#include <tact/io/phrases.hpp>

#include <set>
#include <string_view>

#include <tact/detail/inputs.hpp>
#include <tact/situation.hpp>

#include "testing/catch.hpp"

TEST_CASE("The phrases and the inputs of the shipped situation are the same list", "[io]") {
  std::set<std::string_view> phrased, read;
  for (const tact::io::phrase& p : tact::io::phrases) {
    CHECK(phrased.insert(p.input).second);
    CHECK_FALSE(p.more.empty());
  }
  for (const auto& input : tact::detail::input_table<tact::situation>) read.insert(input.name);
  CHECK(phrased == read);
}
