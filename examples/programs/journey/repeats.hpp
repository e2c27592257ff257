#pragma once
// Contacts that are there twice.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <boost/container/deque.hpp>

#include "contact_reader.hpp"
#include "name_index.hpp"

namespace journey {

/// The last few contacts, to find one that is there twice. Constant size.
class recent_contacts {
 public:
  static constexpr std::size_t size = 8;

  /// Remembers a contact. If it is remembered already, the line of that one is returned, and nothing changes. O(1).
  std::optional<std::size_t> remember(std::uint64_t fingerprint, std::size_t line);

  /// The line of a contact, if it is remembered. O(1).
  std::optional<std::size_t> line_of(std::uint64_t fingerprint) const;

  /// Those that are remembered, the oldest first.
  std::vector<std::uint64_t> fingerprints() const;

  /// Remembers those of another as well, as far as there is room. They have no line: 0.
  void add(const recent_contacts& other);

 private:
  std::array<std::uint64_t, size> fingerprints_{};  // 0: none
  std::array<std::size_t, size> lines_{};
  std::size_t next_ = 0;
};

/// A set of fingerprints in one block of memory: open addressing, three quarters full at most, so at most 22 bytes
/// each.
class fingerprint_set {
 public:
  /// Begins to fetch from memory where a fingerprint is.
  void fetch(std::uint64_t fingerprint) const { __builtin_prefetch(&slots_[start(fingerprint)], 1); }

  /// False if it is there already. The fingerprint is not 0. O(1) on average.
  bool add(std::uint64_t fingerprint);

 private:
  std::size_t start(std::uint64_t fingerprint) const;
  std::uint64_t* slot_for(std::uint64_t fingerprint);
  void grow();

  std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(1024);  // a power of two; 0: free
  std::size_t size_ = 0;
};

/// Finds contacts that are there twice: those with an id in the whole input, others among the last few of the customer.
/// Of ids only fingerprints of 64 bits are kept: among a hundred million of them two share one by chance in 1 of 3,700
/// inputs.
class repeats {
 public:
  /// The line of a contact with the same id that is too far above to be told.
  static constexpr std::size_t somewhere_above = static_cast<std::size_t>(-1);

  /// Begins to fetch from memory what is known of a contact.
  void fetch(const contact& c) const {
    if (c.has_id) ids_.fetch(c.fingerprint);
  }

  /// Remembers a contact; `of_journey` are those of its journey. If it is there already, the line of that one is
  /// returned: 0 in a stored journey.
  std::optional<std::size_t> remember(const contact& c, recent_contacts& of_journey);

  /// The last few contacts of a customer, where journeys are not the customers' own.
  struct customer_contacts {
    std::uint64_t customer;  ///< as contact::customer
    recent_contacts recent;
  };

  const boost::container::deque<customer_contacts>& customers() const { return customers_; }
  recent_contacts& of_customer(std::uint64_t customer);

 private:
  fingerprint_set ids_;
  name_index places_;
  boost::container::deque<customer_contacts> customers_;
};

}  // namespace journey
