// Thirty-three classes of customers: one for each shop.
// says: a customer knows at most 32 classes
#include <tact/care.hpp>
#include <utility>

namespace shop {

template <std::size_t Shop>
struct regular_of {
  static constexpr char letter = static_cast<char>('A' + Shop);
  static constexpr std::string_view name{&letter, 1};
};

template <std::size_t... Shop>
tact::catalog<regular_of<Shop>...> regulars_of(std::index_sequence<Shop...>);

using customers = decltype(regulars_of(std::make_index_sequence<33>{}));

tact::situation shaped(tact::care::customer<customers> who, const tact::situation& s) { return who.apply_to(s); }

}  // namespace shop
