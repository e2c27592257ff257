// SPDX-License-Identifier: BSL-1.0
#pragma once
// What is done in a contact, as the rules see it: acts, and sets of them.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <tact/detail/enumeration.hpp>

namespace tact::care {

/// What a step does, for the rules and for the curve of anger. A step of your own does one of these.
enum class act : unsigned char {
  // what the other side does, and what turns out
  complain,  ///< states what is wrong
  anger,     ///< shows anger
  calm,      ///< is calm, or calm again
  agree,     ///< accepts what was proposed
  refuse,    ///< does not accept it
  meant,     ///< the harm turns out to be clearly meant
  prompt,    ///< it turns out that prompt attention is needed
  // what self does
  listen,         ///< lets the customer say all of it
  ask,            ///< asks what is still needed to see the whole matter
  understand,     ///< shows understanding
  acknowledge,    ///< says that the anger is seen
  disarm,         ///< diplomacy: says that they are upset, and that it matters to self as much
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
  escalate,       ///< passes it to somebody who can decide it
  close,          ///< ends the contact
  deny,           ///< denies the anger
  argue,          ///< is drawn into the argument
  defend,         ///< gets defensive
  // what self promises, and what the classes of customers forbid
  promise,              ///< makes a promise
  break_promise,        ///< does not keep a promise
  put_down,             ///< puts somebody in their place
  get_emotional,        ///< is drawn in emotionally
  show_indifference,    ///< shows no interest
  grant_demand,         ///< agrees to a demand as such, whatever the need is
  give_unlimited_time,  ///< gives time without an end
  nothing,              ///< anything that no rule is about
};

namespace detail {

inline constexpr std::string_view act_names[] = {
    "complain",
    "anger",
    "calm",
    "agree",
    "refuse",
    "meant",
    "prompt",
    "listen",
    "ask",
    "understand",
    "acknowledge",
    "disarm",
    "apologise",
    "computer_mode",
    "vent",
    "offer",
    "bargain",
    "hold",
    "concede",
    "leave",
    "check",
    "cool_down",
    "learn_more",
    "pause",
    "resume",
    "escalate",
    "close",
    "deny",
    "argue",
    "defend",
    "promise",
    "break_promise",
    "put_down",
    "get_emotional",
    "show_indifference",
    "grant_demand",
    "give_unlimited_time",
    "nothing",
};

}  // namespace detail

/// The act's name, as the enumeration and a log spell it: "computer_mode". Empty for a value that is not an act. O(1).
constexpr std::string_view name(act a) noexcept {
  return a <= act::nothing ? detail::act_names[static_cast<std::size_t>(a)] : std::string_view{};
}

/// A set of acts, written `act::ask | act::listen`; one act is a set, too. A set is a range of its
/// acts, in the order of the enumeration. A value that is not an act is in no set. Everything is O(1).
class acts {
 public:
  class iterator;

  constexpr acts() = default;
  constexpr acts(act a) noexcept : bits_(bit(a)) {}

  constexpr bool contains(act a) const noexcept { return (bits_ & bit(a)) != 0; }
  constexpr bool empty() const noexcept { return bits_ == 0; }
  constexpr std::size_t size() const noexcept { return static_cast<std::size_t>(std::popcount(bits_)); }
  constexpr iterator begin() const noexcept;
  constexpr iterator end() const noexcept;

  /// The acts of either set.
  friend constexpr acts operator|(acts a, acts b) noexcept {
    a.bits_ |= b.bits_;
    return a;
  }
  friend bool operator==(const acts&, const acts&) = default;

 private:
  static constexpr std::uint64_t bit(act a) noexcept {
    static_assert(static_cast<int>(act::nothing) < 64);
    return a <= act::nothing ? std::uint64_t{1} << static_cast<int>(a) : 0;
  }

  std::uint64_t bits_ = 0;
};

/// Walks over the acts of a set.
class acts::iterator {
 public:
  using value_type = act;
  using difference_type = std::ptrdiff_t;

  constexpr iterator() = default;

  constexpr act operator*() const noexcept { return static_cast<act>(std::countr_zero(left_)); }
  constexpr iterator& operator++() noexcept {
    left_ &= left_ - 1;  // without its lowest bit
    return *this;
  }
  constexpr iterator operator++(int) noexcept {
    const iterator before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const iterator&, const iterator&) = default;

 private:
  friend acts;
  explicit constexpr iterator(std::uint64_t left) noexcept : left_(left) {}

  std::uint64_t left_ = 0;
};

constexpr acts::iterator acts::begin() const noexcept { return iterator(bits_); }
constexpr acts::iterator acts::end() const noexcept { return iterator(); }

/// Two acts as a set.
constexpr acts operator|(act a, act b) noexcept { return acts(a) | acts(b); }

/// Acts of the other side, and those that say what has turned out: `meant` and `prompt`. Self takes none of them.
inline constexpr acts acts_of_others = act::complain | act::anger | act::calm | act::agree | act::refuse |  //
                                       act::meant | act::prompt;

/// Acts that show the other side that its feelings have been seen. An apology makes an angry customer feel heard, too.
/// Source: D4, row F (acknowledge, apologise); D4, row G (show understanding).
inline constexpr acts acknowledgements = act::acknowledge | act::disarm | act::apologise | act::understand;

/// Acts that answer anger: those that show that it has been seen, and computer mode, which says nothing of it and
/// disarms all the same. Source: D4, row F (statements 85, 86 and 90).
inline constexpr acts answers_to_anger = acknowledgements | act::computer_mode;

/// The means that diffuse anger. Source: D4, row F (statements 88 to 90); D4, row G (statement 82).
inline constexpr acts diffusing_means = act::apologise | act::disarm | act::computer_mode | act::understand;

/// Acts that solve or bargain. A demand that is granted is one of them: it is an answer, if a wrong one.
/// Source: D4, row F (diffuse the anger first).
inline constexpr acts solutions = act::offer | act::bargain | act::hold | act::concede | act::grant_demand;

/// Acts that propose a pause, whatever its cause.
inline constexpr acts pause_proposals = act::cool_down | act::learn_more;

}  // namespace tact::care

template <>
inline constexpr tact::care::act tact::detail::last_of<tact::care::act> = tact::care::act::nothing;
