#pragma once
// What is kept of each customer, or of each area, contact point, representative or channel.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <boost/container/deque.hpp>

#include <tact/care/journey.hpp>
#include <tact/care/rule.hpp>
#include <tact/level.hpp>

#include "contact_reader.hpp"
#include "name_index.hpp"
#include "repeats.hpp"

namespace journey {

/// The concerns that the latest row gives which has them.
struct stated_concerns {
  std::int64_t at = tact::care::not_stated;  ///< not_stated: none has
  tact::level assertiveness = 0.5;
  tact::level cooperativeness = 0.5;

  /// Takes those of a contact, if it has both. Of several at one time the higher ones count, so that the order of rows
  /// makes no difference.
  void take(const contact& c);
  void take(const stated_concerns& there);
};

/// What is kept of one of them: constant size, no contact.
struct entry {
  std::string name;
  tact::care::journey<> journey{};
  stated_concerns concerns{};
  std::int64_t latest = tact::care::not_stated;  ///< the time of the latest contact
  recent_contacts recent{};
};

/// What became of a contact.
struct taken {
  tact::care::moment_fault fault = tact::care::moment_fault::none;
  std::optional<std::size_t> same_as{};  ///< the same contact, as repeats::remember has it; this one was left out
  bool earlier = false;                  ///< than a row above it
};

/// All of them, by name. Blanks make no difference in names. Memory grows with the names, not with the contacts.
class entries {
 public:
  /// Begins to fetch from memory what a contact needs of which only the key and the fingerprint are known: with many
  /// customers that takes as long as reading a row.
  void fetch(const contact& c) const;

  /// Takes a contact that can be read.
  taken take(const contact& c);

  /// Adds up with the entry of the same name, if there is one.
  void add(const entry& other);

  std::size_t size() const { return all_.size(); }

  /// Side by side in blocks of many, so that a search touches few places of memory.
  using list =
      boost::container::deque<entry, void, boost::container::deque_options<boost::container::block_size<128>>::type>;

  /// In the order in which they came.
  const list& all() const { return all_; }

  /// What finds contacts that are there twice.
  const repeats& seen() const { return seen_; }
  repeats& seen() { return seen_; }

 private:
  entry& named(std::string_view name);
  entry* find(std::string_view name);

  name_index places_;
  list all_;
  repeats seen_;
};

}  // namespace journey
