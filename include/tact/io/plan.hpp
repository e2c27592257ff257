#pragma once
// A plan as text, to read on a screen or to paste into a ticket.

#include <cstddef>
#include <string>
#include <string_view>

#include <tact/care/plan.hpp>

namespace tact::io {

/// A line of a plan's text: what it is, and what it says; nothing where there is nothing to say.
inline void add_line(std::string& to, std::string_view label, std::string_view text) {
  if (text.empty()) return;
  to += "   ";
  to += label;
  to += text;
  to += '\n';
}

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

/// The plan, a step after the other: what to do and not to do, words to say it with, what to fall back on, and the
/// source. Names are in the language that is asked for, all else is English; what no speaker has read says so. UTF-8.
template <class Classes>
std::string text(const care::plan<Classes>& p, care::language l = care::language::english) {
  const auto& of = p.of();
  std::string shown(care::word_for(p.strategy(), l));
  if (p.afterwards() != p.strategy()) {
    shown += " → ";
    shown += care::word_for(p.afterwards(), l);
  }
  shown += " · ";
  shown += care::names(of.by).in(l);
  shown += '\n';
  if (!care::reviewed(l)) add_line(shown, "names in ", std::string(care::name(l)) + ": no speaker has read them yet");
  add_line(shown, "what arrives: ", care::conveyed_by(of.by));
  if (const auto share = care::perception_shares(of.by))
    add_line(shown, "perceived by: ",
             "sight " + std::to_string(share->sight) + " %, hearing " + std::to_string(share->hearing) +
                 " %, other senses " + std::to_string(share->others) + " % [D1]");
  add_line(shown, "heed: ", care::advice_for(of.by));
  for (const care::customer_class_info* c : of.who.classes()) {
    add_line(shown, "customer: ", c->names.in(l));
    add_line(shown, "  do: ", in_one_line(c->dos));
    add_line(shown, "  do not: ", in_one_line(c->donts));
  }

  std::size_t number = 0;
  for (const care::plan_step& s : p) {
    shown += '\n' + std::to_string(++number) + ". " + std::string(s.name(l));
    if (!s.because.empty()) shown += " (" + std::string(care::word_for(s.because, l)) + ")";
    shown += '\n';
    add_line(shown, "do: ", s.instruction());
    add_line(shown, "do not: ", s.avoid());
    if (!s.phrase(of.by).empty())
      add_line(shown, care::is_written(of.by) ? "write: " : "say: ", "\"" + std::string(s.phrase(of.by)) + "\"");
    if (s.fallback() != nullptr) add_line(shown, "if it fails: ", s.fallback()->names.in(l));
    add_line(shown, "source: ", s.source());
  }
  return shown;
}

}  // namespace tact::io
