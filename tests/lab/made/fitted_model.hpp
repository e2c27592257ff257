// Written by tact::lab::cpp_source. It is replaced as a whole: change the model, not this file.
#pragma once

#include <string_view>

#include <tact/model.hpp>
#include <tact/situation.hpp>

namespace fitted {

struct confrontation_family {
  static constexpr std::string_view name = "confrontation";
};

struct negotiation_strategy {
  static constexpr std::string_view name = "negotiation";
  static constexpr tact::position ideal{128.0 / 128, 128.0 / 128};
  using family = confrontation_family;
  static constexpr const char* definition = "meet the needs of everybody in the conflict";
  static constexpr const char* when_to_use = "where it is possible: it can have the most positive result of all strategies";
  static constexpr const char* drawback = "takes time, and two sides that can listen";
  static constexpr const char* source = "D3: strategies; Rahim IN+4: drawback; D4: drawback";
  static constexpr tact::outcome outcome = tact::outcome::win_win;
  static constexpr tact::weight weights[] = {
      {"urgency", -19.0 / 128, "fitted"},
      {"stakes", 17.0 / 128, "fitted"},
      {"relationship", 54.0 / 128, "fitted"},
      {"complexity", 37.0 / 128, "fitted"},
      {"role_ambiguity", 9.0 / 128, "fitted"},
  };
  static constexpr tact::gate gates[] = {
      {"anger", 12288.0 / 16384, "urgency", 12288.0 / 16384, "D4: anger rules out reason; TKI AV4, Rahim AV+3; TKI CP1: unless urgent"},
  };
};

struct compromise_strategy {
  static constexpr std::string_view name = "compromise";
  static constexpr tact::position ideal{64.0 / 128, 64.0 / 128};
  using family = confrontation_family;
  static constexpr const char* definition = "meet the needs of each side in part; each gives something up";
  static constexpr const char* when_to_use = "where goals exclude each other and power is equal, or time is short";
  static constexpr const char* drawback = "neither side's needs are met in full";
  static constexpr const char* source = "D3: strategies; TKI CM2, TKI CM4: when to use";
  static constexpr tact::outcome outcome = tact::outcome::lose_lose;
  static constexpr tact::weight weights[] = {
      {"urgency", 28.0 / 128, "fitted"},
      {"stakes", -33.0 / 128, "fitted"},
      {"relationship", 32.0 / 128, "fitted"},
      {"legitimacy", 36.0 / 128, "fitted"},
      {"advantage", -36.0 / 128, "fitted"},
      {"disadvantage", -8.0 / 128, "fitted"},
      {"scarcity", 30.0 / 128, "fitted"},
      {"impasse", 12.0 / 128, "fitted"},
  };
  static constexpr tact::gate gates[] = {
      {"anger", 12288.0 / 16384, "urgency", 12288.0 / 16384, "D4: anger rules out reason; TKI AV4, Rahim AV+3; TKI CP1: unless urgent"},
  };
};

struct competition_strategy {
  static constexpr std::string_view name = "competition";
  static constexpr tact::position ideal{128.0 / 128, 0.0 / 128};
  using family = confrontation_family;
  static constexpr const char* definition = "satisfy one's own needs, by persuasion or coercion";
  static constexpr const char* when_to_use = "where quick, decisive action is vital, or where you know you are right";
  static constexpr const char* drawback = "the other side loses, and the relationship pays";
  static constexpr const char* source = "D3: strategies; TKI CP1, TKI CP3: when to use; tact: drawback";
  static constexpr tact::outcome outcome = tact::outcome::win_lose;
  static constexpr tact::weight weights[] = {
      {"urgency", -6.0 / 128, "fitted"},
      {"stakes", 28.0 / 128, "fitted"},
      {"legitimacy", -17.0 / 128, "fitted"},
      {"advantage", 32.0 / 128, "fitted"},
      {"disadvantage", 8.0 / 128, "fitted"},
      {"complexity", -24.0 / 128, "fitted"},
      {"role_ambiguity", -14.0 / 128, "fitted"},
  };
  static constexpr tact::gate gates[] = {
      {"anger", 12288.0 / 16384, "urgency", 12288.0 / 16384, "D4: anger rules out reason; TKI AV4, Rahim AV+3; TKI CP1: unless urgent"},
  };
};

struct procrastination_strategy {
  static constexpr std::string_view name = "procrastination";
  static constexpr tact::position ideal{50.0 / 128, 40.0 / 128};
  static constexpr const char* definition = "postpone for now, so that things cool down first";
  static constexpr const char* when_to_use = "where things have to cool down, or what is awaited decides";
  static constexpr const char* drawback = "unresolved for now; needs a time to return, or it hardens";
  static constexpr const char* source = "D3: strategies; TKI AV4, TKI AV5: when to use; tact: drawback";
  static constexpr tact::outcome outcome = tact::outcome::postponed;
  static constexpr tact::weight weights[] = {
      {"urgency", -1.0 / 128, "fitted"},
      {"stakes", -14.0 / 128, "fitted"},
      {"awaited", 24.0 / 128, "fitted"},
  };
};

struct avoidance_strategy {
  static constexpr std::string_view name = "avoidance";
  static constexpr tact::position ideal{0.0 / 128, 0.0 / 128};
  static constexpr const char* definition = "keep out of the conflict, and hold the emotional reaction back";
  static constexpr const char* when_to_use = "where the issue is trivial or confronting costs more than it gains";
  static constexpr const char* drawback = "usually leaves personal dissatisfaction";
  static constexpr const char* source = "D3: strategies; TKI AV1, TKI AV3: when to use";
  static constexpr tact::outcome outcome = tact::outcome::unresolved;
  static constexpr tact::weight weights[] = {
      {"urgency", -12.0 / 128, "fitted"},
      {"stakes", -8.0 / 128, "fitted"},
      {"disadvantage", 11.0 / 128, "fitted"},
  };
  static constexpr tact::gate gates[] = {
      {"anger", 12288.0 / 16384, "", 16384.0 / 16384, "D4: anger that nobody answers gets louder; TKI AV4, Rahim AV+3"},
  };
};

struct avoid_style {
  static constexpr std::string_view name = "avoid";
  static constexpr bool assertive = false;
  static constexpr bool cooperative = false;
  static constexpr const char* definition = "passively ignore the conflict instead of resolving it";
  static constexpr const char* when_to_use = "where the issue is trivial or confronting costs more than it gains";
  static constexpr const char* drawback = "the conflict stays, and dissatisfaction with it";
  static constexpr const char* source = "D3: styles; TKI AV1, TKI AV3: when to use; D3: drawback";
  static constexpr tact::outcome outcome = tact::outcome::unresolved;
};

struct accommodate_style {
  static constexpr std::string_view name = "accommodate";
  static constexpr bool assertive = false;
  static constexpr bool cooperative = true;
  static constexpr const char* definition = "give in to the other party";
  static constexpr const char* when_to_use = "where self may be wrong or the issue matters more to the other";
  static constexpr const char* drawback = "one's own needs go unmet";
  static constexpr const char* source = "D3: styles; TKI AC1, TKI AC2: when to use; tact: drawback";
  static constexpr tact::outcome outcome = tact::outcome::lose_win;
};

struct compete_style {
  static constexpr std::string_view name = "compete";
  static constexpr bool assertive = true;
  static constexpr bool cooperative = false;
  static constexpr const char* definition = "get one's own way, at the other's expense if need be";
  static constexpr const char* when_to_use = "where quick, decisive action is vital";
  static constexpr const char* drawback = "the other side loses, and the relationship pays";
  static constexpr const char* source = "D3: styles; TKI CP1: when to use; tact: drawback";
  static constexpr tact::outcome outcome = tact::outcome::win_lose;
};

struct model : tact::model<model, tact::situation> {
  static constexpr std::string_view name = "customer_care";
  using strategies = tact::catalog<negotiation_strategy, compromise_strategy, competition_strategy, procrastination_strategy, avoidance_strategy>;
  using styles = tact::catalog<avoid_style, accommodate_style, compete_style>;
  static constexpr tact::bias biases[] = {
      {"negotiation", 5.0 / 128},
      {"compromise", -19.0 / 128},
      {"competition", 21.0 / 128},
      {"procrastination", -21.0 / 128},
      {"avoidance", 14.0 / 128},
  };
};

static_assert(model::fingerprint() == 9704093365125629193U);

}  // namespace fitted
