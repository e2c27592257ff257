// Words by name: those that a dictionary has, and the substitutes for those that it lacks.

#include <tact/care/dictionary.hpp>

#include <string_view>

#include "foreign/words.hpp"
#include "testing/catch.hpp"

using namespace tact::care;

namespace {

constexpr entry northern_words[] = {{"listen", "tohören"}, {"rude", "groff"}};
constexpr dictionary northern{{"nds", "Plattdüütsch", true}, northern_words, &acme::german};

constexpr entry house_words[] = {{"send_voucher", "send a voucher"}};
constexpr dictionary house_english{english.language, house_words};

}  // namespace

TEST_CASE("A dictionary has its own words, and English for the others", "[care]") {
  STATIC_REQUIRE(acme::german.find("listen")->word == "zuhören");
  STATIC_REQUIRE(acme::german.find("give_in") == nullptr);
  STATIC_REQUIRE(acme::german.word("listen").text == "zuhören");
  STATIC_REQUIRE(acme::german.word("listen").found);
  STATIC_REQUIRE(acme::german.word("give_in").text == "give in");
  STATIC_REQUIRE_FALSE(acme::german.word("give_in").found);
}

TEST_CASE("What has no word anywhere goes by its name, which is English", "[care]") {
  for (const std::string_view name : {"ask", "send_voucher", "Listen", ""}) {
    CHECK(acme::german.word(name).text == name);
    CHECK_FALSE(acme::german.word(name).found);
    CHECK(english.word(name).text == name);
    CHECK(english.word(name).found);
  }
}

TEST_CASE("A dictionary's own words come first, then its base's, then English ones", "[care]") {
  STATIC_REQUIRE(northern.word("listen").text == "tohören");
  STATIC_REQUIRE(northern.word("rude").text == "groff");
  STATIC_REQUIRE(northern.word("close").text == "abschließen");
  STATIC_REQUIRE(northern.word("close").found);
  STATIC_REQUIRE(northern.word("give_in").text == "give in");
  STATIC_REQUIRE_FALSE(northern.word("give_in").found);
}

TEST_CASE("One's own policies get English words without a base", "[care]") {
  STATIC_REQUIRE(house_english.word("send_voucher").text == "send a voucher");
  STATIC_REQUIRE(house_english.word("give_in").text == "give in");
  STATIC_REQUIRE(house_english.word("give_in").found);
}

TEST_CASE("Words are reviewed where a speaker has read a language's and its base's", "[care]") {
  STATIC_REQUIRE(english.reviewed());
  STATIC_REQUIRE_FALSE(acme::german.reviewed());
  STATIC_REQUIRE(northern.language.reviewed);
  STATIC_REQUIRE_FALSE(northern.reviewed());
  STATIC_REQUIRE(dictionary{{"sv", "svenska", true}, {}, &english}.reviewed());
}
