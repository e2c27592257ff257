// Every flaw that an instrument's key can have is found, at its place; and what the compiler says of a constant is what
// is said of a file.

#include <tact/care/check/instrument.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "testing/catch.hpp"
#include "testing/names.hpp"

using namespace tact::care;

namespace {

using flaw = key_flaw;

// A sound key of statements, and what it is made of.
constexpr scale two_scales[] = {{"speed", "how fast we answer"}, {"care", "how much care we take"}};
constexpr item at_once{.name = "at_once", .text = "I answer at once.", .scale = "speed"};
constexpr item read_twice{.name = "read_twice", .text = "I read it twice.", .scale = "care"};
constexpr item two_items[] = {at_once, read_twice};
constexpr std::string_view two_labels[] = {"no", "yes"};
constexpr instrument sound{.name = "sound", .title = "Sound", .scales = two_scales, .items = two_items};

// A sound key of pairs: three scales, each two of which meet once.
constexpr scale three_scales[] = {{"a", "a"}, {"b", "b"}, {"c", "c"}};

/// A pair of two scales; its items are called after it.
constexpr choice_pair pair(std::string_view first, std::string_view a, std::string_view second, std::string_view b) {
  return {{.name = first, .text = "I do one.", .scale = a}, {.name = second, .text = "I do the other.", .scale = b}};
}

constexpr choice_pair three_pairs[] = {pair("1", "a", "2", "b"), pair("3", "b", "4", "c"), pair("5", "c", "6", "a")};
constexpr instrument sound_pairs{
    .name = "pairs", .title = "Pairs", .form = form::choice, .scales = three_scales, .pairs = three_pairs};

/// The first mistake in a sound key after one change.
template <class Change>
constexpr key_mistake after(const Change& change, instrument changed = sound) {
  change(changed);
  return first_mistake_in(changed);
}

/// The first mistake in the sound key with another second item.
constexpr key_mistake with_item(const item& second) {
  const item items[] = {at_once, second};
  return after([&](instrument& i) { i.items = items; });
}

/// The first mistake in a key of pairs.
constexpr key_mistake with_pairs(std::span<const scale> scales, std::span<const choice_pair> pairs) {
  return after([&](instrument& i) { i.scales = scales, i.pairs = pairs; }, sound_pairs);
}

constexpr bool is(const key_mistake& m, flaw expected, std::size_t place = 0, std::string_view name = {}) {
  return m.flaw == expected && m.place == place && m.name == name;
}

}  // namespace

TEST_CASE("Sound keys have no mistake", "[care]") {
  STATIC_REQUIRE_FALSE(first_mistake_in(sound));
  STATIC_REQUIRE_FALSE(first_mistake_in(sound_pairs));
}

TEST_CASE("A flaw of the frame is found", "[care]") {
  STATIC_REQUIRE(is(after([](instrument& i) { i.name = {}; }), flaw::no_name));
  STATIC_REQUIRE(is(after([](instrument& i) { i.scales = {}; }), flaw::no_scales));
  STATIC_REQUIRE(is(after([](instrument& i) { i.items = {}; }), flaw::no_items));
  STATIC_REQUIRE(is(after([](instrument& i) { i.pairs = three_pairs; }), flaw::wrong_kind_of_items));
  STATIC_REQUIRE(is(after([](instrument& i) { i.items = two_items; }, sound_pairs), flaw::wrong_kind_of_items));
  for (const int points : {-1, 0, 1, 12})
    CHECK(is(after([&](instrument& i) { i.points = points; }), flaw::points_out_of_range));
  for (const int points : {2, 5, 11}) CHECK_FALSE(after([&](instrument& i) { i.points = points; }));
  for (const int percent : {-1, 0, 101})
    CHECK(is(after([&](instrument& i) { i.least_answered = percent; }), flaw::least_answered_out_of_range));
  for (const int percent : {1, 100}) CHECK_FALSE(after([&](instrument& i) { i.least_answered = percent; }));
}

TEST_CASE("Labels are one for each answer of the form, or none", "[care]") {
  STATIC_REQUIRE(is(after([](instrument& i) { i.labels = two_labels; }), flaw::labels_do_not_fit));
  STATIC_REQUIRE_FALSE(after([](instrument& i) { i.labels = two_labels, i.form = form::checklist; }));
  STATIC_REQUIRE(
      is(after([](instrument& i) { i.labels = two_labels, i.form = form::sheet; }), flaw::labels_do_not_fit));
  STATIC_REQUIRE_FALSE(after([](instrument& i) { i.labels = two_labels; }, sound_pairs));
}

TEST_CASE("A flaw of a scale is found at its place", "[care]") {
  std::vector<scale> many(most_scales + 1, two_scales[0]);
  CHECK(is(after([&](instrument& i) { i.scales = many; }), flaw::too_many_scales, most_scales));

  const auto with_second = [](const scale& second) {
    const scale scales[] = {two_scales[0], second};
    return after([&](instrument& i) { i.scales = scales; });
  };
  CHECK(is(with_second({"", "no name"}), flaw::scale_without_name, 1));
  CHECK(is(with_second({"speed", "again"}), flaw::scale_twice, 1, "speed"));
  const scale more[] = {two_scales[0], two_scales[1], {"calm", "how calm we stay"}};
  CHECK(is(after([&](instrument& i) { i.scales = more; }), flaw::scale_without_items, 2, "calm"));
}

