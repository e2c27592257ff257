#pragma once
// What is done in a contact, step by step, and what a step must have.
//
// A step is a plain struct, in any namespace, with no base class:
//
//   name         a std::string_view, as a log spells it
//   does         a tact::care::act: what it is to the rules
//   instruction  optional: what to do. So are avoid, what not to do, and source
//   phrases      optional: tact::care::phrases, words to say it with
//   fallback     optional: a type, the step to take if this one fails

#include <string_view>

#include <tact/care/channel.hpp>

namespace tact::care {

/// What a step is to the rules and to anger. A step of your own does one of these.
enum class act : unsigned char {
  // what the other side does, and what turns out
  complain,  ///< states what is wrong
  anger,     ///< shows anger
  calm,      ///< is calm, or calm again
  agree,     ///< accepts what was proposed
  refuse,    ///< does not
  meant,     ///< the harm turns out to be clearly meant
  prompt,    ///< it turns out that prompt attention is needed
  // what self does
  listen,         ///< lets them get all of it out
  ask,            ///< asks what is needed to grasp the whole
  understand,     ///< shows understanding
  acknowledge,    ///< says that the anger is seen
  disarm,         ///< diplomacy: they are upset, and it matters to self as much as to them
  apologise,      ///< says sorry
  computer_mode,  ///< general, unemotional, impersonal words
  vent,           ///< invites them to let off steam
  offer,          ///< offers a solution
  bargain,        ///< offers to meet in part
  hold,           ///< holds a position, with its reason
  concede,        ///< gives in
  leave,          ///< leaves the matter where it is, and says where it can go
  check,          ///< checks what was understood
  cool_down,      ///< proposes a pause to cool down
  learn_more,     ///< proposes a pause to find out more
  pause,          ///< begins the pause
  resume,         ///< comes back to it
  escalate,       ///< passes it to who can decide it
  close,          ///< ends the contact
  deny,           ///< denies the anger
  argue,          ///< is drawn into the argument
  defend,         ///< gets defensive
  nothing,        ///< whatever no rule speaks of
};

/// True for what the other side does and for what turns out: no step of self's.
constexpr bool is_others(act a) noexcept { return a <= act::prompt; }

/// True for what tells the other side that its feelings have been seen. An apology makes an angry customer feel heard,
/// too. Source: D4, row F (acknowledge, apologise); D4, row G (show understanding).
constexpr bool acknowledges(act a) noexcept {
  return a == act::acknowledge || a == act::disarm || a == act::apologise || a == act::understand;
}

/// True for solving and bargaining. Source: D4, row F (diffuse the anger first).
constexpr bool solves(act a) noexcept { return act::offer <= a && a <= act::concede; }

/// Words to say a step with: aloud, and in writing. English, of our own.
struct phrases {
  const char* spoken = "";
  const char* written = "";

  constexpr std::string_view by(channel c) const noexcept { return is_written(c) ? written : spoken; }
};

/// A step as data.
struct step_info {
  std::string_view name;
  act does = act::nothing;
  std::string_view instruction;
  std::string_view avoid;
  care::phrases phrases;
  std::string_view source;
  const step_info* fallback = nullptr;  ///< the step to take if this one fails; null if there is none
};

}  // namespace tact::care
