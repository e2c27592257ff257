// Labels that were computed from the model's own inputs, taken for what people did.
// says: so agreement with them means nothing
#include <tact/lab/agreement.hpp>
#include <tact/models/rahim.hpp>

namespace study {

namespace lab = tact::lab;

auto circular(const lab::choices<lab::labels::derived>& cases) {
  return lab::agreement_of(tact::models::rahim{}, cases).accuracy.value;
}

}  // namespace study
