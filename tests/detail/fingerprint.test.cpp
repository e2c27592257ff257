// The hash behind fingerprints.

#include <tact/detail/fingerprint.hpp>

#include <cstdint>
#include <string_view>

#include "testing/catch.hpp"

TEST_CASE("The hash is FNV-1a, by its published values, with a zero behind each text") {
  constexpr auto hash_of = [](std::string_view text) {
    tact::detail::fnv1a hash;
    hash.add(text);
    return hash.value();
  };
  constexpr std::uint64_t prime = 0x100000001b3;
  STATIC_REQUIRE(tact::detail::fnv1a{}.value() == 0xcbf29ce484222325);
  STATIC_REQUIRE(hash_of("a") == 0xaf63dc4c8601ec8c * prime);
  STATIC_REQUIRE(hash_of("foobar") == 0x85944171f73967e8 * prime);
  STATIC_REQUIRE([] {
    tact::detail::fnv1a number, bytes;
    number.add(std::int64_t{0x66'6F'6F'62'61'72'73});  // least byte first: "sraboof" and a zero
    bytes.add("sraboof");
    return number.value() == bytes.value();
  }());
}