TEST_CASE("A flaw of an item is found at its place", "[care]") {
  STATIC_REQUIRE(is(with_item({.name = "", .text = "I read it twice.", .scale = "care"}), flaw::item_without_name, 1));
  STATIC_REQUIRE(is(with_item({.name = "mute", .text = "", .scale = "care"}), flaw::item_without_text, 1, "mute"));
  STATIC_REQUIRE(is(with_item({.name = "at_once", .text = "Again.", .scale = "care"}), flaw::item_twice, 1, "at_once"));
  STATIC_REQUIRE(
      is(with_item({.name = "lost", .text = "Lost.", .scale = "haste"}), flaw::item_of_unknown_scale, 1, "lost"));
  STATIC_REQUIRE(is(with_item({.name = "lost", .text = "Lost.", .scale = "care", .facet = "shop"}),
                    flaw::item_of_unknown_facet, 1, "lost"));
  STATIC_REQUIRE(is(with_item({.name = "open", .text = "Open.", .scale = "care", .answered_by = "none"}),
                    flaw::answered_by_unknown, 1, "open"));
}

TEST_CASE("A facet is asked of each scale that has any", "[care]") {
  constexpr facet shops[] = {{"shop", "the shop"}, {"web", "the web"}};
  const auto with_facets = [&](std::string_view first, std::string_view second) {
    item items[] = {at_once, read_twice};
    items[0].facet = first, items[1].facet = second;
    return after([&](instrument& i) { i.items = items, i.facets = shops; });
  };
  CHECK(is(with_facets("shop", ""), flaw::scale_without_facet, 0, "speed"));
  CHECK(is(with_facets("", "web"), flaw::scale_without_facet, 1, "care"));
  CHECK(is(with_facets("", ""), flaw::facet_without_items, 0, "shop"));
}

TEST_CASE("A flaw of the balance of pairs is found at its place", "[care]") {
  const std::array<choice_pair, 1> alone{pair("1", "a", "2", "a")};
  CHECK(is(with_pairs(std::span(three_scales).first(1), alone), flaw::pair_of_one_scale, 0, "1"));

  const std::array<choice_pair, 2> uneven{three_pairs[0], three_pairs[2]};
  CHECK(is(with_pairs(three_scales, uneven), flaw::scales_uneven, 1, "b"));

  const scale four[] = {{"a", "a"}, {"b", "b"}, {"c", "c"}, {"d", "d"}};
  const std::array<choice_pair, 2> apart{pair("1", "a", "2", "b"), pair("3", "c", "4", "d")};
  CHECK(is(with_pairs(four, apart), flaw::meetings_uneven, 2, "c"));

  const std::array<choice_pair, 3> twice{three_pairs[0], three_pairs[1], pair("5", "c", "1", "a")};
  CHECK(is(with_pairs(three_scales, twice), flaw::item_twice, 2, "1"));
}

TEST_CASE("A flaw of a norm or of a finding is found at its place", "[care]") {
  const norm strange[] = {{"speed", 0.5, 0.2, 0.7}, {"haste", 0.5, 0.2, 0.7}};
  CHECK(is(after([&](instrument& i) { i.norms = strange; }), flaw::norm_of_unknown_scale, 1, "haste"));
  const norm twice[] = {{"speed", 0.5, 0.2, 0.7}, {"speed", 0.4, 0.2, 0.7}};
  CHECK(is(after([&](instrument& i) { i.norms = twice; }), flaw::norm_twice, 1, "speed"));
  const norm alike[] = {{"speed", 0.5, 0.0, 0.7}};
  CHECK(is(after([&](instrument& i) { i.norms = alike; }), flaw::norm_without_deviation, 0, "speed"));

  const condition known[] = {{.of = "speed", .below = "read_twice"}};
  const condition unknown[] = {{.of = "haste"}}, below_unknown[] = {{.of = "speed", .below = "haste"}};
  const auto with_second = [&](std::span<const condition> when) {
    const finding findings[] = {{"first", "It is slow.", known}, {"second", "It is so.", when}};
    return after([&](instrument& i) { i.findings = findings; });
  };
  CHECK_FALSE(with_second(known));
  CHECK(is(with_second({}), flaw::finding_without_condition, 1, "second"));
  CHECK(is(with_second(unknown), flaw::finding_on_unknown, 1, "second"));
  CHECK(is(with_second(below_unknown), flaw::finding_on_unknown, 1, "second"));
}

TEST_CASE("All mistakes of a key are reported, in the order of its lists", "[care]") {
  const item items[] = {{.name = "", .text = "", .scale = "haste"}};
  instrument broken = sound;
  broken.items = items, broken.points = 1;
  std::vector<flaw> found;
  mistakes_in(broken, [&](const key_mistake& m) { found.push_back(m.flaw); });
  CHECK(found == std::vector<flaw>{flaw::points_out_of_range, flaw::item_without_name, flaw::item_without_text,
                                   flaw::item_of_unknown_scale, flaw::scale_without_items, flaw::scale_without_items});
}

TEST_CASE("The compiler says of a constant what is said of a file", "[care]") {
  std::string header = testing::text_of(std::filesystem::path{TACT_ROOT} / "include/tact/care/check/instrument.hpp");
  header.erase(0, header.find("struct check_instrument"));
  // A long sentence stands in two literals.
  for (std::size_t at = header.find("\"\n"); at != header.npos; at = header.find("\"\n", at))
    header.erase(at, header.find('"', at + 1) + 1 - at);

  constexpr int last = static_cast<int>(flaw::answered_by_unknown);
  for (int f = 1; f <= last; ++f) {
    std::string sentence = "\"tact: ";
    sentence += says(static_cast<flaw>(f));
    sentence += ".\"";
    INFO(sentence);
    CHECK(header.find(sentence) != header.npos);
  }
  CHECK(std::ranges::count(header, '"') == 2 * last);
  CHECK(says(flaw::nothing).empty());
  CHECK(says(static_cast<flaw>(last + 1)).empty());
}
