// SPDX-License-Identifier: BSL-1.0
#pragma once
// How the matter itself is settled, each way in keeping with a strategy.

#include <string_view>

#include <tact/care/steps/complaint.hpp>

namespace tact::care {

/// Give in to what they ask. Source: D3, row B.
struct give_in {
  static constexpr std::string_view name = "give_in";
  static constexpr act does = act::concede;
  static constexpr const char* instruction = "give them what they ask, gladly and at once";
  static constexpr const char* avoid = "make them pay for it with reproach";
  static constexpr care::phrases phrases{.spoken = "You are right, and you shall have it. I am arranging it now.",
                                         .written = "You are right, and you shall have it. I have arranged it."};
  static constexpr const char* source = "D3: accommodate";
  using fallback = escalate;
};

/// Offer to meet in part: acceptable to both, and each gives something up. Source: D3, row A.
struct offer_compromise {
  static constexpr std::string_view name = "offer_compromise";
  static constexpr act does = act::bargain;
  static constexpr const char* instruction = "say what you can give and what you need in return, both at once";
  static constexpr const char* avoid = "haggle in small steps, or call it all you have when it is not";
  static constexpr care::phrases phrases{.spoken = "I can cover half. Would that work for you if you cover the rest?",
                                         .written = "I can cover half. Would that work for you if you cover the rest?"};
  static constexpr const char* source = "D3: compromise";
  using fallback = escalate;
};

/// Offer a solution that meets the needs of both sides. Source: D4, row G; D3, row A.
struct offer_solution {
  static constexpr std::string_view name = "offer_solution";
  static constexpr act does = act::offer;
  static constexpr const char* instruction = "name what each side needs, and offer what serves both; let them choose";
  static constexpr const char* avoid = "offer before you know what they need, or promise what you cannot keep";
  static constexpr care::phrases phrases{
      .spoken =
          "You need it to work by Friday, and we need the old part back. I see two ways to do both; which one "
          "would you like?",
      .written =
          "You need it to work by Friday, and we need the old part back. There are two ways to do both; which "
          "one would you like?"};
  static constexpr const char* source = "D4: offer a solution; D3: negotiation";
  using fallback = offer_compromise;
};

/// Hold the position, with its reason, and be kind about it. Source: D3, row A.
struct hold_position {
  static constexpr std::string_view name = "hold_position";
  static constexpr act does = act::hold;
  static constexpr const char* instruction = "say what cannot be done, why, and what can be done instead";
  static constexpr const char* avoid = "threaten, or put them in their place";
  static constexpr care::phrases phrases{.spoken = "I cannot do that, and I will explain why. What I can do is this.",
                                         .written = "We cannot do that, for the reason below. What we can do is this."};
  static constexpr const char* source = "D3: competition";
  using fallback = escalate;
};

/// Leave the matter where it is, and say where it can go. Source: D3, row A.
struct set_aside {
  static constexpr std::string_view name = "set_aside";
  static constexpr act does = act::leave;
  static constexpr const char* instruction =
      "say that it is noted and not pursued now, and where it can be taken up again";
  static constexpr const char* avoid = "let it lie without a word";
  static constexpr care::phrases phrases{
      .spoken = "I have noted it, and will leave it there for now. If it comes up again, here is where to reach me.",
      .written = "I have noted it, and will leave it there for now. If it comes up again, here is where to reach us."};
  static constexpr const char* source = "D3: avoidance";
  using fallback = escalate;
};

}  // namespace tact::care
