// The channels of a contact, and what of it arrives.

#include <tact/care/channel.hpp>

#include <string_view>

#include "laws/care.hpp"
#include "testing/catch.hpp"

using namespace tact::care;

TEST_CASE("A channel is found by its name, and by nothing else", "[care]") {
  for (const channel c : channels) {
    CHECK(channel_from(name(c)) == c);
    CHECK(laws::are_words(names(c)));
    CHECK(names(c).english == name(c));
  }
  for (const std::string_view none : {"", "Phone", "fax", "face", "e-mail"}) CHECK_FALSE(channel_from(none));
}

TEST_CASE("Perception: the document's figures face to face, and no figures elsewhere", "[care]") {
  constexpr auto p = perception_shares(channel::face_to_face);
  STATIC_REQUIRE(p->sight == 40);
  STATIC_REQUIRE(p->hearing == 35);
  STATIC_REQUIRE(p->others == 25);
  STATIC_REQUIRE(p->sight + p->hearing + p->others == 100);
  for (const channel c : {channel::phone, channel::chat, channel::mail}) {
    CHECK_FALSE(perception_shares(c));
    CHECK(conveyed_by(c).find_first_of("0123456789%") == std::string_view::npos);
  }
}

TEST_CASE("By phone the voice alone arrives, in writing the words alone", "[care]") {
  CHECK(conveyed_by(channel::phone).find("voice alone") != std::string_view::npos);
  for (const channel c : channels) {
    CHECK((conveyed_by(c).find("words alone") != std::string_view::npos) == is_written(c));
    CHECK_FALSE(advice_for(c).empty());
  }
}
