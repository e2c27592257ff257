// Registers do in every lane what single numbers would do.

#include <tact/detail/lanes.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <random>

#include "testing/catch.hpp"

namespace {

using lanes = tact::detail::lanes<tact::detail::lane_bytes>;
using narrow_numbers = std::array<std::int16_t, lanes::count>;
using wide_numbers = std::array<std::int32_t, lanes::count / 2>;

narrow_numbers some(std::mt19937& engine) {
  constexpr std::int16_t ends[] = {-32768, -1, 0, 1, 16384, 32767};
  narrow_numbers x;
  for (std::int16_t& n : x) n = engine() % 4 == 0 ? ends[engine() % 6] : static_cast<std::int16_t>(engine());
  return x;
}

template <class Numbers, class Register>
Numbers numbers(const Register& r) {
  static_assert(sizeof(Numbers) == sizeof(Register));
  Numbers x;
  std::memcpy(&x, &r, sizeof x);
  return x;
}

}  // namespace

TEST_CASE("A sum of two products, in every lane") {
  std::mt19937 engine{1};
  int wrong = 0;
  for (int i = 0; i != 2000; ++i) {
    const narrow_numbers a = some(engine);
    narrow_numbers b = some(engine);
    for (std::int16_t& n : b) n = static_cast<std::int16_t>(n % 16385);  // as slopes are: two products fit 32 bits
    const auto sums = numbers<wide_numbers>(lanes::products(lanes::load(a.data()), lanes::load(b.data())));
    for (std::size_t k = 0; k != sums.size(); ++k)
      wrong += sums[k] != a[2 * k] * b[2 * k] + a[2 * k + 1] * b[2 * k + 1];
  }
  CHECK(wrong == 0);
}

TEST_CASE("Even and odd places are paired, and nothing is lost") {
  std::mt19937 engine{2};
  int wrong = 0;
  for (int i = 0; i != 500; ++i) {
    const narrow_numbers a = some(engine);
    const narrow_numbers b = some(engine);
    const auto even = numbers<narrow_numbers>(lanes::even(lanes::load(a.data()), lanes::load(b.data())));
    const auto odd = numbers<narrow_numbers>(lanes::odd(lanes::load(a.data()), lanes::load(b.data())));
    for (std::size_t k = 0; k != a.size(); k += 2)
      wrong += even[k] != a[k] || even[k + 1] != b[k] || odd[k] != a[k + 1] || odd[k + 1] != b[k + 1];
  }
  CHECK(wrong == 0);
}

TEST_CASE("The larger and the smaller of two, in every lane") {
  const auto three = lanes::all(3);
  const auto minus = lanes::all(-4);
  CHECK(numbers<wide_numbers>(lanes::larger(three, minus))[1] == 3);
  CHECK(numbers<wide_numbers>(lanes::smaller(three, minus))[1] == -4);
  CHECK(numbers<wide_numbers>(lanes::larger(minus, three))[0] == 3);
  CHECK(numbers<wide_numbers>(lanes::smaller(minus, three))[0] == -4);
}

TEST_CASE("What lies in even and odd lanes is stored in order, as bytes and as numbers") {
  constexpr std::size_t count = 2 * lanes::count;
  wide_numbers parts[4];
  for (std::size_t i = 0; i != count; ++i) {
    const std::size_t half = i / lanes::count;
    parts[2 * half + i % 2][i % lanes::count / 2] = static_cast<std::int32_t>(i * 3 % 256);
  }
  lanes::quad all;
  std::memcpy(&all.a, &parts[0], sizeof all.a);
  std::memcpy(&all.b, &parts[1], sizeof all.b);
  std::memcpy(&all.c, &parts[2], sizeof all.c);
  std::memcpy(&all.d, &parts[3], sizeof all.d);
  std::array<std::uint8_t, count> bytes{};
  std::array<std::int32_t, count> wide{};
  lanes::store_bytes(all, bytes.data());
  lanes::store(all, wide.data());
  for (std::size_t i = 0; i != count; ++i) {
    CHECK(bytes[i] == i * 3 % 256);
    CHECK(wide[i] == static_cast<std::int32_t>(i * 3 % 256));
  }
}
