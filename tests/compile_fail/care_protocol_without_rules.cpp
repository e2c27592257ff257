// A protocol whose rules are misspelt.
// says: this protocol, or one of this catalog of protocols, has no catalog of rules
#include <tact/care.hpp>

namespace shop {

struct house_rules {
  using roles = tact::care::rules_of<tact::care::protocols>;
};

bool clean(std::span<const tact::care::event> log) { return tact::care::keeps_rules<house_rules>(log); }

}  // namespace shop
