#pragma once
// A recommendation in words, whatever its model.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tact/care.hpp>
#include <tact/io/svg.hpp>
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
  std::optional<tact::care::plan<>> plan;  ///< empty where nothing is known of the contact
};

/// The same in sentences, for a report.
struct account {
  std::string because;
  std::string what_if;  ///< what would change the advice; empty where no input alone does
};

/// A model as this program asks it.
struct adviser {
  advice (*advise)(const tact::situation&, const std::optional<tact::care::contact<>>&);
  account (*account_for)(const tact::situation&);
  std::string (*map)(const tact::io::picture&);  ///< draws the slice where all factors are neutral
  std::vector<std::string_view> strategies;      ///< as the model lists them
  std::uint64_t fingerprint;
};

/// The adviser for the model with this name; empty if there is none.
std::optional<adviser> adviser_for(std::string_view model);

}  // namespace triage
