// A step named in two of the four languages.
// says: this step lacks its name in one of the languages
#include <tact/care.hpp>

namespace shop {

struct send_voucher {
  static constexpr std::string_view name = "send_voucher";
  static constexpr tact::care::act does = tact::care::act::offer;
  static constexpr tact::care::words names{.english = "send a voucher", .norwegian = "send et gavekort"};
};

using steps = tact::joined<tact::care::steps, tact::catalog<send_voucher>>;

constexpr auto& rows = tact::care::step_infos<steps>;

}  // namespace shop
