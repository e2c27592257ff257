// A solution for an angry customer whose anger has been acknowledged, and not diffused.
// says: this script solves or bargains before the anger is diffused
#include <tact/care.hpp>

namespace shop {

namespace care = tact::care;

constexpr auto& wrong_parcel = care::script<care::shows_anger, care::acknowledge, care::offer_solution,
                                            care::check_understood, care::close>::steps;

}  // namespace shop
