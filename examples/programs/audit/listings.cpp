#include "listings.hpp"

#include <type_traits>

#include <tact/care/audit.hpp>
#include <tact/care/steps.hpp>
#include <tact/catalog.hpp>

namespace audit {
namespace {

using shipped = tact::catalog<tact::care::deescalation, tact::care::complaint, tact::care::postponement>;

template <class Protocol>
void add_rules(listing& to) {
  tact::detail::unpack<typename Protocol::rules>([&to]<class... Rule>(std::type_identity<Rule>...) {
    (to.rows.push_back({std::string(Protocol::name), std::string(Rule::name), Rule::says, Rule::source}), ...);
  });
}

}  // namespace

listing rules() {
  listing all{{{"protocol", 12}, {"rule", 26}, {"says", 80}, {"source", 0}}, {}};
  tact::detail::unpack<shipped>(
      [&all]<class... Protocol>(std::type_identity<Protocol>...) { (add_rules<Protocol>(all), ...); });
  return all;
}

listing steps() {
  listing all{{{"step", 22}, {"doing", 86}, {"source", 0}}, {}};
  for (const tact::care::step_info* s : tact::care::step_infos<>)
    all.rows.push_back({std::string(s->name), std::string(s->instruction), std::string(s->source)});
  return all;
}

}  // namespace audit
