// A complaint that is solved without an apology.
// says: this script settles a complaint that nobody has apologised for
#include <tact/care.hpp>

namespace shop {

namespace care = tact::care;

constexpr auto& wrong_parcel = care::script<care::complains, care::listen, care::show_understanding,
                                            care::offer_solution, care::check_understood, care::close>::steps;

}  // namespace shop
