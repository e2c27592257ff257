// A class of one's own, asked of a customer who knows the documents' six.
// says: this customer class is not in the catalog
#include <tact/care.hpp>

namespace shop {

struct regular {
  static constexpr std::string_view name = "regular";
};

const auto caller = tact::care::customer<>::of<tact::care::angry, regular>();

}  // namespace shop
