// What a customer class must have, for every flaw that one can have.

#include <tact/care/customer.hpp>

#include <string_view>

#include "foreign/models.hpp"
#include "laws/care.hpp"
#include "testing/catch.hpp"

using namespace tact::care;

namespace {

// A class with one thing changed each.
struct sound {
  static constexpr std::string_view name = "sound";
};
struct nameless {};
struct empty_name {
  static constexpr std::string_view name = "";
};
struct numbered {
  static constexpr int name = 7;
};
struct two_languages : sound {
  static constexpr words names{.english = "sound", .chinese = "好"};
};
struct signs_of_numbers : sound {
  static constexpr int signs[] = {1};
};
struct one_sign : sound {
  static constexpr std::string_view signs = "loud";
};
struct dos_of_numbers : sound {
  static constexpr int dos[] = {1};
};
struct one_dont : sound {
  static constexpr const char* donts = "shout";
};
struct effects_of_texts : sound {
  static constexpr const char* effects[] = {"anger"};
};
struct crossed : sound {
  static constexpr effect effects[] = {{.factor = "anger", .at_least = 0.75, .at_most = 0.5}};
};
struct questions_of_texts : sound {
  static constexpr const char* questions[] = {"anger?"};
};
struct misspelt_effect : sound {
  static constexpr effect effects[] = {{.factor = "angr", .at_least = 0.75}};
};
struct misspelt_question : sound {
  static constexpr question questions[] = {{"legitimcy", "Why?"}};
};
struct derived_factor : sound {
  static constexpr effect effects[] = {{.factor = "advantage", .at_least = 0.75}};
};

}  // namespace

TEST_CASE("Every flaw of a customer class is found", "[care]") {
  STATIC_REQUIRE(flaw_of_customer<sound>() == customer_flaw::nothing);
  STATIC_REQUIRE(flaw_of_customer<nameless>() == customer_flaw::no_name);
  STATIC_REQUIRE(flaw_of_customer<empty_name>() == customer_flaw::no_name);
  STATIC_REQUIRE(flaw_of_customer<numbered>() == customer_flaw::no_name);
  STATIC_REQUIRE(flaw_of_customer<two_languages>() == customer_flaw::names_incomplete);
  STATIC_REQUIRE(flaw_of_customer<signs_of_numbers>() == customer_flaw::signs_are_no_names);
  STATIC_REQUIRE(flaw_of_customer<one_sign>() == customer_flaw::signs_are_no_names);
  STATIC_REQUIRE(flaw_of_customer<dos_of_numbers>() == customer_flaw::advice_is_no_text);
  STATIC_REQUIRE(flaw_of_customer<one_dont>() == customer_flaw::advice_is_no_text);
  STATIC_REQUIRE(flaw_of_customer<effects_of_texts>() == customer_flaw::effects_are_no_effects);
  STATIC_REQUIRE(flaw_of_customer<crossed>() == customer_flaw::effect_is_crossed);
  STATIC_REQUIRE(flaw_of_customer<questions_of_texts>() == customer_flaw::questions_are_no_questions);
}

TEST_CASE("A factor that the situation lacks, or only derives, is found", "[care]") {
  STATIC_REQUIRE(unknown_factor_of<sound, tact::situation>().empty());
  STATIC_REQUIRE(unknown_factor_of<misspelt_effect, tact::situation>() == "angr");
  STATIC_REQUIRE(unknown_factor_of<misspelt_question, tact::situation>() == "legitimcy");
  STATIC_REQUIRE(unknown_factor_of<derived_factor, tact::situation>() == "advantage");

  STATIC_REQUIRE(own_factor<tact::situation>("anger") == 0);
  STATIC_REQUIRE(own_factor<tact::situation>("advantage") == tact::detail::factor_count<tact::situation>);
  STATIC_REQUIRE(own_factor<tact::situation>("") == tact::detail::factor_count<tact::situation>);
}

TEST_CASE("Every class, ours and foreign, is well formed and lowered whole", "[care]") {
  tact::detail::unpack<laws::all_customers>([]<class... C>(std::type_identity<C>...) {
    STATIC_REQUIRE((well_formed_customer<C> && ...));
    STATIC_REQUIRE(((sizeof(check_customer<C>) > 0) && ...));
    STATIC_REQUIRE(((lower_customer<C>().name == C::name) && ...));
  });
  constexpr customer_class_info bare = lower_customer<acme::bare>();
  STATIC_REQUIRE(bare.names.greek == "bare");
  STATIC_REQUIRE(bare.signs.empty());
  STATIC_REQUIRE(bare.dos.empty());
  STATIC_REQUIRE(bare.donts.empty());
  STATIC_REQUIRE(bare.effects.empty());
  STATIC_REQUIRE(bare.questions.empty());
  STATIC_REQUIRE(bare.behind.empty());
  STATIC_REQUIRE(bare.source.empty());

  constexpr customer_class_info regular = lower_customer<acme::regular>();
  STATIC_REQUIRE(regular.signs.size() == 2);
  STATIC_REQUIRE(regular.dos[0] == std::string_view{"greet them by name"});
  STATIC_REQUIRE(regular.donts.size() == 1);
  STATIC_REQUIRE(regular.effects[0].factor == "relationship");
  STATIC_REQUIRE(regular.behind == "years with us");
  STATIC_REQUIRE(regular.source == "our policy 9");
}
