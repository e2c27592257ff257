// What a customer class must have, for every flaw that one can have.

#include <tact/care/check/customer_class.hpp>

#include <string_view>

#include "testing/catch.hpp"

using namespace tact::care;

namespace {

using flaw = tact::care::detail::customer_class_flaw;

template <class C>
constexpr flaw flaw_of = tact::detail::flaw_of<C, flaw>;

// Classes with one change each.
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
  STATIC_REQUIRE(flaw_of<sound> == flaw::nothing);
  STATIC_REQUIRE(flaw_of<nameless> == flaw::no_name);
  STATIC_REQUIRE(flaw_of<empty_name> == flaw::no_name);
  STATIC_REQUIRE(flaw_of<numbered> == flaw::no_name);
  STATIC_REQUIRE(flaw_of<signs_of_numbers> == flaw::signs_are_no_names);
  STATIC_REQUIRE(flaw_of<one_sign> == flaw::signs_are_no_names);
  STATIC_REQUIRE(flaw_of<dos_of_numbers> == flaw::advice_is_no_text);
  STATIC_REQUIRE(flaw_of<one_dont> == flaw::advice_is_no_text);
  STATIC_REQUIRE(flaw_of<effects_of_texts> == flaw::effects_are_no_effects);
  STATIC_REQUIRE(flaw_of<crossed> == flaw::effect_is_crossed);
  STATIC_REQUIRE(flaw_of<questions_of_texts> == flaw::questions_are_no_questions);
}

TEST_CASE("A factor that the situation lacks, or only derives, is found", "[care]") {
  STATIC_REQUIRE(tact::care::detail::unknown_factor_of<sound, tact::situation>().empty());
  STATIC_REQUIRE(tact::care::detail::unknown_factor_of<misspelt_effect, tact::situation>() == "angr");
  STATIC_REQUIRE(tact::care::detail::unknown_factor_of<misspelt_question, tact::situation>() == "legitimcy");
  STATIC_REQUIRE(tact::care::detail::unknown_factor_of<derived_factor, tact::situation>() == "advantage");

  STATIC_REQUIRE(tact::care::detail::own_factor<tact::situation>("anger") == tact::detail::concern_count);
  STATIC_REQUIRE(tact::care::detail::own_factor<tact::situation>("advantage") ==
                 tact::detail::input_count<tact::situation>);
  STATIC_REQUIRE(tact::care::detail::own_factor<tact::situation>("") == tact::detail::input_count<tact::situation>);
}
