// A line of the table copied, and its name left as it was.
// says: two factors of this situation share a name
#include <tact/tact.hpp>

namespace shop {

struct ticket {
  tact::level assertiveness;
  tact::level cooperativeness;
  tact::level anger = 0.0;
  tact::level urgency = 0.0;

  static constexpr tact::factor<ticket> factors[] = {
      {"anger", &ticket::anger, 0.0},
      {"anger", &ticket::urgency, 0.0},
  };
};

std::string_view advise(const ticket& s) {
  return tact::recommend<tact::models::customer_care::over<ticket>>(s).name();
}

}  // namespace shop
