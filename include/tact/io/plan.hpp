// SPDX-License-Identifier: BSL-1.0
#pragma once
// A plan as text, to read on a screen or to paste into a ticket.

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <tact/care/channel.hpp>
#include <tact/care/customer_class.hpp>
#include <tact/care/dictionary.hpp>
#include <tact/care/plan.hpp>

namespace tact::io {

/// When a step is taken, in words: "if they are calm", "if the complaint is valid", or both. Empty for a step that
/// depends on neither. O(1).
inline std::string condition(const care::plan_step& s) {
  using care::given;
  const auto words = [](given of, const char* yes, const char* no) {
    return of == given::either ? "" : of == given::yes ? yes : no;
  };
  const std::string calm = words(s.calm, "if they are calm", "if they are not calm");
  const std::string valid = words(s.valid, "if the complaint is valid", "if the complaint is not valid");
  return calm + (calm.empty() || valid.empty() ? "" : ", and ") + valid;
}

namespace detail {

/// A list in one line: "a; b; c".
template <class Texts>
std::string in_one_line(const Texts& texts, std::string_view between = "; ") {
  std::string line;
  for (const std::string_view text : texts) {
    if (!line.empty()) line += between;
    line += text;
  }
  return line;
}

/// Writes one plan, and remembers which names have no word in its language.
class plan_writer {
 public:
  explicit plan_writer(const care::dictionary& in) : in_(in) {}

  template <class Classes>
  std::string text(const care::plan<Classes>& p) {
    std::string title = word(p.strategy());
    if (p.delay() != delay::none) title += ", " + word(name(p.delay()));
    if (p.afterwards() != p.strategy()) title += " → " + word(p.afterwards());
    title += " · " + word(name(p.contact().by)) + '\n';
    add_strategy(p.describe());
    if (p.fallback() != p.afterwards()) add_line("if " + word(p.afterwards()) + " fails: ", word(p.fallback()));
    add_contact(p.contact());
    std::size_t number = 0;
    std::string before = heading({});
    for (const care::plan_step& s : p) {
      const std::string now = heading(s);
      if (now != before) text_ += '\n' + now + ":\n";
      before = now;
      add_step(++number, s, p.contact().by);
      if (s.goes_on()) add_line("then go on with step ", std::to_string(p.goes_on_with() + 1));
    }
    return title + notes() + text_;
  }

 private:
  // Nothing for what has no name, such as an outcome that is not stated.
  std::string word(std::string_view name) {
    if (name.empty()) return {};
    const care::word found = in_.word(name);
    if (!found.found && std::find(missing_.begin(), missing_.end(), found.text) == missing_.end())
      missing_.push_back(found.text);
    return std::string(found.text);
  }

  // A labelled line; nothing if the text is empty.
  static std::string line(std::string_view label, std::string_view text) {
    if (text.empty()) return {};
    return "   " + std::string(label) + std::string(text) + '\n';
  }

  void add_line(std::string_view label, std::string_view text) { text_ += line(label, text); }

  void add_strategy(const description& of) {
    add_line("what it is: ", of.definition);
    add_line("when it fits: ", of.when_to_use);
    add_line("what it costs: ", of.drawback);
    add_line("how it ends: ", word(name(of.outcome)));
    add_line("source: ", of.source);
  }

  // Adds what is known before the first step: the channel and the customer.
  template <class Classes>
  void add_contact(const care::contact<Classes>& of) {
    add_line("what arrives: ", conveys(of.by));
    if (const auto share = perception_shares(of.by))
      add_line("perceived by: ", "sight " + std::to_string(share->sight) + " %, hearing " +
                                     std::to_string(share->hearing) + " %, other senses " +
                                     std::to_string(share->others) + " % [D1]");
    add_line("mind: ", advice_for(of.by));
    for (const care::customer_class_info* c : of.who.classes()) {
      add_line("customer: ", word(c->name));
      add_line("  do: ", in_one_line(c->dos));
      add_line("  do not: ", in_one_line(c->donts));
    }
  }

  // When a step is taken, in words. Steps under one heading have it in common.
  static std::string heading(const care::plan_step& s) {
    const std::string when = condition(s);
    if (!s.later) return when.empty() ? "in any case" : when;
    return when.empty() ? "later" : "later, " + when;
  }

  void add_step(std::size_t number, const care::plan_step& s, care::channel by) {
    text_ += '\n' + std::to_string(number) + ". " + word(s.step->name);
    if (!s.because.empty()) text_ += " (" + word(s.because) + ")";
    text_ += '\n';
    add_line("do: ", s.instruction());
    add_line("do not: ", s.avoid());
    if (!s.phrase(by).empty()) add_line(is_written(by) ? "write: " : "say: ", "\"" + std::string(s.phrase(by)) + "\"");
    if (s.fallback() != nullptr) add_line("if it fails: ", word(s.fallback()->name));
    add_line("source: ", s.source());
  }

  // Notes on the words: call it once all of them have been looked up.
  std::string notes() const {
    const std::string language(in_.language.name);
    return (in_.reviewed() ? "" : line("names in ", language + ": no speaker has read them yet")) +
           line("no word in " + language + ", so in English: ", in_one_line(missing_, ", "));
  }

  const care::dictionary& in_;
  std::string text_;
  std::vector<std::string_view> missing_;
};

}  // namespace detail

/// The plan, step by step: what to do and not to do, words to say it with, the step to fall back on, and the source.
/// Names are in the dictionary's language, all else, labels included, is in English. The head says which names have no
/// word in that language, and whether a speaker has yet to read the words. UTF-8. O(steps · entries).
template <class Classes>
std::string text(const care::plan<Classes>& p, const care::dictionary& in = care::english) {
  return detail::plan_writer(in).text(p);
}

}  // namespace tact::io
