// Columns: what they accept, what they reject, and the table that they make.

#include <tact/columns.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "foreign/models.hpp"
#include "testing/catch.hpp"

namespace {

using tact::column;
using tact::level;
using tact::detail::column_reader;
using tact::detail::input_table;

constexpr std::size_t rows = 8;

struct read_rows {
  explicit read_rows(const column& c, std::size_t first = 0, std::int16_t missing = 4096) {
    column_reader::read<rows>(c, first, missing, steps, refused);
  }

  std::int16_t steps[rows] = {};
  std::int16_t refused[rows] = {};
};

}  // namespace

TEST_CASE("A column is a list of levels, floats or doubles, or one level") {
  STATIC_REQUIRE(std::is_convertible_v<const std::vector<level>&, column>);
  STATIC_REQUIRE(std::is_convertible_v<const std::vector<float>&, column>);
  STATIC_REQUIRE(std::is_convertible_v<const std::array<double, 3>&, column>);
  STATIC_REQUIRE(std::is_convertible_v<std::span<const double>, column>);
  STATIC_REQUIRE(std::is_convertible_v<double, column>);
  STATIC_REQUIRE(std::is_convertible_v<level, column>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<const std::vector<int>&, column>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<const std::string&, column>);
  STATIC_REQUIRE_FALSE(
      std::is_convertible_v<std::vector<level>, column>);  // the vector would be gone before it is read
  CHECK(column(0.25).is_constant());
  CHECK(column(0.25).constant() == level{0.25});
  CHECK_THROWS_AS(column(1.5), tact::bad_level);
  const std::vector<float> none;
  CHECK_FALSE(column(none).is_constant());
}

TEST_CASE("Rows are read in steps; what is no level, or not there, is refused") {
  const std::vector<float> floats{0.0F, 0.5F, 1.0F, -0.0F, 1.25F, -0.5F, 0.25F};
  const read_rows r{floats};
  const int steps[rows] = {0, 8192, 16384, 0, 0, 0, 4096, 0};
  const bool refused[rows] = {false, false, false, false, true, true, false, true};
  for (std::size_t i = 0; i != rows; ++i) {
    CHECK(r.steps[i] == steps[i]);
    CHECK((r.refused[i] < 0) == refused[i]);
  }
  const read_rows same{column(0.5)};
  for (std::size_t i = 0; i != rows; ++i) CHECK((same.steps[i] == 8192 && same.refused[i] == 0));
}

TEMPLATE_TEST_CASE("NaN is refused unless it means unknown: then another number stands for it", "", float, double) {
  constexpr TestType nan = std::numeric_limits<TestType>::quiet_NaN();
  constexpr TestType infinity = std::numeric_limits<TestType>::infinity();
  const std::vector<TestType> cells{nan,       -nan,          infinity,
                                    -infinity, TestType{0.5}, std::numeric_limits<TestType>::max()};
  const column plain(cells);
  for (const auto& [c, missing] :
       {std::pair{plain, std::int16_t{4096}}, std::pair{plain.nan_is_unknown(), tact::detail::no_level}}) {
    const read_rows r(c, 0, missing);
    for (std::size_t i = 0; i != rows; ++i) CHECK((r.refused[i] < 0) == (i != 4));
  }
  const read_rows r(plain.nan_is_unknown());
  const int steps[rows] = {4096, 4096, 0, 0, 8192, 0, 0, 0};
  for (std::size_t i = 0; i != rows; ++i) {
    CHECK(r.steps[i] == steps[i]);
    CHECK((r.refused[i] < 0) == (i != 0 && i != 1 && i != 4));
  }
  const read_rows from_one(plain.nan_is_unknown().drop_rows(1));
  CHECK(from_one.steps[0] == 4096);
  CHECK(column(0.5).nan_is_unknown().is_constant());
}

