// A protocol whose rules are misspelt.
// says: this protocol has no catalog of rules
#include <tact/care.hpp>

namespace shop {

struct house_rules {
  using roles = tact::care::protocols::rules;
};

bool clean(std::span<const tact::care::event> log) { return tact::care::keeps_rules<house_rules>(log); }

}  // namespace shop
