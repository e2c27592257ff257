// A catalog of STRATEGIES user-defined strategies, lowered and asked, to measure the cost of each to the compiler.

#include <cstddef>
#include <string_view>
#include <utility>

#include <tact/tact.hpp>

namespace {

template <std::size_t I>
struct policy {
  static constexpr char letters[] = {static_cast<char>('a' + I % 26), static_cast<char>('a' + I / 26)};
  static constexpr std::string_view name{letters, 2};
  static constexpr tact::position ideal{.assertiveness = I % 16 / 16.0, .cooperativeness = I / 16 / 16.0};
  static constexpr tact::weight weights[] = {{"stakes", I % 5 / 16.0}, {"urgency", I % 3 / 16.0}};
};

template <std::size_t... I>
auto list(std::index_sequence<I...>) -> tact::catalog<policy<I>...>;

struct many : tact::model<many> {
  static constexpr std::string_view name = "many";
  using strategies = decltype(list(std::make_index_sequence<STRATEGIES>{}));
};

}  // namespace

int main(int argc, char**) {
  return static_cast<int>(tact::recommend<many>({.assertiveness = argc / 8.0, .cooperativeness = 0.5}).index());
}
