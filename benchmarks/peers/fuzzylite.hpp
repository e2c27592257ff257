#pragma once
// A peer: the default model as a Takagi-Sugeno controller of fuzzylite.
//
// Each strategy is an output variable whose only term is linear in the inputs, with the strategy's slopes and
// constant. One rule per strategy asserts that term; its antecedent is the strategy's gates, on rectangular
// terms of the gating factors, or "any" where there is none. A rule that does not fire leaves its output at
// the default, minus infinity. The caller takes the first of the largest outputs, so the decision is tact's.

#include <cstddef>
#include <memory>

#include <tact/situation.hpp>

namespace bench {

/// Makes the decisions of `tact::recommend` by fuzzylite.
class fuzzylite_peer {
 public:
  /// Reads all inputs, or the two concerns only: then all factors are neutral, whatever the situation holds.
  explicit fuzzylite_peer(bool all_inputs);
  ~fuzzylite_peer();

  /// The index of the strategy in the model.
  std::size_t decide(const tact::situation& s);

 private:
  struct engine;
  std::unique_ptr<engine> engine_;
};

}  // namespace bench
