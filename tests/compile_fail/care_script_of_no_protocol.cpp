// A script under a protocol without rules.
// says: this protocol, or one of this catalog of protocols, has no catalog of rules
#include <tact/care.hpp>

namespace shop {

struct house_rules {};

using wrong_parcel = tact::care::script_under<house_rules, tact::care::complains, tact::care::listen>;

}  // namespace shop
