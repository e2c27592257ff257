// A batch by a model with room for more strategies than a byte can count.
// says: a batch takes models of at most 255 strategies
// mentions: 256
#include <tact/batch.hpp>

using large = tact::runtime_model<tact::situation, 256>;

std::size_t all(const large& model, const tact::columns& input, const tact::batch_output& out) {
  return tact::recommend_all(model, input, out);
}
