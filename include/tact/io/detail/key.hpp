// SPDX-License-Identifier: BSL-1.0
#pragma once
// The key below a picture: what its symbols and numbers stand for, and notes.

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tact/io/detail/canvas.hpp>
#include <tact/io/detail/symbols.hpp>
#include <tact/io/detail/text.hpp>

namespace tact::io::detail {

class key {
 public:
  /// Adds a line: a strategy's mark, if `marked`; a number; their meaning.
  void list(bool marked, std::size_t strategy, std::string_view number, std::string_view words,
            std::string_view share) {
    entry e{{}, 0, std::string(words), std::string(share)};
    if (marked) add(e.signs, shape(strategy, 4.4, R"(class="line" stroke-width="0.9")")), e.indent += 16;
    if (!number.empty()) add(e.signs, badge(strategy, number, {e.indent + 2, 0})), e.indent += 20;
    entries_.push_back(std::move(e));
  }

  /// Adds a sentence below the lines.
  void note(std::string_view sentence) { notes_.emplace_back(sentence); }

  /// Writes the key, in two columns where they are wide enough, and returns where it ends.
  double write(std::string& to, double y) const {
    const bool two = entries_.size() > 1 && std::all_of(entries_.begin(), entries_.end(), fits_half);
    const std::size_t rows = two ? (entries_.size() + 1) / 2 : entries_.size();
    for (std::size_t i = 0; i != entries_.size(); ++i) {
      const bool second = i >= rows;
      const point at{margin + (second ? half + margin : 0), y + line * static_cast<double>(second ? i - rows : i)};
      write(to, entries_[i], at, two ? half : width - 2 * margin);
    }
    y += line * static_cast<double>(rows);
    for (const std::string& note : notes_) {
      add(to, text({.at = {margin, y + 4}, .size = size, .anchor = "start"}, note));
      y += line;
    }
    return y - 4;
  }

 private:
  struct entry {
    std::string signs;
    double indent;
    std::string words;
    std::string share;
  };

  static constexpr double line = 20;
  static constexpr double size = 12;
  static constexpr double gap = 8;
  static constexpr double half = (width - 3 * margin) / 2;

  static bool fits_half(const entry& e) { return e.indent + width_of(e.words + e.share, size) + gap <= half; }

  static void write(std::string& to, const entry& e, point at, double room) {
    const double rest = room - e.indent - width_of(e.share, size) - gap;
    add(to, "<g transform=\"translate(", at.x + 6, " ", at.y, ")\">", e.signs, "</g>\n");
    add(to, text({.at = {at.x + e.indent, at.y + 4}, .size = size, .anchor = "start", .kind = "key"},
                 with_share(fitted(e.words, size, rest), e.share)));
  }

  std::vector<entry> entries_;
  std::vector<std::string> notes_;
};

}  // namespace tact::io::detail
