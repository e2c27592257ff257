// Urgency excuses from the gate that anger closes, so it can move the advice into the family behind it.
// says: raising this input can move the advice the wrong way
// mentions: tact::procrastination.*tact::negotiation.*situation::urgency
#include <tact/tact.hpp>

namespace shop {

static_assert(tact::verify::never_towards<tact::models::documents, tact::confrontation, &tact::situation::urgency>());

}  // namespace shop
