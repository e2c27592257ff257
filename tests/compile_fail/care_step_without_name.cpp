// A step without a name.
// says: this step has no name that can be read at compile time
#include <tact/care.hpp>

namespace shop {

struct send_voucher {
  static constexpr tact::care::act does = tact::care::act::offer;
};

using steps = tact::joined<tact::care::steps, tact::catalog<send_voucher>>;

constexpr auto& infos = tact::care::step_infos<steps>;

}  // namespace shop
