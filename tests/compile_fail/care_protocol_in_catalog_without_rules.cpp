// A catalog of protocols with a rule among them.
// says: this protocol, or one of this catalog of protocols, has no catalog of rules
#include <tact/care.hpp>

namespace shop {

using protocols = tact::joined<tact::care::protocols, tact::catalog<tact::care::never_argue>>;

bool clean(std::span<const tact::care::event> log) { return tact::care::keeps_rules<protocols>(log); }

}  // namespace shop
