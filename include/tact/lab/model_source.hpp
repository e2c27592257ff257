// SPDX-License-Identifier: BSL-1.0
#pragma once
// A model made at run time as C++ source: a typed model with the same fingerprint, about which one can prove things.

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tact/detail/grid.hpp>
#include <tact/detail/policy_traits.hpp>
#include <tact/io/owning_model.hpp>
#include <tact/level.hpp>
#include <tact/policy.hpp>

namespace tact::lab {
namespace detail {

/// A text as a literal. What is no printable ASCII stands in octal, three digits each, so that no digit behind it
/// counts; no two question marks stand together, which could begin a trigraph.
inline std::string literal(std::string_view text) {
  std::string made = "\"";
  for (const char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\' || (c == '?' && made.back() == '?')) {
      made += '\\';
      made += c;
    } else if (code >= 0x20 && code < 0x7f) {
      made += c;
    } else {
      made += '\\';
      for (const int shift : {6, 3, 0}) made += static_cast<char>('0' + ((code >> shift) & 7));
    }
  }
  made += '"';
  return made;
}

/// A number on the grid as an expression that is exact.
inline std::string grid_number(double x) {
  std::string made = std::to_string(tact::detail::to_grid(x));
  made += ".0 / 128";
  return made;
}

constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// A name as part of an identifier: letters and digits, all others one underscore. It never begins with a digit.
inline std::string identifier(std::string_view name, std::string_view kind) {
  std::string made;
  for (const char c : name) {
    if (is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) made += c;
    else if (!made.empty() && made.back() != '_') made += '_';
  }
  if (made.empty() || is_digit(made.front())) made.insert(0, "a_");
  if (made.back() != '_') made += '_';
  made += kind;
  return made;
}

/// The source of a model in the making.
class source_writer {
 public:
  void line(std::initializer_list<std::string_view> parts) {
    for (const std::string_view part : parts) text_ += part;
    text_ += '\n';
  }

  /// An identifier that was not given yet: the place tells equal ones apart.
  std::string fresh(std::string_view name, std::string_view kind) {
    std::string made = identifier(name, kind);
    if (std::find(given_.begin(), given_.end(), made) != given_.end()) {
      made += '_';
      made += std::to_string(given_.size());
    }
    given_.push_back(made);
    return made;
  }

  /// A text member; none where the text is empty.
  void member(std::string_view type, std::string_view name, std::string_view value) {
    if (!value.empty()) line({"  static constexpr ", type, " ", name, " = ", literal(value), ";"});
  }

  /// The members that strategies and styles share.
  void description(const tact::description& d) {
    member("const char*", "definition", d.definition);
    member("const char*", "when_to_use", d.when_to_use);
    member("const char*", "drawback", d.drawback);
    member("const char*", "source", d.source);
    constexpr std::array names{"", "unresolved", "postponed", "lose_lose", "win_lose", "lose_win", "win_win"};
    if (d.outcome != outcome::unstated)
      line({"  static constexpr tact::outcome outcome = tact::outcome::", names[static_cast<std::size_t>(d.outcome)],
            ";"});
  }

  const std::string& text() const noexcept { return text_; }

