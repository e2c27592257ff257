// SPDX-License-Identifier: BSL-1.0
#pragma once
// Writes a sentence into a buffer, part by part.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <tact/io/detail/utf8.hpp>
#include <tact/io/format.hpp>

namespace tact::io::detail {

/// Writes what fits into a buffer, and counts all of it.
class sentence_writer {
 public:
  explicit constexpr sentence_writer(std::span<char> buffer) noexcept : buffer_(buffer) {}

  constexpr sentence_writer& operator<<(std::string_view text) noexcept {
    if (needed_ + text.size() <= buffer_.size()) {
      std::char_traits<char>::copy(buffer_.data() + needed_, text.data(), text.size());
      cut_ = needed_;
      needed_ += text.size();
    } else {
      for (const char c : text) put(c);
    }
    return *this;
  }

  /// As much as fits, cut between characters.
  constexpr std::string_view written() const noexcept {
    return {buffer_.data(), needed_ <= buffer_.size() ? needed_ : cut_};
  }

  /// The size of the buffer that holds all of it.
  constexpr std::size_t needed() const noexcept { return needed_; }

 private:
  constexpr void put(char c) noexcept {
    if (!continues_character(c) && needed_ <= buffer_.size()) cut_ = needed_;
    if (needed_ < buffer_.size()) buffer_[needed_] = c;
    ++needed_;
  }

  std::span<char> buffer_;
  std::size_t needed_ = 0;
  std::size_t cut_ = 0;  ///< where the last character begins that may have to go
};

/// The first of the sources in brackets; nothing if there is none.
constexpr void cite(sentence_writer& out, std::string_view sources) noexcept {
  if (!sources.empty()) out << " (" << first_source(sources) << ")";
}

}  // namespace tact::io::detail
