#pragma once
// The laws of customer classes, steps and rules, and the types that they apply to.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <tact/care/audit.hpp>
#include <tact/care/customer.hpp>
#include <tact/care/steps.hpp>

#include "foreign/care.hpp"
#include "testing/sources.hpp"

namespace laws {

using foreign_customers = tact::catalog<acme::regular, acme::prankster, acme::bare>;
using all_customers = tact::joined<tact::care::customers, foreign_customers>;
using foreign_steps = tact::catalog<acme::send_voucher, acme::shrug>;
using all_steps = tact::joined<tact::care::steps, foreign_steps>;
using all_rules = acme::house_rules::rules;

/// Every set of classes of a catalog.
template <class Classes>
std::vector<tact::care::customer<Classes>> sets_of() {
  std::vector<tact::care::customer<Classes>> all{{}};
  for (const tact::care::customer_class_info& c : tact::care::customer<Classes>::infos()) {
    const std::size_t before = all.size();
    for (std::size_t i = 0; i != before; ++i) all.push_back(all[i] | *tact::care::customer<Classes>::from_name(c.name));
  }
  return all;
}

/// True when a text names a source that SOURCES.md lists.
inline bool cites(std::string_view source) { return testing::sources().fault_in(std::string(source)).empty(); }

}  // namespace laws
