#include "text.hpp"

#include <algorithm>
#include <cstring>
#include <stdexcept>

#include <tact/io/text.hpp>

namespace bench::handwritten {
namespace {

constexpr const auto& rows = tact::detail::lowered<tact::models::customer_care>;

fragment fragment_of(const std::string& text) {
  fragment f;
  if (text.size() > f.block.size()) throw std::logic_error("too long for a fragment: " + text);
  std::ranges::copy(text, f.block.begin());
  f.size = text.size();
  return f;
}

std::string phrase(std::size_t input, std::size_t degree) {
  const auto text = tact::io::detail::phrase_for<tact::situation>(
      input, tact::io::detail::degree{static_cast<unsigned char>(degree)});
  if (!text.empty()) return std::string{text};
  return std::string{tact::detail::input_table<tact::situation>[input].name} + (degree >= 2 ? " is high" : " is low");
}

// How far an input is from what it is when unknown, as a place in the order of tact::io::detail::degree: low begins
// below 3/8, high at 5/8.
std::size_t degree_of(int known, int neutral) noexcept {
  const int value = neutral + known;
  return known > 0 ? 2 + std::size_t{value >= tact::level::one * 5 / 8}
                   : std::size_t{value >= tact::level::one * 3 / 8};
}

// The first source of the winner if its weight has the sign of the difference; otherwise of the rival.
std::string_view source_of(std::size_t winner, std::size_t rival, std::size_t input) {
  const int own = rows[winner].slope[input];
  const int difference = own - rows[rival].slope[input];
  const bool is_own = difference > 0 ? own > 0 : own < 0;
  return tact::io::first_source(rows[is_own ? winner : rival].source[input]);
}

std::string gate_source(std::size_t gated) {
  return " (" + std::string{tact::io::first_source(rows[gated].gates[0].source)} + ")";
}

std::string gate_of(std::size_t gated) {
  return "anger at or above 0.75 rules out " + std::string{names[gated]} + gate_source(gated);
}

std::string excuse_of(std::size_t winner) {
  return "urgency at or above 0.75 keeps " + std::string{names[winner]} +
         " open, though anger at or above 0.75 would rule it out" + gate_source(winner);
}

std::string style_text(std::size_t style) {
  if (style == no_style) return {};
  return "; the style of these concerns is " + std::string{styles[style]} +
         (follower[style] == nobody ? ", which no strategy of this model follows" : ", but ");
}

}  // namespace

// Copies whole blocks, but counts only their text: the next block overwrites the rest.
class block_writer {
 public:
  explicit block_writer(char* to) noexcept : begin_(to), to_(to) {}

  void put(const fragment& f) noexcept {
    std::memcpy(to_, f.block.data(), f.block.size());
    to_ += f.size;
  }
  void put(std::string_view text) noexcept {
    std::memcpy(to_, text.data(), text.size());
    to_ += text.size();
  }
  std::size_t size() const noexcept { return static_cast<std::size_t>(to_ - begin_); }

 private:
  char* begin_;
  char* to_;
};

sentences::sentences() : join_(fragment_of(", ")), last_join_(fragment_of(" and ")) {
  for (std::size_t i = 0; i != input_count; ++i)
    for (std::size_t degree = 0; degree != degrees; ++degree) phrases_[i][degree] = fragment_of(phrase(i, degree));
  for (std::size_t w = 0; w != strategy_count; ++w) {
    for (std::size_t r = 0; r != strategy_count; ++r)
      for (std::size_t i = 0; i != input_count; ++i)
        cited_[w][r][i] = static_cast<std::uint8_t>(cite(source_of(w, r, i)));
    gates_[w] = gate_of(w);
    excuses_[w] = excuse_of(w);
  }
  for (std::size_t s = 0; s != styles.size(); ++s) styles_[s] = style_text(s);
}

std::size_t sentences::cite(std::string_view source) {
  const auto found = std::ranges::find(sources_, source);
  const auto place = static_cast<std::size_t>(found - sources_.begin());
  if (found != sources_.end()) return place;
  sources_.push_back(source);
  if (!source.empty()) citations_.at(place) = fragment_of(" (" + std::string{source} + ")");
  return place;
}

void sentences::add_phrase(block_writer& out, const explanation& why, std::size_t input) const noexcept {
  const int neutral = tact::detail::neutral_inputs<tact::situation>[input];
  out.put(phrases_[input][degree_of(why.known[input], neutral)]);
}

void sentences::add_reasons(block_writer& out, const explanation& why) const noexcept {
  const std::array<int, 3> with = strongest(why, +1);
  const std::string_view rival = names[why.rival];
  if (!pulls(with[0])) {
    out.put(why.lead > 0 ? "it is ahead of " : "it is listed before ");
    out.put(rival);
    out.put(why.lead > 0 ? " when nothing is known" : ", with which it ties");
  }
  const auto& cited = cited_[why.winner][why.rival];
  for (std::size_t k = 0; k != with.size() && pulls(with[k]); ++k) {
    const bool is_last = k + 1 == with.size() || !pulls(with[k + 1]);
    const std::size_t input = input_of(with[k]);
    add_phrase(out, why, input);
    if (is_last || cited[input_of(with[k + 1])] != cited[input]) out.put(citations_[cited[input]]);
    if (!is_last) out.put(k + 2 == with.size() || !pulls(with[k + 2]) ? last_join_ : join_);
  }
  if (const int against = strongest(why, -1)[0]; pulls(against)) {
    out.put(", although ");
    add_phrase(out, why, input_of(against));
  }
  if (pulls(with[0]) && why.lead == 0) {
    out.put("; a tie with ");
    out.put(rival);
    out.put(", which is listed later");
  }
}

void sentences::add_tendency(block_writer& out, const explanation& why) const noexcept {
  out.put(styles_[why.style]);
  const std::size_t strategy = follower[why.style];
  if (strategy == nobody) return;
  if (why.behind != input_count) {
    add_phrase(out, why, why.behind);
    out.put(citations_[cited_[why.winner][strategy][why.behind]]);
    return;
  }
  if (why.style_blocked) out.put("anger rules out ");
  out.put(names[strategy]);
  if (!why.style_blocked) out.put(" is behind when nothing is known");
}

std::size_t sentences::write(const explanation& why, std::span<char, buffer_size> buffer) const noexcept {
  const bool gated = why.gated != why.winner;
  block_writer out(buffer.data());
  out.put("because ");
  if (gated) out.put(gates_[why.gated]);
  if (gated && why.excused) out.put("; ");
  if (why.excused) out.put(excuses_[why.winner]);
  if (why.rival != nobody) {
    if (gated || why.excused) {
      out.put("; ahead of ");
      out.put(names[why.rival]);
      out.put(" because ");
    }
    add_reasons(out, why);
  }
  if (why.delay != tact::delay::none) {
    out.put("; it is put off ");
    out.put(name(why.delay));
  }
  add_tendency(out, why);
  return out.size();
}

}  // namespace bench::handwritten
