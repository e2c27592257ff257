// The map of a case, and the one of a class.

#include <string>

#include <tact/io/svg.hpp>

#include "exports.hpp"
#include "question.hpp"

const char* tact_map(std::size_t model, std::uint32_t customers) noexcept {
  using namespace page;
  return by_model_and_case(model, numbers(), [&](const auto& m, const tact::uncertain_situation& s) {
    const tact::situation point = customer_of(customers).apply_to(point_of(s));
    const auto advice = tact::recommend(m, point);
    const tact::io::mark here[] = {{.at = {point.assertiveness.value(), point.cooperativeness.value()},
                                    .strategy = advice.name(),
                                    .label = "this case"}};
    const std::string id = "map-" + std::to_string(model);
    return tact::io::svg(tact::regions(m, point), {.marks = here, .wanted = advice.name(), .id = id});
  });
}
