// A solution for an angry customer whose anger nobody has acknowledged.
// says: this script solves or bargains before the anger is acknowledged
#include <tact/care.hpp>

namespace shop {

namespace care = tact::care;

constexpr auto& wrong_parcel = care::script<care::shows_anger, care::listen, care::offer_solution, care::acknowledge,
                                            care::check_understood, care::close>::steps;

}  // namespace shop
