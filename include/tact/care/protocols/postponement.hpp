// SPDX-License-Identifier: BSL-1.0
#pragma once
// How a matter is put off: to cool down or to find out more, with consent, until a time that is named.
// The five documents name the strategy and not its rules. Source: TKI AV4; TKI AV5; tact (the rules of a pause).

#include <cstdint>
#include <string_view>

#include <tact/care/act.hpp>
#include <tact/care/pattern.hpp>
#include <tact/care/rule.hpp>
#include <tact/catalog.hpp>

namespace tact::care {

/// A pause is for both sides, so both agree to it. Source: tact (the rules of a pause).
struct pause_is_agreed {
  static constexpr std::string_view name = "pause_is_agreed";
  static constexpr const char* says = "a pause is proposed and agreed to, never imposed";
  static constexpr const char* source = "D3: procrastination; tact: a pause needs consent";

  bool proposed = false;
  bool agreed = false;

  constexpr bool broken_by(const event& e) noexcept {
    if (pause_proposals.contains(e.what)) proposed = true, agreed = false;
    if (e.what == act::agree) agreed = proposed;
    if (e.what == act::refuse) proposed = agreed = false;
    if (e.what != act::pause) return false;
    const bool broken = !agreed;
    proposed = agreed = false;
    return broken;
  }

  template <bool Kept>
  struct script_error {
    static_assert(Kept,
                  "tact: this script pauses without the other side's agreement; "
                  "put cool_down or learn_more, and then agrees, before pause.");
  };
};

/// A concern is acknowledged before it is put off. Source: D4, row F; tact (the rules of a pause).
struct pause_is_acknowledged {
  static constexpr std::string_view name = "pause_is_acknowledged";
  static constexpr const char* says = "a concern is acknowledged before a pause is proposed";
  static constexpr const char* source = "D4: anger must be acknowledged; tact: before a pause, too";
  static constexpr only_after pattern{
      .owed_by = act::anger | act::complain, .paid_by = acknowledgements, .forbids = pause_proposals};
};

/// A time to return is named, and lies ahead. Source: tact (the rules of a pause).
struct pause_names_return {
  static constexpr std::string_view name = "pause_names_return";
  static constexpr const char* says = "a proposal of a pause names the time to return";
  static constexpr const char* source = "D3: procrastination; tact: a pause has a time to return";

  constexpr bool broken_by(const event& e) noexcept { return pause_proposals.contains(e.what) && e.back <= e.at; }
};

/// A limit is named, not before the time to return. Source: Grégoire 2009; tact (the rules of a pause).
struct pause_names_limit {
  static constexpr std::string_view name = "pause_names_limit";
  static constexpr const char* says = "a proposal of a pause names the limit past which somebody else decides";
  static constexpr const char* source =
      "D3: procrastination; tact: a pause has a limit; Grégoire 2009: the wish to leave grows with time";

  constexpr bool broken_by(const event& e) noexcept {
    return pause_proposals.contains(e.what) && (e.limit == not_stated || e.limit < e.at || e.limit < e.back);
  }
};

/// A pause to cool down needs heat: anger at its gate that has not gone. Source: TKI AV4; Oechssler 2015.
struct cool_only_anger {
  static constexpr std::string_view name = "cool_only_anger";
  static constexpr const char* says = "a pause to cool down is for anger that shows";
  static constexpr const char* source = "TKI AV4: let people cool down";
  static constexpr only_after pattern{
      .owed_by = act::calm, .paid_by = act::anger, .forbids = act::cool_down, .owed_at_first = true};
};

/// What needs prompt attention is not put off to cool down. Source: TKI CP1.
struct prompt_matters_do_not_wait {
  static constexpr std::string_view name = "prompt_matters_do_not_wait";
  static constexpr const char* says = "what needs prompt attention is not put off to cool down";
  static constexpr const char* source = "TKI CP1: quick, decisive action";
  static constexpr never pattern{.what = act::cool_down, .once = act::prompt};
};

/// A pause to find out more says what is awaited. Source: TKI AV5; Hogreve 2017.
struct say_what_is_awaited {
  static constexpr std::string_view name = "say_what_is_awaited";
  static constexpr const char* says = "a pause to find out more says what is awaited";
  static constexpr const char* source = "TKI AV5: gather information; Hogreve 2017: an explanation helps";

