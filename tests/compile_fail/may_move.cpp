// Urgency excuses from the gate that anger closes, so it can move the advice into the family behind it.
// says: raising this input can move the advice the wrong way
// mentions: tact::procrastination.*tact::negotiation.*urgency
#include <tact/tact.hpp>

namespace shop {

static_assert(
    tact::verify::monotone_away_from<tact::models::customer_care, tact::confrontation, &tact::situation::urgency>());

}  // namespace shop
