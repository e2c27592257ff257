// The documents' languages, and words in them.

#include <tact/care/language.hpp>

#include <set>
#include <string_view>

#include "laws/care.hpp"
#include "testing/catch.hpp"

using namespace tact::care;

TEST_CASE("A language is found by its code, and by nothing else", "[care]") {
  std::set<std::string_view> codes;
  for (const language l : languages) {
    CHECK(language_from(code(l)) == l);
    codes.insert(code(l));
  }
  CHECK(codes == std::set<std::string_view>{"en", "zh", "el", "nb"});
  for (const std::string_view none : {"", "EN", "e", "eng", "de", "no", "English"}) CHECK_FALSE(language_from(none));
}

TEST_CASE("Each language calls itself by its own letters", "[care]") {
  for (const language l : languages) CHECK(laws::is_written_in(l, name(l)));
}

TEST_CASE("Only the English has been read by a speaker", "[care]") {
  for (const language l : languages) CHECK(reviewed(l) == (l == language::english));
}

TEST_CASE("Words are complete when no language lacks its own", "[care]") {
  STATIC_REQUIRE(complete({"a", "b", "c", "d"}));
  STATIC_REQUIRE_FALSE(complete({}));
  STATIC_REQUIRE_FALSE(complete({"", "b", "c", "d"}));
  STATIC_REQUIRE_FALSE(complete({"a", "", "c", "d"}));
  STATIC_REQUIRE_FALSE(complete({"a", "b", "", "d"}));
  STATIC_REQUIRE_FALSE(complete({"a", "b", "c", ""}));
}

TEST_CASE("A policy without names is called by its name in every language", "[care]") {
  for (const language l : languages) CHECK(words_of<acme::bare>().in(l) == acme::bare::name);
  CHECK(words_of<acme::regular>().in(language::norwegian) == "fast kunde");
}

TEST_CASE("The laws of words can fail", "[care]") {
  CHECK_FALSE(laws::code_points("\x80"));              // begins in the middle
  CHECK_FALSE(laws::code_points("\xC3"));              // ends in the middle
  CHECK_FALSE(laws::code_points("\xC0\xAF"));          // overlong
  CHECK_FALSE(laws::code_points("\xE0\x80\xAF"));      // overlong
  CHECK_FALSE(laws::code_points("\xED\xA0\x80"));      // a surrogate
  CHECK_FALSE(laws::code_points("\xF4\x90\x80\x80"));  // beyond the last
  CHECK(laws::code_points("\xC3\xA5") == std::vector<char32_t>{U'å'});
  CHECK_FALSE(laws::is_written_in(language::greek, "avoidance"));
  CHECK_FALSE(laws::is_written_in(language::chinese, "αποφυγή"));
  CHECK_FALSE(laws::is_written_in(language::norwegian, "回避"));
  CHECK_FALSE(laws::is_written_in(language::english, ""));
}
