#pragma once
// Why, and what would change it, in one sentence each: into a buffer of the caller's, or as a string.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <tact/change.hpp>
#include <tact/explain.hpp>

namespace tact::io {

/// What it means that an input reads more, or less, than when it is unknown.
struct phrase {
  std::string_view input;
  std::string_view more;
  std::string_view less;
};

/// The phrases for the situation that tact ships. A situation of your own may bring its own, in a member
/// `static constexpr tact::io::phrase phrases[]`; what has none is told by its name: "trust is high".
inline constexpr phrase phrases[] = {
    {"assertiveness", "one's own needs count", "one's own needs count little"},
    {"cooperativeness", "the other's needs count", "the other's needs count little"},
    {"anger", "the other side is angry", "the other side is calm"},
    {"urgency", "time is short", "there is time"},
    {"stakes", "much is at stake", "little is at stake"},
    {"relationship", "the relationship matters", "the relationship matters little"},
    {"legitimacy", "the other's claim is justified", "the other's claim is hardly justified"},
    {"power", "self has the upper hand", "the other has the upper hand"},
    {"advantage", "self has the upper hand", ""},
    {"disadvantage", "the other has the upper hand", ""},
    {"complexity", "the issue is complex", "the issue is simple"},
    {"scarcity", "goals exclude each other or means are short", "there is enough for both"},
    {"impasse", "an earlier attempt failed", ""},
};

/// A sentence in a buffer: as much of it as fits, cut between characters.
struct sentence {
  std::string_view text;
  std::size_t needed;  ///< the size of the buffer that holds all of it

  constexpr bool whole() const noexcept { return text.size() == needed; }
};

/// Writes into a buffer and counts what does not fit.
class sentence_writer {
 public:
  explicit constexpr sentence_writer(std::span<char> buffer) noexcept : buffer_(buffer) {}

  constexpr sentence_writer& operator<<(std::string_view text) noexcept {
    for (const char c : text) {
      const bool begins = (static_cast<unsigned char>(c) & 0xC0) != 0x80;  // a character of UTF-8
      if (begins && needed_ <= buffer_.size()) cut_ = needed_;
      if (needed_ < buffer_.size()) buffer_[needed_] = c;
      ++needed_;
    }
    return *this;
  }

  constexpr sentence done() const noexcept {
    return {{buffer_.data(), needed_ <= buffer_.size() ? needed_ : cut_}, needed_};
  }

 private:
  std::span<char> buffer_;
  std::size_t needed_ = 0;
  std::size_t cut_ = 0;  ///< where the last character begins that may have to go
};

/// A source in brackets; nothing for an empty one.
constexpr void cite(sentence_writer& out, std::string_view source) noexcept {
  if (!source.empty()) out << " (" << source << ")";
}

/// The phrase for what an input reads; by its name where there is none.
template <class Situation>
constexpr void tell(sentence_writer& out, const explanation<Situation>& why, const reason& r) noexcept {
  const auto i = static_cast<std::size_t>(&r - why.reasons.data());
  const bool more = r.value * level::one > neutral_input<Situation>(i);
  const auto told = [&](const phrase& p) {
    const std::string_view text = more ? p.more : p.less;
    if (p.input != r.input || text.empty()) return false;
    out << text;
    return true;
  };
  if constexpr (requires { Situation::phrases; })
    for (const phrase& p : Situation::phrases)
      if (told(p)) return;
  for (const phrase& p : phrases)
    if (told(p)) return;
  out << r.input << (more ? " is high" : " is low");
}

/// The reason that pulls most towards the winner (way +1) or the rival (−1), less than one told before; null if none is
/// left. Equals come in the order of the inputs.
template <class Situation>
constexpr const reason* next_reason(const explanation<Situation>& why, int way, const reason* told = nullptr) noexcept {
  const auto comes_after = [&](const reason& r) {
    if (told == nullptr) return true;
    return r.contribution == told->contribution ? &r > told : way * r.contribution < way * told->contribution;
  };
  const reason* best = nullptr;
  for (const reason& r : why.reasons)
    if (comes_after(r) && way * r.contribution > (best != nullptr ? way * best->contribution : 0)) best = &r;
  return best;
}

/// At most three reasons for the winner, each with its row unless the next has the same, and one against.
template <class Situation>
constexpr void tell_reasons(sentence_writer& out, const explanation<Situation>& why) noexcept {
  const reason* r = next_reason(why, +1);
  const reason* against = next_reason(why, -1);
  const bool told = r != nullptr;
  if (!told && why.lead > 0) out << "it is ahead of " << why.rival << " when nothing is known";
  if (!told && why.lead == 0) out << "it is listed before " << why.rival << ", with which it ties";
  for (int left = 3; r != nullptr && left != 0; --left) {
    const reason* next = left == 1 ? nullptr : next_reason(why, +1, r);
    tell(out, why, *r);
    if (next == nullptr || next->cited() != r->cited()) cite(out, r->cited());
    if (next != nullptr) out << (left == 2 || next_reason(why, +1, next) == nullptr ? " and " : ", ");
    r = next;
  }
  if (against != nullptr) {
    out << ", although ";
    tell(out, why, *against);
  }
  if (told && why.lead == 0) out << "; a tie with " << why.rival << ", which is listed later";
}

/// Why, in one sentence that follows on the strategy's name: the gate in the way; else the strongest reasons, three at
/// most, with the rows behind them, and the strongest one against. No allocation. O(inputs).
///
///   because the issue is complex (Rahim IN+1) and the relationship matters (TKI CL5), although time is short
template <class Situation>
constexpr sentence because(const explanation<Situation>& why, std::span<char> buffer) noexcept {
  sentence_writer out(buffer);
  out << "because ";
  if (why.gate) {
    out << why.gate.factor << " at or above " << level{why.gate.at}.text() << " rules out " << why.gate.strategy;
    cite(out, why.gate.source);
    if (why.rival.empty() || why.gate.strategy == why.rival) return out.done();
    out << "; ahead of " << why.rival << " because ";
  }
  if (why.rival.empty()) out << "no other strategy is left";
  else tell_reasons(out, why);
  return out.done();
}

/// What would change the answer, by one input: "competition if urgency rose to 0.62". Empty if nothing would. No
/// allocation. O(1).
constexpr sentence what_if(const change& c, std::span<char> buffer) noexcept {
  sentence_writer out(buffer);
  if (const flip f = c.nearest())
    out << f.strategy << " if " << c.input << (f.to < c.from ? " fell to " : " rose to ") << level{f.to}.text();
  return out.done();
}

/// What `write` puts into a buffer, as a string.
template <class Write>
std::string text_of(const Write& write) {
  std::string text(256, '\0');
  sentence s = write(std::span<char>(text));
  if (!s.whole()) {
    text.resize(s.needed);
    s = write(std::span<char>(text));
  }
  text.resize(s.needed);
  return text;
}

template <class Situation>
std::string because(const explanation<Situation>& why) {
  return text_of([&](std::span<char> buffer) { return because(why, buffer); });
}

inline std::string what_if(const change& c) {
  return text_of([&](std::span<char> buffer) { return what_if(c, buffer); });
}

}  // namespace tact::io
