// The classes of customers and the rules of all protocols.

#include <string>

#include <boost/hana/for_each.hpp>
#include <boost/hana/type.hpp>

#include "exports.hpp"
#include "question.hpp"

namespace page {
namespace {

void write_class(json& j, const tact::care::customer_class_info& c) {
  j.object([&] {
    j.member("name", c.name);
    j.texts("signs", c.signs);
    j.texts("dos", c.dos);
    j.texts("donts", c.donts);
    j.member("behind", c.behind);
    j.member("source", c.source);
  });
}

template <class Rule>
void write_rule(json& j) {
  j.object([&] {
    j.member("says", Rule::says);
    j.member("source", Rule::source);
    if constexpr (requires { typename Rule::customer; }) j.member("customer", Rule::customer::name);
  });
}

template <class Protocol>
void write_protocol(json& j) {
  j.object([&] {
    j.member("name", Protocol::name);
    j.list("rules", [&] {
      boost::hana::for_each(tact::care::rules_of<Protocol>{},
                            [&](auto type) { write_rule<typename decltype(type)::type>(j); });
    });
  });
}

}  // namespace
}  // namespace page

const char* tact_handout() noexcept {
  using namespace page;
  json j;
  j.object([&] {
    j.list("customers", [&] {
      for (const tact::care::customer_class_info& c : tact::care::customer<>::infos()) write_class(j, c);
    });
    j.list("protocols", [&] {
      boost::hana::for_each(tact::care::protocols{},
                            [&](auto type) { write_protocol<typename decltype(type)::type>(j); });
    });
  });
  return answer(std::move(j).finished());
}
