// A proof about a strategy that the model does not list.
// says: no strategy of this model is this one or belongs to it
// mentions: procrastination
#include <tact/tact.hpp>

using model = tact::models::thomas_kilmann;

static_assert(tact::verify::monotone_away_from<model, tact::procrastination, &tact::situation::urgency>());
