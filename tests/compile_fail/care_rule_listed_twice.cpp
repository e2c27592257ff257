// A protocol that joins rules which it has already.
// says: these protocols list a rule twice
#include <tact/care.hpp>

namespace shop {

struct house_rules {
  using rules = tact::joined<tact::care::rules_of<tact::care::protocols>, tact::care::deescalation::rules>;
};

bool clean(std::span<const tact::care::event> log) { return tact::care::keeps_rules<house_rules>(log); }

}  // namespace shop
