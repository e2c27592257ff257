#pragma once
// A recommendation in words, whatever its model.

#include <optional>
#include <string>
#include <string_view>

#include <tact/tact.hpp>

namespace triage {

/// What is said of one case. Empty where the model has nothing to say.
struct advice {
  std::string_view strategy;
  std::string_view family;
  std::string_view style;
  std::string_view then;
  bool gated = false;            ///< a gate is closed: `then` is what comes once it opens
  std::optional<double> margin;  ///< empty for a lone candidate
  std::string_view runner_up;
  std::string reason;
};

using adviser = advice (*)(const tact::situation&);

/// The adviser for the model with this name; nullptr if there is none.
adviser adviser_for(std::string_view model);

}  // namespace triage
