// A factor with a default of 0 and a neutral value of one half.
// says: another default than its neutral value
#include <tact/tact.hpp>

namespace shop {

struct ticket {
  tact::level assertiveness;
  tact::level cooperativeness;
  tact::level anger = 0.0;
  tact::level stakes = 0.0;

  static constexpr tact::factor<ticket> factors[] = {
      {"anger", &ticket::anger, 0.0},
      {"stakes", &ticket::stakes, 0.5},
  };
};

std::string_view advise(const ticket& s) {
  return tact::recommend<tact::models::customer_care::over<ticket>>(s).name();
}

}  // namespace shop
