#pragma once
// The work of every contestant: the same seeded situations, as rows and as columns.

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <tact/tact.hpp>

namespace bench {

/// Enough rows that no branch predictor learns them.
inline constexpr std::size_t row_count = 1'000'000;

/// Columns of levels are longer, to exceed every cache.
inline constexpr std::size_t most_rows = 4'000'000;

/// The variables of a situation, in its order.
inline constexpr std::array members{
    &tact::situation::assertiveness,  &tact::situation::cooperativeness, &tact::situation::anger,
    &tact::situation::urgency,        &tact::situation::stakes,          &tact::situation::relationship,
    &tact::situation::legitimacy,     &tact::situation::power,           &tact::situation::complexity,
    &tact::situation::scarcity,       &tact::situation::impasse,         &tact::situation::awaited,
    &tact::situation::role_ambiguity,
};

/// A situation of which only the two concerns are known.
struct concerns {
  tact::level assertiveness;
  tact::level cooperativeness;

  constexpr operator tact::situation() const noexcept {
    return {.assertiveness = assertiveness, .cooperativeness = cooperativeness};
  }
};

/// The columns hold the variables in order; a row of the columns is the situation at the same index.
struct workload {
  std::array<std::vector<tact::level>, members.size()> levels;  ///< `most_rows` each; all else is `row_count` long
  std::array<std::vector<float>, members.size()> floats;
  std::array<std::vector<double>, members.size()> doubles;
  std::vector<tact::situation> situations;
  std::vector<concerns> pairs;       ///< their two concerns
  std::vector<std::uint8_t> by_all;  ///< what `tact::recommend` advises in each situation
  std::vector<std::uint8_t> by_two;  ///< the same where only the two concerns are known
};

/// Seeded, and the same on every platform.
workload make_workload();

}  // namespace bench
