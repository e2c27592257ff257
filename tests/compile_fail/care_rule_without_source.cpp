// A rule without a source.
// says: this rule does not say what it demands and where it comes from
#include <tact/care.hpp>

namespace shop {

struct listen_first {
  static constexpr std::string_view name = "listen_first";
  static constexpr const char* says = "every caller is listened to first";

  bool heard = false;

  constexpr bool broken_by(const tact::care::event& e) noexcept {
    heard = heard || e.what == tact::care::act::listen;
    return !heard && tact::care::solutions.contains(e.what);
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
