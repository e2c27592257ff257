// SPDX-License-Identifier: BSL-1.0
#pragma once
// The parts of a sentence that says why: which inputs pull which way, and the phrases for them.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include <tact/detail/bands.hpp>
#include <tact/detail/grid.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/ranking_key.hpp>
#include <tact/explain.hpp>
#include <tact/io/detail/sentence_writer.hpp>
#include <tact/io/phrases.hpp>

namespace tact::io::detail {

/// How an input compares with its value when it is unknown.
enum class degree : unsigned char { less, rather_less, rather_more, more };
inline constexpr std::size_t degree_count = 4;

/// The degree of an input. It is high, or low, in the bands of the concerns.
constexpr degree degree_of(const reason& r) noexcept {
  using tact::detail::band;
  const band in = tact::detail::band_of(static_cast<int>(r.value * level::one));  // exact
  if (r.value > r.neutral) return in == band::high ? degree::more : degree::rather_more;
  return in == band::low ? degree::less : degree::rather_less;
}

/// The text of a phrase for a degree: without one of its own it is the stronger one's.
constexpr std::string_view text_for(const phrase& p, degree d) noexcept {
  switch (d) {
    case degree::less: return p.less;
    case degree::rather_less: return p.rather_less.empty() ? p.less : p.rather_less;
    case degree::rather_more: return p.rather_more.empty() ? p.more : p.rather_more;
    case degree::more: break;
  }
  return p.more;
}

/// What it means that input i has this degree; empty if no phrase says so.
template <class Situation>
constexpr std::string_view phrase_for(std::size_t i, degree d) noexcept {
  const auto text_in = [&](std::span<const phrase> list) {
    for (const phrase& p : list)
      if (p.input == tact::detail::input_table<Situation>[i].name) return text_for(p, d);
    return std::string_view{};
  };
  if constexpr (requires { Situation::phrases; })
    if (const std::string_view own = text_in(Situation::phrases); !own.empty()) return own;
  return text_in(phrases);
}

/// Every `phrase_for`, looked up once.
template <class Situation>
inline constexpr auto looked_up_phrases = [] {
  std::array<std::array<std::string_view, degree_count>, tact::detail::input_count<Situation>> table{};
  for (std::size_t i = 0; i != table.size(); ++i)
    for (std::size_t d = 0; d != degree_count; ++d) table[i][d] = phrase_for<Situation>(i, static_cast<degree>(d));
  return table;
}();

/// Writes the phrase for the value of an input, or its name if it has no phrase.
template <class Situation>
constexpr void add_phrase(sentence_writer& out, const reason& r) noexcept {
  std::size_t i = 0;
  while (tact::detail::input_table<Situation>[i].name != r.input) ++i;
  const std::string_view text = looked_up_phrases<Situation>[i][static_cast<std::size_t>(degree_of(r))];
  if (text.empty()) out << r.input << (r.value > r.neutral ? " is high" : " is low");
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

/// Which input pulls which way. O(inputs), without a branch on the data.
template <class Situation>
constexpr pulls pulls_of(const explanation<Situation>& why) noexcept {
  using packing = tact::detail::ranking_key<std::int64_t, tact::detail::input_count<Situation>>;
  std::int64_t first = 0;
  std::int64_t second = 0;
  std::int64_t third = 0;
  std::int64_t against = 0;
  for (std::size_t i = 0; i != why.reasons.size(); ++i) {
    const auto units = static_cast<std::int64_t>(why.reasons[i].contribution * tact::detail::score_unit);  // exact
    const std::int64_t next = packing::of(units, false, i);
    third = tact::detail::larger(third, tact::detail::smaller(second, next));
    second = tact::detail::larger(second, tact::detail::smaller(first, next));
    first = tact::detail::larger(first, next);
    against = tact::detail::larger(against, packing::of(-units, false, i));
  }
  pulls found{.input = {packing::index(first), packing::index(second), packing::index(third)}};
  for (const std::int64_t p : {first, second, third}) found.size += std::size_t{p > packing::last};
  found.against = packing::index(against);
  found.opposed = against > packing::last;
  return found;
}

/// Writes at most three reasons for the winner, each with its first source unless the next has the same, and one
/// against.
template <class Situation>
constexpr void add_reasons(sentence_writer& out, const explanation<Situation>& why) noexcept {
  const pulls with = pulls_of(why);
  if (with.size == 0 && why.lead > 0) out << "it is ahead of " << why.rival << " when nothing is known";
  if (with.size == 0 && why.lead == 0) out << "it is listed before " << why.rival << ", with which it ties";
  for (std::size_t k = 0; k != with.size; ++k) {
    const bool last = k + 1 == with.size;
    const std::string_view cited = first_source(why.reasons[with.input[k]].cited());
    add_phrase<Situation>(out, why.reasons[with.input[k]]);
    if (last || first_source(why.reasons[with.input[k + 1]].cited()) != cited) cite(out, cited);
    if (!last) out << (k + 2 == with.size ? " and " : ", ");
  }
  if (with.opposed) {
    out << ", although ";
    add_phrase<Situation>(out, why.reasons[with.against]);
  }
  if (with.size != 0 && why.lead == 0) out << "; a tie with " << why.rival << ", which is listed later";
}

/// Writes that a factor is at or above a level.
constexpr void add_reached(sentence_writer& out, std::string_view factor, double at) noexcept {
  out << factor << " at or above " << level{at}.text();
}

/// Writes the gate that blocks a strategy, and the one that an exception holds open; false if there is neither.
template <class Situation>
constexpr bool add_gates(sentence_writer& out, const explanation<Situation>& why) noexcept {
  if (why.gate) {
    add_reached(out, why.gate.factor, why.gate.at);
    out << " rules out " << why.gate.strategy;
    cite(out, why.gate.source);
  }
  if (!why.excused) return bool(why.gate);
  if (why.gate) out << "; ";
  add_reached(out, why.excused.unless, why.excused.unless_at);
  out << " keeps " << why.excused.strategy << " open, though ";
  add_reached(out, why.excused.factor, why.excused.at);
  out << " would rule it out";
  cite(out, why.excused.source);
  return true;
}

/// Writes the style of the two concerns where the advice differs from it, and why it does.
template <class Situation>
constexpr void add_tendency(sentence_writer& out, const tendency& style) noexcept {
  if (!style) return;
  out << "; the style of these concerns is " << style.style << ", ";
  if (style.strategy.empty()) {
    out << "which no strategy of this model follows";
  } else if (style.left_out) {
    out << "but " << style.strategy << " has been tried";
  } else if (style.gate) {
    out << "but " << style.gate.factor << " rules out " << style.strategy;
  } else if (style.against.input.empty()) {
    out << "but " << style.strategy << " is behind when nothing is known";
  } else {
    out << "but ";
    add_phrase<Situation>(out, style.against);
    cite(out, style.against.cited());
  }
}

/// Writes the gates; else, or as well if a rival is left, why the winner is ahead of it; and how the style differs.
template <class Situation>
constexpr void add_because(sentence_writer& out, const explanation<Situation>& why) noexcept {
  out << "because ";
  if (why.left_out) {
    out << why.rival << " has been tried";
    return;
  }
  const bool gates = add_gates(out, why);
  const bool told = why.gate && (why.rival.empty() || why.gate.strategy == why.rival);
  if (!told) {
    if (gates) out << "; ";
    if (why.rival.empty()) {
      out << "no other strategy is left";
    } else {
      if (gates) out << "ahead of " << why.rival << " because ";
      add_reasons(out, why);
    }
  }
  if (why.delay != delay::none) out << "; it is put off " << name(why.delay);
  add_tendency<Situation>(out, why.tendency);
}

}  // namespace tact::io::detail
