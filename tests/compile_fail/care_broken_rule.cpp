// A script that denies anger, which a rule forbids that has no sentence of its own for scripts.
// says: this script breaks a rule of its protocol
// mentions: broken_rule<tact::care::never_deny_anger, tact::care::deny_anger, 1>
#include <tact/care.hpp>

namespace shop {

namespace care = tact::care;

constexpr auto& wrong_parcel = care::script<care::shows_anger, care::deny_anger, care::acknowledge, care::listen,
                                            care::offer_solution, care::check_understood, care::close>::steps;

}  // namespace shop