 private:
  std::string text_;
  std::vector<std::string> given_;
};

inline void write_weights(source_writer& to, std::span<const weight> weights) {
  const auto counts = [](const weight& w) { return tact::detail::to_grid(w.value) != 0; };
  if (std::none_of(weights.begin(), weights.end(), counts)) return;
  to.line({"  static constexpr tact::weight weights[] = {"});
  for (const weight& w : weights)
    if (counts(w))
      to.line({"      {", literal(w.factor), ", ", grid_number(w.value), ", ",
               literal(tact::detail::or_empty(w.source)), "},"});
  to.line({"  };"});
}

inline void write_gates(source_writer& to, std::span<const gate> gates) {
  if (gates.empty()) return;
  const auto steps = [](level x) { return std::to_string(x.steps()).append(".0 / 16384"); };
  to.line({"  static constexpr tact::gate gates[] = {"});
  for (const gate& g : gates)
    to.line({"      {", literal(g.factor), ", ", steps(g.at), ", ", literal(g.unless), ", ", steps(g.unless_at), ", ",
             literal(tact::detail::or_empty(g.source)), "},"});
  to.line({"  };"});
}

/// One strategy; the gates of its family are among its own, so the family has the name alone.
inline void write_strategy(source_writer& to, std::string_view type, std::string_view family, const strategy_spec& s) {
  to.line({"struct ", type, " {"});
  to.member("std::string_view", "name", s.name);
  to.line({"  static constexpr tact::position ideal{", grid_number(s.ideal.assertiveness), ", ",
           grid_number(s.ideal.cooperativeness), "};"});
  if (!family.empty()) to.line({"  using family = ", family, ";"});
  to.description({{}, s.definition, s.when_to_use, s.drawback, s.outcome, s.source});
  write_weights(to, s.weights);
  write_gates(to, s.gates);
  to.line({"};\n"});
}

/// The strategies, their families before them. Returns the types of the strategies.
inline std::vector<std::string> write_strategies(source_writer& to, std::span<const strategy_spec> specs) {
  std::vector<std::string> types, families;
  std::vector<std::string_view> names;
  for (const strategy_spec& s : specs) {
    std::string family;
    if (!s.family.empty()) {
      const auto known = static_cast<std::size_t>(std::find(names.begin(), names.end(), s.family) - names.begin());
      if (known == names.size()) {
        names.push_back(s.family);
        families.push_back(to.fresh(s.family, "family"));
        to.line({"struct ", families.back(), " {"});
        to.member("std::string_view", "name", s.family);
        to.line({"};\n"});
      }
      family = families[known];
    }
    types.push_back(to.fresh(s.name, "strategy"));
    write_strategy(to, types.back(), family, s);
  }
  return types;
}

/// The styles, by corner. Returns their types.
inline std::vector<std::string> write_styles(source_writer& to, const io::style_descriptions& styles) {
  std::vector<std::string> types;
  for (std::size_t corner = 0; corner != styles.size(); ++corner) {
    if (!styles[corner]) continue;
    types.push_back(to.fresh(styles[corner].name, "style"));
    to.line({"struct ", types.back(), " {"});
    to.member("std::string_view", "name", styles[corner].name);
    to.line({"  static constexpr bool assertive = ", corner / 2 == 1 ? "true" : "false", ";"});
    to.line({"  static constexpr bool cooperative = ", corner % 2 == 1 ? "true" : "false", ";"});
    to.description(styles[corner]);
    to.line({"};\n"});
  }
  return types;
}

/// Types with commas between them.
inline std::string listed(const std::vector<std::string>& types) {
  std::string all;
  for (const std::string& t : types) {
    if (!all.empty()) all += ", ";
    all += t;
  }
  return all;
}

}  // namespace detail

/// A model as C++ source that compiles alone: a header with the typed model `space::model`, of the same strategies in
/// the same order, and so with the same fingerprint, which the header checks. Its names become identifiers; texts may
/// hold any bytes. `space` is a namespace; `situation` the situation's type, and `header` the header that declares it.
/// O(size of the model). Source: tact (typed models from fits).
template <class Situation, std::size_t Capacity>
std::string cpp_source(const io::owning_model<Situation, Capacity>& model, std::string_view space,
                       std::string_view situation = "tact::situation",
                       std::string_view header = "<tact/situation.hpp>") {
  detail::source_writer to;
  to.line({"// Written by tact::lab::cpp_source. It is replaced as a whole: change the model, not this file."});
  to.line({"#pragma once\n\n#include <string_view>\n\n#include <tact/model.hpp>\n#include ", header, "\n"});
  to.line({"namespace ", space, " {\n"});
  const std::string strategies = detail::listed(detail::write_strategies(to, model.specs()));
  const std::string styles = detail::listed(detail::write_styles(to, model.styles()));
  to.line({"struct model : tact::model<model, ", situation, "> {"});
  to.line({"  static constexpr std::string_view name = ", detail::literal(model.name()), ";"});
  to.line({"  using strategies = tact::catalog<", strategies, ">;"});
  to.line({"  using styles = tact::catalog<", styles, ">;"});
  to.line({"  static constexpr tact::bias biases[] = {"});
  for (const strategy_spec& s : model.specs())
    to.line({"      {", detail::literal(s.name), ", ", detail::grid_number(s.bias), "},"});
  to.line({"  };\n};\n"});
  to.line({"static_assert(model::fingerprint() == ", std::to_string(model.fingerprint()), "U);\n"});
  to.line({"}  // namespace ", space});
  return to.text();
}

}  // namespace tact::lab
