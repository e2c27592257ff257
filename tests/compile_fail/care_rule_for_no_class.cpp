// A rule for one customer, where a class of customers belongs.
// says: the customer of this rule is not a class of customers
#include <tact/care.hpp>

namespace shop {

struct keep_regulars {
  static constexpr std::string_view name = "keep_regulars";
  static constexpr const char* says = "a regular is not passed on";
  static constexpr const char* source = "our policy 12";
  static constexpr tact::care::never pattern{.what = tact::care::act::escalate};
  using customer = const char*;
};

struct house_rules {
  using rules = tact::catalog<keep_regulars>;
};

std::size_t broken(std::span<const tact::care::event> log) {
  std::size_t count = 0;
  tact::care::audit<house_rules>(log, [&count](const tact::care::violation&) { ++count; });
  return count;
}

}  // namespace shop
