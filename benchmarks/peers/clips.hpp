#pragma once
// A peer: the default model as a program of CLIPS.
//
// The situation is a fact with a slot for each input. One rule per strategy matches it while no gate is
// closed, and asserts the strategy's score; a last rule picks the largest, of equal ones the first listed, so
// the decision is tact's. The scores depend on the situation logically: when it is retracted, the engine takes
// them back, and no fact is left for the next decision.

#include <cstddef>
#include <memory>

#include <tact/situation.hpp>

namespace bench {

/// Makes the decisions of `tact::recommend` by CLIPS.
class clips_peer {
 public:
  /// Reads all inputs, or the two concerns only: then all factors are neutral, whatever the situation holds.
  explicit clips_peer(bool all_inputs);
  ~clips_peer();

  /// The index of the strategy in the model.
  std::size_t decide(const tact::situation& s);

 private:
  struct engine;
  std::unique_ptr<engine> engine_;
};

}  // namespace bench
