// A step that falls back on a strategy.
// says: what this step falls back on is not a step, or lacks something
#include <tact/care.hpp>

namespace shop {

struct send_voucher {
  static constexpr std::string_view name = "send_voucher";
  static constexpr tact::care::act does = tact::care::act::offer;
  using fallback = tact::negotiation;
};

using steps = tact::joined<tact::care::steps, tact::catalog<send_voucher>>;

constexpr auto& infos = tact::care::step_infos<steps>;

}  // namespace shop
