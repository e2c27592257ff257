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

class block_writer;

/// Makes the fragments once, then writes sentences from them.
class sentences {
 public:
  /// Room for the longest sentence and a block after it.
  static constexpr std::size_t buffer_size = 1024;

  sentences();

  /// Writes the sentence, and returns its size. No allocation.
  std::size_t write(const explanation& why, std::span<char, buffer_size> buffer) const noexcept;

 private:
  static constexpr std::size_t most_citations = 64;
  static constexpr std::size_t degrees = 4;

  std::size_t cite(std::string_view source);

  void add_phrase(block_writer& out, const explanation& why, std::size_t input) const noexcept;
  void add_reasons(block_writer& out, const explanation& why) const noexcept;
  void add_tendency(block_writer& out, const explanation& why) const noexcept;

  fragment join_;
  fragment last_join_;
  std::array<std::array<fragment, degrees>, input_count> phrases_;  ///< by how far the input is from unknown
  for_pairs<std::array<std::uint8_t, input_count>> cited_;  ///< which of the citations, by winner, rival and input
  std::array<fragment, most_citations> citations_;
  std::vector<std::string_view> sources_;            ///< of the citations made so far
  std::array<std::string, strategy_count> gates_;    ///< by the gated strategy
  std::array<std::string, strategy_count> excuses_;  ///< by the winner, of which an exception holds the gate open
  std::array<std::string, styles.size()> styles_;
};

}  // namespace bench::handwritten
