// A proof about a broken model: every strategy has a gate.
// says: every strategy of this model stands behind a gate
#include <tact/tact.hpp>

using model = tact::models::customer_care::without<tact::procrastination, tact::avoidance>;

static_assert(tact::verify::always_answers<model>());
