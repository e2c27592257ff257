#pragma once
// How far a long run is, for who waits at a terminal.

#include <chrono>
#include <cstddef>
#include <string>

namespace common {

/// A line on the terminal that counts rows, once a run has taken longer than people like to wait. It is gone when
/// this is.
class progress {
 public:
  /// `noun` is what a row holds, in the plural.
  explicit progress(std::string noun);
  ~progress();
  progress(const progress&) = delete;
  progress& operator=(const progress&) = delete;

  void at(std::size_t rows);

 private:
  std::string noun_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  bool shown_to_people_;
  bool wrote_ = false;
};

}  // namespace common
