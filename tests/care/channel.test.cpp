// The channels of a contact, and how much of a message arrives.

#include <tact/care/channel.hpp>

#include <iterator>
#include <string_view>

#include "testing/catch.hpp"

using namespace tact::care;

TEST_CASE("A channel is found by its name, and by nothing else", "[care]") {
  for (const channel c : channels) {
    CHECK(from_name<channel>(name(c)) == c);
    CHECK(tact::from_name<channel>(name(c)) == c);
  }
  CHECK(std::size(channels) == std::size(tact::care::detail::channel_infos));
  STATIC_REQUIRE(name(channel::face_to_face) == "face to face");
  STATIC_REQUIRE(name(channel::phone) == "phone");
  STATIC_REQUIRE(name(channel::chat) == "chat");
  STATIC_REQUIRE(name(channel::mail) == "mail");
  for (const std::string_view none : {"", "Phone", "fax", "face", "e-mail"}) CHECK_FALSE(from_name<channel>(none));
}

TEST_CASE("Perception: the document's figures face to face, and no figures elsewhere", "[care]") {
  constexpr auto p = perception_shares(channel::face_to_face);
  STATIC_REQUIRE(p->sight == 40);
  STATIC_REQUIRE(p->hearing == 35);
  STATIC_REQUIRE(p->others == 25);
  STATIC_REQUIRE(p->sight + p->hearing + p->others == 100);
  for (const channel c : {channel::phone, channel::chat, channel::mail}) {
    CHECK_FALSE(perception_shares(c));
    CHECK(conveys(c).find_first_of("0123456789%") == std::string_view::npos);
  }
}

TEST_CASE("By phone the voice alone arrives, in writing the words alone", "[care]") {
  CHECK(conveys(channel::phone).find("voice alone") != std::string_view::npos);
  for (const channel c : channels) {
    CHECK((conveys(c).find("words alone") != std::string_view::npos) == is_written(c));
    CHECK_FALSE(advice_for(c).empty());
  }
}
