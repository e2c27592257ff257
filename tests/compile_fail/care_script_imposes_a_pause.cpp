// A pause that nobody has agreed to.
// says: this script pauses without the other side's agreement
#include <tact/care.hpp>

namespace shop {

namespace care = tact::care;

constexpr auto& wrong_parcel =
    care::script<care::shows_anger, care::acknowledge, care::cool_down, care::pause, care::come_back,
                 care::offer_solution, care::check_understood, care::close>::steps;

}  // namespace shop
