// A complaint that is asked about before it is listened to.
// says: this script asks or answers before the complaint is listened to
#include <tact/care.hpp>

namespace shop {

namespace care = tact::care;

constexpr auto& wrong_parcel = care::script<care::complains, care::ask, care::listen, care::show_understanding,
                                            care::offer_solution, care::check_understood, care::close>::steps;

}  // namespace shop
