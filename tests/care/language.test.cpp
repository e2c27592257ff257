// Languages, and the laws of words.

#include <tact/care/language.hpp>

#include <string>
#include <vector>

#include <tact/care/dictionary.hpp>

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

TEST_CASE("The law of Greek steps finds singular imperatives, pasts and first persons", "[care]") {
  for (const char* wrong : {"άκουσε", "ζήτησε συγγνώμη", "επέστρεψε", "επίστρεψε", "μπλέξε στον καβγά", "έλα",
                            "ακούσατε", "ζητήσατε συγγνώμη", "υποχωρώ", "πελάτης", ""})
    CHECK_FALSE(laws::is_greek_instruction(wrong));
  for (const char* right : {"ακούστε", "κάντε διάλειμμα", "αρνηθείτε τον θυμό", "λειτουργία υπολογιστή"})
    CHECK(laws::is_greek_instruction(right));
  for (const char* wrong : {"συμφώνησε", "αρνήθηκε", "συμφωνήστε", "η βλάβη", ""})
    CHECK_FALSE(laws::is_greek_report(wrong));
  for (const char* right : {"συμφωνεί", "αρνείται", "δείχνει θυμό"}) CHECK(laws::is_greek_report(right));
}

TEST_CASE("The laws of confusion find two names with one word, and a word that two names have", "[care]") {
  static constexpr entry words[] = {{"complainer", "klager"},
                                    {"complains", "klager"},
                                    {"rude", "uhøflig"},
                                    {"ask", "spør"},
                                    {"talker", "en som klager"}};
  constexpr dictionary mine{{"nb", "norsk"}, words};
  CHECK(laws::shared_words(mine, {"complainer", "complains", "rude"}) ==
        std::vector<std::string>{"klager: complainer, complains"});
  CHECK(laws::shared_words(mine, {"complainer", "rude"}).empty());
  CHECK(laws::common_words(mine, {"talker", "rude"}, {"complains", "ask"}) == laws::names{"klager"});
  CHECK(laws::common_words(mine, {"rude"}, {"complains", "ask"}).empty());
}
