#pragma once
// Owns a file descriptor.

#include <utility>

#include <unistd.h>

namespace common {

/// A descriptor that its destructor closes.
class descriptor {
 public:
  explicit descriptor(int number = none) noexcept : number_(number) {}
  ~descriptor() {
    if (number_ != none) ::close(number_);
  }
  descriptor(descriptor&& other) noexcept : number_(std::exchange(other.number_, none)) {}
  descriptor& operator=(descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }

  int number() const noexcept { return number_; }
  bool is_open() const noexcept { return number_ != none; }

  /// Closes it now. Returns false and sets errno where what was written is not safe.
  bool close() noexcept { return ::close(std::exchange(number_, none)) == 0; }

 private:
  static constexpr int none = -1;
  int number_;
};

}  // namespace common
