// A player that changes as it plays: threads could not share it.
// says: a player needs a function play
#include <tact/lab/player.hpp>

namespace shop {

struct forgets_const {
  static constexpr std::string_view name = "forgets const";
  int moves = 0;
  tact::lab::move play(const tact::lab::view&) {
    return ++moves % 2 == 0 ? tact::lab::tactic::split : tact::lab::tactic::yield;
  }
};

}  // namespace shop

const tact::lab::entrant one = shop::forgets_const{};
