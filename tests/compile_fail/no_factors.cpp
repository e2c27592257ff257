// A situation with members, but without the table that names them.
// says: this situation has no table of factors
#include <tact/tact.hpp>

namespace shop {

struct ticket {
  tact::level assertiveness;
  tact::level cooperativeness;
  tact::level anger = 0.0;
  tact::level urgency = 0.0;
};

std::string_view advise(const ticket& s) {
  return tact::recommend<tact::models::customer_care::over<ticket>>(s).name();
}

}  // namespace shop
