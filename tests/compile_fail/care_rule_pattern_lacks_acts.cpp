// A rule that does not say what pays.
// says: the pattern of this rule lacks acts
#include <tact/care.hpp>

namespace shop {

namespace care = tact::care;

struct promise_nothing {
  static constexpr std::string_view name = "promise_nothing";
  static constexpr const char* says = "nothing is offered before the complaint is understood";
  static constexpr const char* source = "our policy 12";
  static constexpr care::only_after pattern{.owed_by = care::act::complain, .paid_by = {}, .forbids = care::solutions};
};

struct house_rules {
  using rules = tact::catalog<promise_nothing>;
};

std::size_t broken(std::span<const care::event> log) {
  std::size_t count = 0;
  care::audit<house_rules>(log, [&count](const care::violation&) { ++count; });
  return count;
}

}  // namespace shop
