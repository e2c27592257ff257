// A situation that knows the anger, but only one of the two concerns.
// says: this situation lacks a concern
#include <tact/tact.hpp>

namespace shop {

struct ticket {
  tact::level assertiveness;
  tact::level anger = 0.0;

  static constexpr tact::factor<ticket> factors[] = {{"anger", &ticket::anger, 0.0}};
};

std::string_view advise(const ticket& s) {
  return tact::recommend<tact::models::customer_care::over<ticket>>(s).name();
}

}  // namespace shop
