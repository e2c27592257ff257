// A player that nobody can name in a table.
// says: a player needs a name
#include <tact/lab/player.hpp>

namespace shop {

struct nameless {
  static tact::lab::move play(const tact::lab::view&) { return tact::lab::tactic::split; }
};

}  // namespace shop

const tact::lab::entrant one = shop::nameless{};
