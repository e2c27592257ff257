// The answers to many cases at once.

#include <optional>
#include <vector>

#include "exports.hpp"
#include "question.hpp"

namespace page {
namespace {

std::vector<std::uint8_t> decisions;

std::optional<tact::situation> situation_of(std::span<const double> from) noexcept {
  tact::situation s{.assertiveness = 0.5, .cooperativeness = 0.5};
  for (std::size_t i = 0; i != input_count; ++i) {
    const auto level = level_in(from[i]);
    if (!level) return std::nullopt;
    s.*inputs()[i].member = *level;
  }
  return s;
}

}  // namespace
}  // namespace page

const std::uint8_t* tact_decide(std::size_t model, std::size_t cases) noexcept {
  using namespace page;
  decisions.assign(cases, 255);
  if (numbers().size() < cases * input_count) return decisions.data();
  by_model(model, [&](const auto& m) {
    for (std::size_t i = 0; i != cases; ++i)
      if (const auto s = situation_of(numbers().subspan(i * input_count, input_count)))
        decisions[i] = static_cast<std::uint8_t>(tact::recommend(m, *s).index());
    return std::string();
  });
  return decisions.data();
}
