// SPDX-License-Identifier: BSL-1.0
#pragma once
// Why this advice, and what would change it, in one sentence each: in a buffer of yours, or as a string.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <tact/change.hpp>
#include <tact/explain.hpp>
#include <tact/io/detail/reasons.hpp>
#include <tact/io/detail/sentence_writer.hpp>
#include <tact/io/format.hpp>
#include <tact/io/phrases.hpp>
#include <tact/level.hpp>
#include <tact/policy.hpp>

namespace tact::io {

/// A sentence in a buffer: as much of it as fits, cut between characters. It refers to the buffer.
struct sentence {
  std::string_view text;
  std::size_t needed;  ///< the size of the buffer that holds all of it

  /// True if all of it fits.
  constexpr bool whole() const noexcept { return text.size() == needed; }
};

/// Why this strategy, in one sentence that continues its name: the closed gate, and the one that an exception holds
/// open; else the strongest reasons, at most three, with the first source of each, and the strongest one against; then
/// what it is put off for, and the style of the two concerns, where the strategy differs from it. No allocation.
/// O(inputs).
///
///   because the issue is complex (Rahim IN+1) and the relationship matters (TKI CL5), although time is short
template <class Situation>
constexpr sentence because(const explanation<Situation>& why, std::span<char> buffer) noexcept {
  detail::sentence_writer out(buffer);
  detail::add_because(out, why);
  return {out.written(), out.needed()};
}

/// The nearest change of one input that changes the advice: "competition if urgency rose to 0.62", and what a gate has
/// to do with it: "procrastination if urgency fell below 0.75, when anger rules out negotiation". Empty if there is
/// none. No allocation. O(1).
constexpr sentence what_if(const change& c, std::span<char> buffer) noexcept {
  detail::sentence_writer out(buffer);
  if (const switch_point f = c.nearest()) {
    const bool falls = f.to < c.from;
    const bool gated = f.closes || f.opens;
    out << f.strategy << " if " << c.input << (!falls ? " rose to " : gated ? " fell below " : " fell to ");
    out << level::from_steps(level{f.to}.steps() + int{falls && gated}).text();
    if (f.closes && f.closes.factor == c.input) out << ", which rules out " << f.closes.strategy;
    else if (f.closes) out << ", when " << f.closes.factor << " rules out " << f.closes.strategy;
    else if (f.opens && f.opens.factor != c.input) out << ", when " << f.opens.factor << " no longer rules it out";
  }
  return {out.written(), out.needed()};
}

namespace detail {

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

}  // namespace detail

namespace detail {

inline std::string with_sources(std::string_view sources) { return " [" + std::string(first_source(sources)) + "]"; }

/// The sources of a reason: first for the winner, then against its rival.
inline std::string sources_of(const reason& r, std::string_view rival) {
  std::string text(first_source(r.source));
  const std::string_view against = first_source(r.rival_source);
  if (!against.empty() && against != text) {
    if (!text.empty()) text += "; ";
    text += "against " + std::string(rival) + ": " + std::string(against);
  }
  return text.empty() ? text : " [" + text + "]";
}

inline std::string reached(std::string_view factor, double at) {
  return std::string(factor) + " at or above " + std::string(level(at).text().view());
}

/// What gates have to do with it: the one that blocks the strategy with the best score, and the one that only an
/// exception holds open. Empty where no gate matters.
template <class Situation>
std::string gate_reason(const explanation<Situation>& why) {
  std::string text;
  if (const blocking_gate& g = why.gate)
    text = reached(g.factor, g.at) + " rules out " + std::string(g.strategy) + with_sources(g.source);
  if (const excused_gate& g = why.excused) {
    if (!text.empty()) text += "; ";
    text += reached(g.factor, g.at) + " would rule " + std::string(g.strategy) + " out, but " +
            reached(g.unless, g.unless_at) + " keeps it open" + with_sources(g.source);
  }
  return text;
}

}  // namespace detail

/// The main reason with its source in a few words, for a cell of a table: gates, where they matter; else the largest
/// contribution. In front of it stands what the strategy puts it off for. Requires an explanation against the
/// runner-up. O(inputs).
template <class Situation>
std::string main_reason(const explanation<Situation>& why) {
  const std::string delayed = why.delay == delay::none ? "" : std::string(name(why.delay)) + ": ";
  if (const std::string gates = detail::gate_reason(why); !gates.empty()) return delayed + gates;
  if (why.rival.empty()) return delayed + "no other strategy is left";
  if (why.lead == 0) return delayed + "a tie: the model lists this one first";
  const auto main = why.main();
  if (!main) return delayed + "no single input: it is ahead when nothing is known";
  return delayed + std::string(main->input) + " " + std::string(level(main->value).text().view()) +
         detail::sources_of(*main, why.rival);
}

/// `because` as a string.
template <class Situation>
std::string because(const explanation<Situation>& why) {
  return detail::text_of([&](std::span<char> buffer) { return because(why, buffer); });
}

/// `what_if` as a string.
inline std::string what_if(const change& c) {
  return detail::text_of([&](std::span<char> buffer) { return what_if(c, buffer); });
}

}  // namespace tact::io
