// A rule that reads acts, and not the events of a contact.
// says: this rule reads no events
#include <tact/care.hpp>

namespace shop {

struct listen_first {
  static constexpr std::string_view name = "listen_first";
  static constexpr const char* says = "every caller is listened to first";
  static constexpr const char* source = "our policy 12";

  bool heard = false;

  constexpr bool broken_by(tact::care::act a) noexcept {
    heard = heard || a == tact::care::act::listen;
    return !heard && tact::care::solutions.contains(a);
  }
};

struct house_rules {
  using rules = tact::joined<tact::care::rules_of<tact::care::protocols>, tact::catalog<listen_first>>;
};

std::size_t broken(std::span<const tact::care::event> log) {
  std::size_t count = 0;
  tact::care::audit<house_rules>(log, [&count](const tact::care::violation&) { ++count; });
  return count;
}

}  // namespace shop