  constexpr bool broken_by(const event& e) noexcept { return e.what == act::learn_more && !e.awaited; }
};

/// Self comes back at the time that was named, or before, unless the matter is settled or passed on by then. Any later
/// event shows that self did not. Source: tact (the rules of a pause); Hogreve 2017.
struct return_in_time {
  static constexpr std::string_view name = "return_in_time";
  static constexpr const char* says = "self comes back at the time that was named, and before the contact is closed";
  static constexpr const char* source =
      "D3: procrastination; tact: a time that is named is kept; Hogreve 2017: long delays cost satisfaction";

  std::int64_t proposed = not_stated;
  std::int64_t owed = not_stated;

  constexpr bool broken_by(const event& e) noexcept {
    bool broken = late(e) || (owed != not_stated && e.what == act::close);
    if (pause_proposals.contains(e.what)) proposed = e.back;
    if (e.what == act::pause) owed = proposed, proposed = not_stated;
    broken = broken || late(e);  // a pause that begins when it should have ended
    if (late(e) || ends(e.what)) owed = not_stated;
    return broken;
  }

 private:
  constexpr bool late(const event& e) const noexcept { return owed != not_stated && e.at > owed; }
  static constexpr bool ends(act a) noexcept {
    return a == act::resume || a == act::escalate || a == act::close || solutions.contains(a);
  }
};

/// Past its limit a matter that waits is passed on, before self does anything else. Source: TKI AV6; Grégoire 2009.
struct escalate_past_limit {
  static constexpr std::string_view name = "escalate_past_limit";
  static constexpr const char* says = "past the limit the matter is passed on before anything else is done";
  static constexpr const char* source = "TKI AV6: others can resolve it better; tact: past the limit";

  std::int64_t proposed = not_stated;
  std::int64_t limit = not_stated;

  constexpr bool broken_by(const event& e) noexcept {
    const bool late = limit != not_stated && e.at > limit && !acts_of_others.contains(e.what);
    const bool broken = late && e.what != act::escalate;
    if (late || solutions.contains(e.what) || e.what == act::escalate || e.what == act::close) limit = not_stated;
    if (pause_proposals.contains(e.what)) proposed = e.limit;
    if (e.what == act::pause) {
      if (limit == not_stated) limit = proposed;  // the first limit of a matter holds
      proposed = not_stated;
    }
    return broken;
  }
};

/// One cause allows one pause, be it agreed or refused: a second one for the same cause hardens the matter. After a
/// solution or the end of the contact the count begins anew. Source: tact (the rules of a pause); Grégoire 2009.
struct never_twice_for_one_cause {
  static constexpr std::string_view name = "never_twice_for_one_cause";
  static constexpr const char* says = "a matter is not put off, or proposed to be, twice in a row for the same cause";
  static constexpr const char* source =
      "D3: procrastination; tact: one pause for one cause; Grégoire 2009: the wish to leave grows with time";

  act proposed = act::nothing;
  act last = act::nothing;

  constexpr bool broken_by(const event& e) noexcept {
    const bool broken = pause_proposals.contains(e.what) && e.what == last;
    if (pause_proposals.contains(e.what)) proposed = e.what;
    if (e.what == act::pause || e.what == act::refuse) {
      if (proposed != act::nothing) last = proposed;
      proposed = act::nothing;
    }
    if (solutions.contains(e.what) || e.what == act::close) last = proposed = act::nothing;
    return broken;
  }
};

/// How a matter is put off. Source: TKI AV4; TKI AV5; tact (the rules of a pause).
struct postponement {
  static constexpr std::string_view name = "postponement";
  using rules = catalog<pause_is_agreed, pause_is_acknowledged, pause_names_return, pause_names_limit, cool_only_anger,
                        prompt_matters_do_not_wait, say_what_is_awaited, return_in_time, escalate_past_limit,
                        never_twice_for_one_cause>;
};

}  // namespace tact::care
