#pragma once
// Finds where something with a name is kept.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace journey {

/// Places by the fingerprint of a name, in one block of memory: with many names a search costs one cache miss, where
/// std::unordered_map costs three. Open addressing, half full at most.
class name_index {
 public:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  /// The place with this fingerprint for which `is_it(place)` holds, as two names may share one; else `none`.
  template <class Is>
  std::size_t find(std::uint64_t fingerprint, Is is_it) const {
    for (std::size_t i = start(fingerprint); slots_[i].fingerprint != 0; i = (i + 1) & mask())
      if (slots_[i].fingerprint == fingerprint && is_it(slots_[i].place)) return slots_[i].place;
    return none;
  }

  /// Adds a place. The fingerprint is not 0.
  void add(std::uint64_t fingerprint, std::size_t place) {
    if (2 * ++size_ > slots_.size()) grow();
    put({fingerprint, place});
  }

 private:
  struct slot {
    std::uint64_t fingerprint = 0;  // 0: free
    std::size_t place = 0;
  };

  std::size_t mask() const { return slots_.size() - 1; }

  // The high bits of a product depend on all bits of a fingerprint.
  std::size_t start(std::uint64_t fingerprint) const {
    const int bits = std::countr_zero(slots_.size());
    return static_cast<std::size_t>((fingerprint * 0x9E3779B97F4A7C15) >> (64 - bits));
  }

  void put(const slot& added) {
    std::size_t i = start(added.fingerprint);
    while (slots_[i].fingerprint != 0) i = (i + 1) & mask();
    slots_[i] = added;
  }

  void grow() {
    std::vector<slot> before(2 * slots_.size());
    before.swap(slots_);
    for (const slot& s : before)
      if (s.fingerprint != 0) put(s);
  }

  std::vector<slot> slots_ = std::vector<slot>(1024);  // a power of two
  std::size_t size_ = 0;
};

}  // namespace journey
