#include "entries.hpp"

#include <algorithm>
#include <tuple>

#include <common/folded.hpp>

#include "fingerprint.hpp"

namespace journey {

namespace care = tact::care;

void stated_concerns::take(const contact& c) {
  if (!c.assertiveness || !c.cooperativeness) return;
  take({c.moment.at, *c.assertiveness, *c.cooperativeness});
}

void stated_concerns::take(const stated_concerns& there) {
  const auto rank = [](const stated_concerns& s) {
    return std::tuple(s.at, s.assertiveness.steps(), s.cooperativeness.steps());
  };
  if (rank(*this) < rank(there)) *this = there;  // not_stated is the earliest time
}

entry* entries::find(std::string_view name) {
  const std::size_t at = places_.find(fingerprint_of(name, 0), [&](std::size_t i) { return all_[i].name == name; });
  return at == name_index::none ? nullptr : &all_[at];
}

void entries::fetch(const contact& c) const {
  seen_.fetch(c);
  constexpr std::size_t cache_line = 64;
  const std::size_t at = places_.find(fingerprint_of(c.key, 0), [](std::size_t) { return true; });
  if (at == name_index::none) return;
  const auto* bytes = reinterpret_cast<const char*>(&all_[at]);
  for (std::size_t i = 0; i < sizeof(entry); i += cache_line) __builtin_prefetch(bytes + i, 1);
}

// Most names come as they are kept, so that they need no tidying.
entry& entries::named(std::string_view name) {
  if (entry* known = find(name)) return *known;
  const std::string tidy = common::tidied(name);
  if (entry* known = find(tidy)) return *known;
  places_.add(fingerprint_of(tidy, 0), all_.size());
  entry& added = all_.emplace_back();
  added.name = tidy;
  return added;
}

void entries::add(const entry& other) {
  entry& of = named(other.name);
  of.journey += other.journey;
  of.concerns.take(other.concerns);
  of.latest = std::max(of.latest, other.latest);
  of.recent.add(other.recent);
}

taken entries::take(const contact& c) {
  const care::moment_fault fault = care::fault_in(c.moment);
  if (care::is_refused(fault)) return {.fault = fault};
  entry& of = named(c.key);
  if (const auto same = seen_.remember(c, of.recent)) return {.fault = fault, .same_as = same};
  of.journey.record(c.moment);
  of.concerns.take(c);
  const bool earlier = c.moment.at < of.latest;
  of.latest = std::max(of.latest, c.moment.at);
  return {.fault = fault, .earlier = earlier};
}

}  // namespace journey
