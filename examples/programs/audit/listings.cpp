#include "listings.hpp"

#include <boost/hana/for_each.hpp>
#include <boost/hana/type.hpp>

#include <tact/care/protocols.hpp>
#include <tact/care/rule.hpp>
#include <tact/care/steps.hpp>
#include <tact/io/rules.hpp>

namespace audit {
namespace {

namespace hana = boost::hana;

// The pattern of a rule, in the names of acts; empty if it has none.
template <class Rule>
std::string pattern_of() {
  if constexpr (requires { Rule::pattern; }) return tact::io::text(Rule::pattern);
  else return {};
}

// The class that a rule is for.
template <class Rule>
std::string customer_of() {
  if constexpr (requires { typename Rule::customer; }) return std::string(Rule::customer::name);
  else return "everybody";
}

}  // namespace

listing rules() {
  listing all{{{"protocol", 12},
               {"rule", 26},
               {"customer", 10},
               {"says", 80, false, {true}},
               {"pattern", 120, false, {true, ": "}},
               {"source", 0, false, {true, " [", "]"}}},
              {}};
  hana::for_each(tact::care::protocols{}, [&all]<class Protocol>(hana::basic_type<Protocol>) {
    hana::for_each(typename Protocol::rules{}, [&all]<class Rule>(hana::basic_type<Rule>) {
      all.rows.push_back({std::string(Protocol::name), std::string(Rule::name), customer_of<Rule>(), Rule::says,
                          pattern_of<Rule>(), Rule::source});
    });
  });
  return all;
}

listing steps() {
  listing all{{{"step", 22}, {"doing", 86, false, {true}}, {"source", 0, false, {true, " [", "]"}}}, {}};
  for (const tact::care::step_info* s : tact::care::step_infos<>)
    all.rows.push_back({std::string(s->name), std::string(s->instruction), std::string(s->source)});
  return all;
}

}  // namespace audit
