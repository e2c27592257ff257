// Contact points: what is missing of each.

#include <tact/care/contact_point.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "testing/catch.hpp"
#include "testing/sources.hpp"

using namespace tact::care;

namespace {

constexpr contact_point sound{.name = "desk",
                              .quality = "people leave with what they came for",
                              .how = "ask, do, check",
                              .staff_have_profile = true,
                              .staff_are_trained = true};

/// What is said of one point.
std::vector<std::string> said_of(const contact_point& p) {
  std::vector<std::string> all;
  const std::array points{sound, p, sound};
  const std::size_t undefined = review(points, [&](const point_gap& g) {
    CHECK(g.place == 1);
    CHECK(g.point == p.name);
    CHECK(testing::sources().fault_in(std::string(g.source)) == "");
    all.emplace_back(g.says);
  });
  CHECK(undefined == (is_defined(p) ? 0 : 1));
  return all;
}

bool says(const std::vector<std::string>& all, std::string_view words) {
  return all.size() == 1 && all[0].find(words) != std::string::npos;
}

constexpr std::size_t undefined_among_examples() {
  return review(example_points, [](const point_gap&) noexcept {});
}

}  // namespace

TEST_CASE("Statements 98 and 104: a point that does not say what quality is, and how, is left to each one", "[care]") {
  CHECK(said_of(sound).empty());
  for (const bool has_quality : {false, true})
    for (const bool has_how : {false, true}) {
      contact_point p = sound;
      if (!has_quality) p.quality = {};
      if (!has_how) p.how = {};
      CHECK(is_defined(p) == (has_quality && has_how));
      CHECK(says(said_of(p), "left to each one's initiative") == !is_defined(p));
      CHECK(says(said_of(p), "what quality is") == !has_quality);
      CHECK(says(said_of(p), "done") == !has_how);
    }
}

TEST_CASE("Statement 102: who serves has the right profile, and was trained", "[care]") {
  for (const std::optional<bool> profile : {std::optional<bool>{}, std::optional{false}, std::optional{true}})
    for (const std::optional<bool> trained : {std::optional<bool>{}, std::optional{false}, std::optional{true}}) {
      contact_point p = sound;
      p.staff_have_profile = profile;
      p.staff_are_trained = trained;
      std::vector<std::string> expected;
      if (profile != true)
        expected.emplace_back(profile ? "who serves here was not selected with the right profile"
                                      : "it is not known whether who serves here was selected with the right profile");
      if (trained != true)
        expected.emplace_back(trained ? "who serves here was not trained"
                                      : "it is not known whether who serves here was trained");
      CHECK(said_of(p) == expected);
    }
}

TEST_CASE("The points that ship are defined, and nothing is known of their staff", "[care]") {
  STATIC_REQUIRE(undefined_among_examples() == 0);
  std::size_t said = 0;
  review(example_points, [&](const point_gap& g) {
    ++said;
    CHECK(g.says.starts_with("it is not known"));
  });
  CHECK(said == 2 * std::size(example_points));
  for (const contact_point& p : example_points) CHECK_FALSE((p.name.empty() || p.area.empty()));
}

TEST_CASE("A review of no points finds nothing", "[care]") {
  CHECK(review({}, [](const point_gap&) { FAIL(); }) == 0);
}
