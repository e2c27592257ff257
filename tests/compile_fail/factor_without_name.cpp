// A factor whose name was never filled in.
// says: two factors of this situation share a name, or one has none
#include <tact/tact.hpp>

namespace shop {

struct ticket {
  tact::level assertiveness;
  tact::level cooperativeness;
  tact::level anger = 0.0;

  static constexpr tact::factor<ticket> factors[] = {{"", &ticket::anger, 0.0}};
};

std::string_view advise(const ticket& s) {
  return tact::recommend<tact::models::customer_care::over<ticket>>(s).name();
}

}  // namespace shop
