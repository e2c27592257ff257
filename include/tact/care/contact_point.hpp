// SPDX-License-Identifier: BSL-1.0
#pragma once
// Contact points: what quality is at each, how it is done, and who serves there.

#include <cstddef>
#include <concepts>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

namespace tact::care {

/// Where customers meet the firm. It borrows its texts. What is not known about its staff is empty.
/// Source: D5, row H (statements 102 to 104).
struct contact_point {
  std::string_view name;
  std::string_view area{};                   ///< of the firm
  std::string_view quality{};                ///< what quality is here
  std::string_view how{};                    ///< how it is done
  std::optional<bool> staff_have_profile{};  ///< who serves here was selected with the right profile
  std::optional<bool> staff_are_trained{};   ///< and was trained to the leaders' values
};

/// True for a point that says what quality is and how it is done. Without that it is left to each one's initiative,
/// and the consequences come again. Source: D5, row H (statements 98 and 104).
constexpr bool is_defined(const contact_point& p) noexcept { return !p.quality.empty() && !p.how.empty(); }

/// Something that a contact point lacks.
struct point_gap {
  std::size_t place = 0;    ///< the point, from 0
  std::string_view point;   ///< its name
  std::string_view says;    ///< what it lacks, in one sentence
  std::string_view source;  ///< why it matters
};

namespace detail {

/// What is wrong with a property of the staff; empty if nothing is.
constexpr std::string_view lack_of(std::optional<bool> property, std::string_view lacks,
                                   std::string_view unknown) noexcept {
  if (!property) return unknown;
  return *property ? std::string_view{} : lacks;
}

/// What quality is here, and how it is done: what is missing of both; empty if nothing is.
constexpr std::string_view lack_of_definition(const contact_point& p) noexcept {
  if (p.quality.empty() && p.how.empty())
    return "left to each one's initiative: say what quality is here, and how it is done";
  if (p.quality.empty()) return "left to each one's initiative: say what quality is here";
  if (p.how.empty()) return "left to each one's initiative: say how quality is done here";
  return {};
}

}  // namespace detail

/// Calls found(point_gap) for everything that some contact points lack: a definition, staff with the right profile,
/// staff who were trained. What is not known is reported as such. Point by point, in this order; how many points lack
/// a definition is returned. O(points). Source: D5, row H (statements 98, 102 and 104).
template <std::invocable<const point_gap&> Found>
constexpr std::size_t review(std::span<const contact_point> points,
                             Found&& found) noexcept(std::is_nothrow_invocable_v<Found&, const point_gap&>) {
  std::size_t undefined = 0;
  for (std::size_t i = 0; i != points.size(); ++i) {
    const contact_point& p = points[i];
    const std::string_view lacks[] = {
        detail::lack_of_definition(p),
        detail::lack_of(p.staff_have_profile, "who serves here was not selected with the right profile",
                        "it is not known whether who serves here was selected with the right profile"),
        detail::lack_of(p.staff_are_trained, "who serves here was not trained",
                        "it is not known whether who serves here was trained")};
    for (const std::string_view says : lacks)
      if (!says.empty()) found(point_gap{i, p.name, says, "D5, row H"});
    undefined += is_defined(p) ? 0 : 1;
  }
  return undefined;
}

/// Contact points for the reasons that D5 names, defined in words of our own: examples to start a list from. Of the
/// staff nothing is known. Source: D5, row H (statements 95 and 104); tact (the words).
inline constexpr contact_point example_points[] = {
    {.name = "first call",
     .area = "sales",
     .quality = "the caller feels welcome and knows what happens next",
     .how = "answer soon, give your name, ask what the call is about, say the next step and its time"},
    {.name = "technical visit",
     .area = "technical service",
     .quality = "the fault is gone, and the customer knows what it was",
     .how = "announce the hour and keep it, explain before you begin, show the result, leave the place clean"},
    {.name = "claim",
     .area = "administration",
     .quality = "the customer feels taken seriously and is put right where the claim is valid",
     .how = "hear all of it, apologise for the firm, say who decides and by when, report back in time"},
    {.name = "request for help",
     .area = "support",
     .quality = "the customer can go on with what they wanted to do",
     .how = "ask what they were trying to do, help in their words, check that it works, say whom to ask again"},
};

}  // namespace tact::care
