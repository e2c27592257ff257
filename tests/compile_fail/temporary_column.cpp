// A list that is gone before its column is read.
// mentions: deleted.*column
#include <vector>

#include <tact/batch.hpp>

namespace shop {

std::size_t count_refused(const tact::batch_output& out) {
  const tact::column angers(std::vector<float>{0.25f, 0.5f});
  return tact::recommend_all({.assertiveness = 0.5, .cooperativeness = 0.5, .anger = angers}, out);
}

}  // namespace shop
