// Languages, and the laws of words.

#include <tact/care/language.hpp>

#include <vector>

#include "laws/words.hpp"
#include "testing/catch.hpp"

using namespace tact::care;

TEST_CASE("A language is its code", "[care]") {
  constexpr language german{"de", "Deutsch"};
  STATIC_REQUIRE(german == language{"de", "German", true});
  STATIC_REQUIRE(german != language{"nl", "Deutsch"});
  STATIC_REQUIRE_FALSE(german.reviewed);
}

TEST_CASE("The laws of words can fail", "[care]") {
  CHECK_FALSE(laws::code_points("\x80"));              // begins in the middle
  CHECK_FALSE(laws::code_points("\xC3"));              // ends in the middle
  CHECK_FALSE(laws::code_points("\xC0\xAF"));          // overlong
  CHECK_FALSE(laws::code_points("\xE0\x80\xAF"));      // overlong
  CHECK_FALSE(laws::code_points("\xED\xA0\x80"));      // a surrogate
  CHECK_FALSE(laws::code_points("\xF4\x90\x80\x80"));  // beyond the last
  CHECK(laws::code_points("\xC3\xA5") == std::vector<char32_t>{U'å'});
  CHECK_FALSE(laws::is_written_in({"el", ""}, "avoidance"));
  CHECK_FALSE(laws::is_written_in({"zh", ""}, "αποφυγή"));
  CHECK_FALSE(laws::is_written_in({"nb", ""}, "回避"));
  CHECK_FALSE(laws::is_written_in({"en", ""}, ""));
  CHECK_FALSE(laws::is_written_in({"de", ""}, "listen"));  // a language that the laws do not know
}
