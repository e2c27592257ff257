// A solution before the customer is understood.
// says: this script solves before it shows understanding
#include <tact/care.hpp>

namespace shop {

namespace care = tact::care;

constexpr auto& wrong_parcel = care::script<care::complains, care::listen, care::ask, care::offer_solution,
                                            care::show_understanding, care::check_understood, care::close>::steps;

}  // namespace shop
