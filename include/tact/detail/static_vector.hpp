// SPDX-License-Identifier: BSL-1.0
#pragma once
// The list of fixed capacity from which every list in a result derives.

#include <tact/detail/cxx20.hpp>

#include <array>
#include <cstddef>
#include <utility>

namespace tact::detail {

/// A contiguous range of at most `Capacity` elements, without allocation. Only derived classes can change it.
template <class T, std::size_t Capacity>
class static_vector {
 public:
  using value_type = T;
  using size_type = std::size_t;
  using difference_type = std::ptrdiff_t;
  using reference = const T&;
  using const_reference = const T&;
  using pointer = const T*;
  using const_pointer = const T*;
  using iterator = const T*;
  using const_iterator = const T*;

  constexpr static_vector() noexcept = default;

  /// `size` elements, each made in place by element(place), which must return an empty one from `size` on.
  template <class Element, std::size_t... Place>
  constexpr static_vector(std::size_t size, const Element& element, std::index_sequence<Place...>) noexcept
      : all_{element(Place)...}, size_(size) {}

  static constexpr std::size_t capacity() noexcept { return Capacity; }

  constexpr const_iterator begin() const noexcept { return all_.data(); }
  constexpr const_iterator end() const noexcept { return all_.data() + size_; }
  constexpr const_iterator cbegin() const noexcept { return begin(); }
  constexpr const_iterator cend() const noexcept { return end(); }
  constexpr const T* data() const noexcept { return all_.data(); }
  constexpr std::size_t size() const noexcept { return size_; }
  constexpr bool empty() const noexcept { return size_ == 0; }

  /// Requires a place below the size.
  constexpr const T& operator[](std::size_t place) const noexcept { return all_[place]; }

  /// Require an element.
  constexpr const T& front() const noexcept { return all_[0]; }
  constexpr const T& back() const noexcept { return all_[size_ - 1]; }

 protected:
  /// Requires room for one more.
  constexpr void push_back(const T& one) noexcept { all_[size_++] = one; }

  constexpr T& at_place(std::size_t place) noexcept { return all_[place]; }
  constexpr void resize(std::size_t size) noexcept { size_ = size; }

 private:
  std::array<T, Capacity> all_{};
  std::size_t size_ = 0;
};

/// A list to which elements are being added.
template <class T, std::size_t Capacity>
class growing_vector : public static_vector<T, Capacity> {
 public:
  using static_vector<T, Capacity>::push_back;
};

}  // namespace tact::detail
