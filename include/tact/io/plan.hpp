#pragma once
// A plan as text, to read on a screen or to paste into a ticket.

#include <cstddef>
#include <string>
#include <string_view>

#include <tact/care/channel.hpp>
#include <tact/care/customer.hpp>
#include <tact/care/language.hpp>
#include <tact/care/plan.hpp>
#include <tact/care/vocabulary.hpp>

namespace tact::io {

/// A list in one line: "a; b; c".
template <class Texts>
std::string in_one_line(const Texts& texts) {
  std::string line;
  for (const std::string_view text : texts) {
    line += line.empty() ? "" : "; ";
    line += text;
  }
  return line;
}

namespace detail {

/// A line of a plan's text: what it is, and what it says; nothing where there is nothing to say.
inline void add_line(std::string& to, std::string_view label, std::string_view text) {
  if (text.empty()) return;
  to += "   ";
  to += label;
  to += text;
  to += '\n';
}

/// What is known before the first step: the strategies, the channel and the customer.
template <class Classes>
void add_contact(std::string& to, const care::plan<Classes>& p, care::language l) {
  const auto& of = p.contact();
  to += care::word_for(p.strategy(), l);
  if (p.afterwards() != p.strategy()) {
    to += " → ";
    to += care::word_for(p.afterwards(), l);
  }
  to += " · ";
  to += care::names(of.by).in(l);
  to += '\n';
  if (!care::reviewed(l)) add_line(to, "names in ", std::string(care::name(l)) + ": no speaker has read them yet");
  add_line(to, "what arrives: ", care::conveyed_by(of.by));
  if (const auto share = care::perception_shares(of.by))
    add_line(to, "perceived by: ",
             "sight " + std::to_string(share->sight) + " %, hearing " + std::to_string(share->hearing) +
                 " %, other senses " + std::to_string(share->others) + " % [D1]");
  add_line(to, "heed: ", care::advice_for(of.by));
  for (const care::customer_class_info* c : of.who.classes()) {
    add_line(to, "customer: ", c->names.in(l));
    add_line(to, "  do: ", in_one_line(c->dos));
    add_line(to, "  do not: ", in_one_line(c->donts));
  }
}

inline void add_step(std::string& to, std::size_t number, const care::plan_step& s, care::channel by,
                     care::language l) {
  to += '\n' + std::to_string(number) + ". " + std::string(s.name(l));
  if (!s.because.empty()) to += " (" + std::string(care::word_for(s.because, l)) + ")";
  to += '\n';
  add_line(to, "do: ", s.instruction());
  add_line(to, "do not: ", s.avoid());
  if (!s.phrase(by).empty())
    add_line(to, care::is_written(by) ? "write: " : "say: ", "\"" + std::string(s.phrase(by)) + "\"");
  if (s.fallback() != nullptr) add_line(to, "if it fails: ", s.fallback()->names.in(l));
  add_line(to, "source: ", s.source());
}

}  // namespace detail

/// The plan, a step after the other: what to do and not to do, words to say it with, what to fall back on, and the
/// source. Names are in the language that is asked for, all else is English; what no speaker has read says so. UTF-8.
template <class Classes>
std::string text(const care::plan<Classes>& p, care::language l = care::language::english) {
  std::string shown;
  detail::add_contact(shown, p, l);
  std::size_t number = 0;
  for (const care::plan_step& s : p) detail::add_step(shown, ++number, s, p.contact().by, l);
  return shown;
}

}  // namespace tact::io
