#pragma once
// A topic: the answers of the library to one kind of question, as one number.

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace exact {

/// FNV-1a, 64 bit, of answers in their order.
class hash {
 public:
  hash& add(std::string_view text) {
    for (const char c : text) byte(static_cast<unsigned char>(c));
    byte(0);
    return *this;
  }

  hash& add(const char*) = delete;  // it would convert to true

  hash& add(std::int64_t number) {
    for (int shift = 0; shift != 64; shift += 8) byte(static_cast<unsigned char>(number >> shift));
    return *this;
  }
  hash& add(int number) { return add(std::int64_t{number}); }
  hash& add(bool yes) { return add(std::int64_t{yes}); }
  hash& add(std::size_t number) { return add(static_cast<std::int64_t>(number)); }

  /// A double that is made of integers without rounding, to the last bit. The zeros are one number: -ffast-math may
  /// turn the sign of 0.
  hash& add_exact(double x) { return add(x == 0 ? 0 : std::bit_cast<std::int64_t>(x)); }

  /// A double that is rounded on its way, so that its last bits depend on the order of the sums, which -ffast-math may
  /// change. Fine enough to see every mistake, coarse enough that a rounding error does not cross from one step to the
  /// next. Many answers are whole or halved steps: the offset keeps them away from where steps meet.
  hash& add_rounded(double x) { return add(static_cast<std::int64_t>(std::floor(x * (1 << 20) + 0.381966))); }

  std::uint64_t value() const { return value_; }

 private:
  void byte(unsigned char b) { value_ = (value_ ^ b) * 0x100000001b3; }

  std::uint64_t value_ = 0xcbf29ce484222325;
};

struct topic {
  std::string name;
  std::uint64_t value;
};
using topics = std::vector<topic>;

topics levels();
topics decisions();
topics geometry();
topics batches();
topics care();
topics pictures();

}  // namespace exact
