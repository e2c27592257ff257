// The phrases for the shipped situation: one for each of its inputs, and none for anything else.

#include <tact/io/phrases.hpp>

#include <set>
#include <string_view>

#include <tact/detail/inputs.hpp>
#include <tact/situation.hpp>

#include "testing/catch.hpp"

TEST_CASE("The phrases and the inputs of the shipped situation are the same list", "[io]") {
  std::set<std::string_view> told, read;
  for (const tact::io::phrase& p : tact::io::phrases) {
    CHECK(told.insert(p.input).second);
    CHECK_FALSE(p.more.empty());
  }
  for (const auto& input : tact::detail::input_table<tact::situation>) read.insert(input.name);
  CHECK(told == read);
}