TEST_CASE("A column can be read from any row on") {
  std::vector<level> levels;
  for (int i = 0; i != 20; ++i) levels.push_back(i / 32.0);
  const column all(levels);
  CHECK(read_rows(all, 5).steps[0] == 5 * 512);
  CHECK(read_rows(all.drop_rows(5), 2).steps[0] == 7 * 512);
  CHECK(read_rows(all.drop_rows(15)).refused[4] >= 0);
  CHECK(read_rows(all.drop_rows(15)).refused[5] < 0);
  CHECK(read_rows(all.drop_rows(99)).refused[0] < 0);
  CHECK(read_rows(all, 99).refused[0] < 0);
  CHECK(column(0.5).drop_rows(7).is_constant());
  CHECK(column_reader::levels(all, 3, 17) == levels.data() + 3);
  CHECK(column_reader::levels(all, 4, 17) == nullptr);
  CHECK(column_reader::levels(all.drop_rows(2), 1, 17) == levels.data() + 3);
  const std::vector<double> doubles(9);
  CHECK(column_reader::levels(doubles, 0, 1) == nullptr);
}

TEST_CASE("A table holds a column for each input, and inputs that share a member share it") {
  const std::vector<level> power(3, 0.75);
  const tact::table<tact::situation> t(tact::columns{.assertiveness = 0.1, .cooperativeness = 0.2, .power = power});
  const auto primary = static_cast<std::int16_t>(tact::detail::factor_index<tact::situation>("power"));
  for (std::size_t i = 0; i != 13; ++i) {
    const bool reads_power = tact::detail::primary_inputs<tact::situation>[i] == primary;
    CHECK(t[i].is_constant() != reads_power);
  }
  CHECK(t[0].constant() == level{0.1});
  CHECK(t[1].constant() == level{0.2});
  CHECK(t[tact::detail::factor_index<tact::situation>("stakes")].constant() == level{0.5});
  const auto other = t.with(&tact::situation::power, 0.5);
  CHECK(other[tact::detail::factor_index<tact::situation>("advantage")].is_constant());
  CHECK_FALSE(t[tact::detail::factor_index<tact::situation>("advantage")].is_constant());
}

TEST_CASE("What is left out of the braces is neutral, and each name is its member's") {
  const std::vector<double> one(1, 1.0);
  const std::pair<tact::columns, std::string_view> each[] = {
      {{.assertiveness = one, .cooperativeness = 0.5}, "assertiveness"},
      {{.assertiveness = 0.5, .cooperativeness = one}, "cooperativeness"},
      {{.assertiveness = 0.5, .cooperativeness = 0.5, .anger = one}, "anger"},
      {{.assertiveness = 0.5, .cooperativeness = 0.5, .urgency = one}, "urgency"},
      {{.assertiveness = 0.5, .cooperativeness = 0.5, .stakes = one}, "stakes"},
      {{.assertiveness = 0.5, .cooperativeness = 0.5, .relationship = one}, "relationship"},
      {{.assertiveness = 0.5, .cooperativeness = 0.5, .legitimacy = one}, "legitimacy"},
      {{.assertiveness = 0.5, .cooperativeness = 0.5, .power = one}, "power"},
      {{.assertiveness = 0.5, .cooperativeness = 0.5, .complexity = one}, "complexity"},
      {{.assertiveness = 0.5, .cooperativeness = 0.5, .scarcity = one}, "scarcity"},
      {{.assertiveness = 0.5, .cooperativeness = 0.5, .impasse = one}, "impasse"},
  };
  for (const auto& [columns, name] : each) {
    const tact::table<tact::situation> t(columns);
    for (std::size_t i = 0; i != 13; ++i) {
      if (input_table<tact::situation>[i].transform != tact::transform::itself) continue;
      CAPTURE(name, i);
      CHECK(t[i].is_constant() == (input_table<tact::situation>[i].name != name));
      if (t[i].is_constant()) CHECK(t[i].constant().steps() == tact::detail::neutral_inputs<tact::situation>[i]);
    }
  }
}

TEST_CASE("A situation of one's own has tables, too") {
  const std::vector<float> heat(2, 0.5F);
  using ticket = acme::ticket;
  const tact::table<ticket> usual(ticket{.assertiveness = 0.25, .cooperativeness = 0.75});
  CHECK(usual[0].constant() == level{0.25});
  CHECK(usual[1].constant() == level{0.75});
  const auto member = ticket::factors[0].member;
  const auto varied = usual.with(member, heat);
  for (std::size_t i = 2; i != tact::detail::input_count<ticket>; ++i)
    CHECK(varied[i].is_constant() == (ticket::factors[i - 2].member != member));
}
