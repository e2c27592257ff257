#pragma once
// Why, and what would change it, in one sentence each: into a buffer of the caller's, or as a string.

#include <array>
#include <cstddef>
#include <cstdint>
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
    if (needed_ + text.size() <= buffer_.size()) {
      std::char_traits<char>::copy(buffer_.data() + needed_, text.data(), text.size());
      cut_ = needed_;
      needed_ += text.size();
    } else {
      for (const char c : text) put(c);
    }
    return *this;
  }

  constexpr sentence done() const noexcept {
    return {{buffer_.data(), needed_ <= buffer_.size() ? needed_ : cut_}, needed_};
  }

 private:
  constexpr void put(char c) noexcept {
    const bool begins = (static_cast<unsigned char>(c) & 0xC0) != 0x80;  // a character of UTF-8
    if (begins && needed_ <= buffer_.size()) cut_ = needed_;
    if (needed_ < buffer_.size()) buffer_[needed_] = c;
    ++needed_;
  }

  std::span<char> buffer_;
  std::size_t needed_ = 0;
  std::size_t cut_ = 0;  ///< where the last character begins that may have to go
};

/// A source in brackets; nothing for an empty one.
constexpr void cite(sentence_writer& out, std::string_view source) noexcept {
  if (!source.empty()) out << " (" << source << ")";
}

/// What it means that input i reads more, or less, than when it is unknown; empty where no phrase says so.
template <class Situation>
constexpr std::string_view phrase_for(std::size_t i, bool more) noexcept {
  const auto text_in = [&](std::span<const phrase> list) {
    for (const phrase& p : list)
      if (p.input == input_name<Situation>(i)) return more ? p.more : p.less;
    return std::string_view{};
  };
  if constexpr (requires { Situation::phrases; })
    if (const std::string_view own = text_in(Situation::phrases); !own.empty()) return own;
  return text_in(phrases);
}

/// Every `phrase_for`, looked up once: less, then more, for each input.
template <class Situation>
inline constexpr auto looked_up_phrases = [] {
  std::array<std::array<std::string_view, 2>, std::tuple_size_v<inputs<Situation>>> table{};
  for (std::size_t i = 0; i != table.size(); ++i)
    table[i] = {phrase_for<Situation>(i, false), phrase_for<Situation>(i, true)};
  return table;
}();

/// The phrase for what input i reads; by its name where there is none.
template <class Situation>
constexpr void tell(sentence_writer& out, const explanation<Situation>& why, std::size_t i) noexcept {
  const bool more = why.reasons.known(i) > 0;
  const std::string_view text = looked_up_phrases<Situation>[i][std::size_t{more}];
  if (text.empty()) out << input_name<Situation>(i) << (more ? " is high" : " is low");
  else out << text;
}

/// The inputs that pull most towards the winner, at most three, the strongest first, equals in the order of the inputs;
/// and the one that pulls most towards the rival, if `opposed`.
struct pulls {
  std::array<std::size_t, 3> input{};
  std::size_t size = 0;
  std::size_t against = 0;
  bool opposed = false;
};

/// What pulls which way. O(inputs), without a branch on the data.
template <class Situation>
constexpr pulls pulls_of(const explanation<Situation>& why) noexcept {
  using packing = packed<std::int64_t, std::tuple_size_v<inputs<Situation>>>;
  std::int64_t first = 0;
  std::int64_t second = 0;
  std::int64_t third = 0;
  std::int64_t against = 0;
  for (std::size_t i = 0; i != why.reasons.size(); ++i) {
    const std::int64_t units = why.reasons.units(i);
    const std::int64_t next = packing::standing(units, false, i);
    third = larger(third, smaller(second, next));
    second = larger(second, smaller(first, next));
    first = larger(first, next);
    against = larger(against, packing::standing(-units, false, i));
  }
  pulls found{.input = {packing::index(first), packing::index(second), packing::index(third)}};
  for (const std::int64_t p : {first, second, third}) found.size += std::size_t{p > packing::last};
  found.against = packing::index(against);
  found.opposed = against > packing::last;
  return found;
}

/// At most three reasons for the winner, each with its row unless the next has the same, and one against.
template <class Situation>
constexpr void tell_reasons(sentence_writer& out, const explanation<Situation>& why) noexcept {
  const pulls with = pulls_of(why);
  if (with.size == 0 && why.lead > 0) out << "it is ahead of " << why.rival << " when nothing is known";
  if (with.size == 0 && why.lead == 0) out << "it is listed before " << why.rival << ", with which it ties";
  for (std::size_t k = 0; k != with.size; ++k) {
    const bool last = k + 1 == with.size;
    const std::string_view cited = why.reasons.cited(with.input[k]);
    tell(out, why, with.input[k]);
    if (last || why.reasons.cited(with.input[k + 1]) != cited) cite(out, cited);
    if (!last) out << (k + 2 == with.size ? " and " : ", ");
  }
  if (with.opposed) {
    out << ", although ";
    tell(out, why, with.against);
  }
  if (with.size != 0 && why.lead == 0) out << "; a tie with " << why.rival << ", which is listed later";
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
  if (const switch_point f = c.nearest())
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
