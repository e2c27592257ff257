// A model that lost a strategy, and a proof that the others still hold equal shares.
// says: this strategy's share of the square is not equal to the others' when nothing is known
// mentions: (Strategy = |is_out_of_balance<)tact::compromise
#include <tact/tact.hpp>

namespace shop {

static_assert(tact::verify::balanced<tact::models::customer_care::without<tact::competition>>());

}  // namespace shop
