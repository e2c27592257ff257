// A step that falls back on itself.
// says: the steps that this step falls back on go round in a circle
// lines: 25, clang names every header on the way to the check
#include <tact/care.hpp>

namespace shop {

struct send_voucher {
  static constexpr std::string_view name = "send_voucher";
  static constexpr tact::care::act does = tact::care::act::offer;
  using fallback = send_voucher;
};

using after_a_mistake = tact::care::script<tact::care::listen, send_voucher, tact::care::check_understood>;

}  // namespace shop
