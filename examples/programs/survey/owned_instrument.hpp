#pragma once
// An instrument whose tables and texts are its own, because they come from a file or from a dictionary.

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include <tact/care/instrument.hpp>

namespace survey {

/// Tables to fill, and the instrument that borrows them. It stays where it is.
class owned_instrument {
 public:
  owned_instrument() = default;
  owned_instrument(const owned_instrument&) = delete;
  owned_instrument& operator=(const owned_instrument&) = delete;

  /// Keeps a text for as long as the instrument lives.
  std::string_view keep(std::string_view text) {
    if (text.empty()) return {};
    return texts_.emplace_back(text);
  }

  /// The instrument with the tables as they are now. Valid until one of them changes.
  const tact::care::instrument& get() {
    frame.labels = labels;
    frame.scales = scales;
    frame.facets = facets;
    frame.items = items;
    frame.pairs = pairs;
    frame.norms = norms;
    frame.findings = findings;
    return frame;
  }

  tact::care::instrument frame;  ///< all but its tables
  std::vector<std::string_view> labels;
  std::vector<tact::care::scale> scales;
  std::vector<tact::care::facet> facets;
  std::vector<tact::care::item> items;
  std::vector<tact::care::choice_pair> pairs;
  std::vector<tact::care::norm> norms;
  std::vector<tact::care::finding> findings;

 private:
  std::deque<std::string> texts_;
};

}  // namespace survey
