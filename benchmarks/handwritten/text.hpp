#pragma once
// The sentence of `tact::io::because` for the default model, as an expert would write it by hand: fragments made
// beforehand, each copied as one block of fixed size.

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "explanation.hpp"

namespace bench::handwritten {

/// A short text in a block that is copied as a whole.
struct fragment {
  std::array<char, 64> block{};
  std::size_t size = 0;
};

/// Makes the fragments once, then writes sentences from them.
class sentences {
 public:
  /// The size of the longest sentence, with room for a block after it.
  static constexpr std::size_t buffer_size = 640;

  sentences();

  /// Writes the sentence, and returns its size. No allocation.
  std::size_t write(const explanation& why, std::span<char, buffer_size> buffer) const noexcept;

 private:
  static constexpr std::size_t most_citations = 64;

  std::size_t cite(std::string_view source);

  fragment join_;
  fragment last_join_;
  std::array<std::array<fragment, 2>, input_count> phrases_;  ///< less and more than when nothing is known
  for_pairs<std::array<std::uint8_t, input_count>> cited_;    ///< which of the citations, by winner, rival and input
  std::array<fragment, most_citations> citations_;
  std::vector<std::string_view> sources_;  ///< of the citations made so far
  for_pairs<std::string> gates_;           ///< by the gated strategy and the rival
};

}  // namespace bench::handwritten
