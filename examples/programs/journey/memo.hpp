#pragma once
// Remembers what a few texts mean.

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace journey {

/// Remembers the first few texts that were asked for, since a column of names has few of them. Constant size.
template <class Meaning>
class memo {
 public:
  /// What a text means: remembered, or as `read` has it. Empty where it means nothing.
  template <class Read>
  std::optional<Meaning> operator()(std::string_view text, Read read) {
    const auto known = std::ranges::find(known_, text, &entry::first);
    if (known != known_.end()) return known->second;
    const std::optional<Meaning> meant = read(text);
    if (known_.size() != most && text.size() <= longest) known_.emplace_back(text, meant);
    return meant;
  }

 private:
  static constexpr std::size_t most = 16;
  static constexpr std::size_t longest = 100;
  using entry = std::pair<std::string, std::optional<Meaning>>;

  std::vector<entry> known_;
};

}  // namespace journey
