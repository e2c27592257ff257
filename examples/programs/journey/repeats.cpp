#include "repeats.hpp"

#include <algorithm>
#include <bit>

namespace journey {

std::optional<std::size_t> recent_contacts::line_of(std::uint64_t fingerprint) const {
  const auto* found = std::ranges::find(fingerprints_, fingerprint);
  if (found == fingerprints_.end()) return std::nullopt;
  return lines_[static_cast<std::size_t>(found - fingerprints_.begin())];
}

std::optional<std::size_t> recent_contacts::remember(std::uint64_t fingerprint, std::size_t line) {
  if (const auto known = line_of(fingerprint)) return known;
  fingerprints_[next_] = fingerprint;
  lines_[next_] = line;
  next_ = (next_ + 1) % size;
  return std::nullopt;
}

std::vector<std::uint64_t> recent_contacts::fingerprints() const {
  std::vector<std::uint64_t> all;
  for (std::size_t i = 0; i != size; ++i)
    if (const std::uint64_t f = fingerprints_[(next_ + i) % size]; f != 0) all.push_back(f);
  return all;
}

void recent_contacts::add(const recent_contacts& other) {
  for (const std::uint64_t f : other.fingerprints()) remember(f, 0);
}

// The high bits of a product depend on all bits of a fingerprint.
std::size_t fingerprint_set::start(std::uint64_t fingerprint) const {
  const int bits = std::countr_zero(slots_.size());
  return static_cast<std::size_t>((fingerprint * 0x9E3779B97F4A7C15) >> (64 - bits));
}

// Where a fingerprint is, or would be put.
std::uint64_t* fingerprint_set::slot_for(std::uint64_t fingerprint) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = start(fingerprint);
  while (slots_[i] != 0 && slots_[i] != fingerprint) i = (i + 1) & mask;
  return &slots_[i];
}

bool fingerprint_set::add(std::uint64_t fingerprint) {
  std::uint64_t* slot = slot_for(fingerprint);
  if (*slot != 0) return false;
  *slot = fingerprint;
  if (4 * ++size_ > 3 * slots_.size()) grow();
  return true;
}

void fingerprint_set::grow() {
  std::vector<std::uint64_t> before(2 * slots_.size());
  before.swap(slots_);
  for (const std::uint64_t f : before)
    if (f != 0) *slot_for(f) = f;
}

recent_contacts& repeats::of_customer(std::uint64_t customer) {
  const std::size_t at = places_.find(customer, [](std::size_t) { return true; });
  if (at != name_index::none) return customers_[at].recent;
  places_.add(customer, customers_.size());
  return customers_.emplace_back(customer_contacts{.customer = customer, .recent = {}}).recent;
}

std::optional<std::size_t> repeats::remember(const contact& c, recent_contacts& of_journey) {
  recent_contacts& recent = c.customer == 0 ? of_journey : of_customer(c.customer);
  if (c.has_id && !ids_.add(c.fingerprint)) return recent.line_of(c.fingerprint).value_or(somewhere_above);
  return recent.remember(c.fingerprint, c.line);
}

}  // namespace journey
