// The map of a case.

#include <string>

#include <tact/io/svg.hpp>

#include "exports.hpp"
#include "question.hpp"

const char* tact_map(std::size_t model, std::uint32_t customers) noexcept {
  using namespace page;
  return by_model_and_case(model, customers, numbers(), [&](const auto& m, const asked_case& c) {
    const auto advice = tact::recommend(m, c.point);
    const tact::io::mark here[] = {{.at = {c.point.assertiveness.value(), c.point.cooperativeness.value()},
                                    .strategy = advice.name(),
                                    .label = "this case"}};
    const std::string id = "map-" + std::to_string(model);
    return tact::io::svg(tact::regions(m, c.point), {.marks = here, .wanted = advice.name(), .id = id});
  });
}
