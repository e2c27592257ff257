// A player that answers with a number.
// says: what a player plays must be a lab::move or a lab::tactic
#include <tact/lab/player.hpp>

namespace shop {

struct plays_a_number {
  static constexpr std::string_view name = "plays a number";
  static int play(const tact::lab::view&) { return 1; }
};

}  // namespace shop

const tact::lab::entrant one = shop::plays_a_number{};
