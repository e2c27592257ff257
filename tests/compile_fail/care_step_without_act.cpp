// A script with a step without an act.
// says: this step does not say what it does
// lines: 25, clang names every header on the way to the check
#include <tact/care.hpp>

namespace shop {

struct send_voucher {
  static constexpr std::string_view name = "send_voucher";
  static constexpr const char* instruction = "send a voucher worth what went wrong";
};

namespace care = tact::care;

constexpr auto& wrong_parcel =
    care::script<care::complains, care::listen, care::show_understanding, send_voucher, care::close>::steps;

}  // namespace shop
