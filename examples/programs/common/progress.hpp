#pragma once
// The progress of a long run, for someone waiting at a terminal.

#include <chrono>
#include <cstddef>
#include <string>

namespace common {

/// Shows a count of rows on the terminal once a run has taken longer than a second. Its destructor clears the line.
class progress {
 public:
  /// `noun` is the word for rows, in the plural.
  explicit progress(std::string noun);
  ~progress();
  progress(const progress&) = delete;
  progress& operator=(const progress&) = delete;

  /// Call this after each row, with the number of rows so far.
  void at(std::size_t rows);

 private:
  std::string noun_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  bool shown_to_people_;
};

}  // namespace common
