// SPDX-License-Identifier: BSL-1.0
#pragma once
// The parts of a sentence that says why: which inputs pull which way, and the phrases for them.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include <tact/detail/grid.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/ranking_key.hpp>
#include <tact/explain.hpp>
#include <tact/io/detail/sentence_writer.hpp>
#include <tact/io/phrases.hpp>

namespace tact::io::detail {

/// What it means that input i is higher, or lower, than when it is unknown; empty if no phrase says so.
template <class Situation>
constexpr std::string_view phrase_for(std::size_t i, bool more) noexcept {
  const auto text_in = [&](std::span<const phrase> list) {
    for (const phrase& p : list)
      if (p.input == tact::detail::input_table<Situation>[i].name) return more ? p.more : p.less;
    return std::string_view{};
  };
  if constexpr (requires { Situation::phrases; })
    if (const std::string_view own = text_in(Situation::phrases); !own.empty()) return own;
  return text_in(phrases);
}

/// Every `phrase_for`, looked up once: less, then more, for each input.
template <class Situation>
inline constexpr auto looked_up_phrases = [] {
  std::array<std::array<std::string_view, 2>, tact::detail::input_count<Situation>> table{};
  for (std::size_t i = 0; i != table.size(); ++i)
    table[i] = {phrase_for<Situation>(i, false), phrase_for<Situation>(i, true)};
  return table;
}();

/// Writes the phrase for the value of input i, or its name if it has no phrase.
template <class Situation>
constexpr void add_phrase(sentence_writer& out, const explanation<Situation>& why, std::size_t i) noexcept {
  const bool more = why.reasons[i].value > why.reasons[i].neutral;
  const std::string_view text = looked_up_phrases<Situation>[i][std::size_t{more}];
  if (text.empty()) out << tact::detail::input_table<Situation>[i].name << (more ? " is high" : " is low");
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
    add_phrase(out, why, with.input[k]);
    if (last || first_source(why.reasons[with.input[k + 1]].cited()) != cited) cite(out, cited);
    if (!last) out << (k + 2 == with.size ? " and " : ", ");
  }
  if (with.opposed) {
    out << ", although ";
    add_phrase(out, why, with.against);
  }
  if (with.size != 0 && why.lead == 0) out << "; a tie with " << why.rival << ", which is listed later";
}

/// Writes the closed gate; else, or as well if a rival is left, why the winner is ahead of it.
template <class Situation>
constexpr void add_because(sentence_writer& out, const explanation<Situation>& why) noexcept {
  out << "because ";
  if (why.gate) {
    out << why.gate.factor << " at or above " << level{why.gate.at}.text() << " rules out " << why.gate.strategy;
    cite(out, why.gate.source);
    if (why.rival.empty() || why.gate.strategy == why.rival) return;
    out << "; ahead of " << why.rival << " because ";
  }
  if (why.rival.empty()) out << "no other strategy is left";
  else add_reasons(out, why);
}

}  // namespace tact::io::detail
