// Labels that were computed from the model's own inputs: a case follows the advice because of where it lies.
// says: to follow the advice means nothing
#include <tact/lab/adherence.hpp>
#include <tact/models/rahim.hpp>

namespace study {

namespace lab = tact::lab;

auto circular(const lab::outcomes<lab::labels::derived>& cases) {
  return lab::adherence_of(tact::models::rahim{}, cases, lab::measure::self).followed;
}

}  // namespace study
