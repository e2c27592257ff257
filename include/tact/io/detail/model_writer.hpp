// SPDX-License-Identifier: BSL-1.0
#pragma once
// A model as JSON, with every number exactly as the model has it.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include <tact/detail/grid.hpp>
#include <tact/io/owning_model.hpp>
#include <tact/policy.hpp>

namespace tact::io::detail {

using ordered_json = nlohmann::ordered_json;

/// Adds a text; one that is empty leaves out its key.
inline void add_text(ordered_json& to, const char* key, std::string_view text) {
  if (!text.empty()) to[key] = text;
}

/// A number on the grid of 1/128, whole ones without a point.
inline ordered_json json_on_grid(double x) {
  const int steps = tact::detail::to_grid(x);
  return steps % tact::detail::grid == 0 ? ordered_json(steps / tact::detail::grid)
                                         : ordered_json(steps / double{tact::detail::grid});
}

inline ordered_json json_of(const weight& w) {
  ordered_json json{{"factor", w.factor}, {"value", json_on_grid(w.value)}};
  add_text(json, "source", tact::detail::or_empty(w.source));
  return json;
}

inline ordered_json json_of(const gate& g) {
  ordered_json json{{"factor", g.factor}, {"at", g.at.value()}};
  if (!g.unless.empty()) {
    json["unless"] = g.unless;
    json["unless_at"] = g.unless_at.value();
  }
  add_text(json, "source", tact::detail::or_empty(g.source));
  return json;
}

/// The texts of a strategy or a style, in the order of their members.
inline void add_texts(ordered_json& to, const description& d) {
  add_text(to, "definition", d.definition);
  add_text(to, "when_to_use", d.when_to_use);
  add_text(to, "drawback", d.drawback);
  add_text(to, "outcome", name(d.outcome));
  add_text(to, "source", d.source);
}

inline ordered_json json_of(const strategy_spec& s) {
  ordered_json json{{"name", s.name}};
  json["ideal"] = {{"assertiveness", json_on_grid(s.ideal.assertiveness)},
                   {"cooperativeness", json_on_grid(s.ideal.cooperativeness)}};
  json["bias"] = json_on_grid(s.bias);
  add_text(json, "family", s.family);
  add_texts(json, {s.name, s.definition, s.when_to_use, s.drawback, s.outcome, s.source});
  for (const weight& w : s.weights) json["weights"].push_back(json_of(w));
  for (const gate& g : s.gates) json["gates"].push_back(json_of(g));
  return json;
}

/// A model as JSON.
inline ordered_json json_of(std::string_view name, std::span<const strategy_spec> strategies,
                            const style_descriptions& styles) {
  ordered_json json{{"name", name}};
  for (const strategy_spec& s : strategies) json["strategies"].push_back(json_of(s));
  for (std::size_t corner = 0; corner != styles.size(); ++corner) {
    if (!styles[corner]) continue;
    ordered_json style{{"name", styles[corner].name}, {"assertive", corner >= 2}, {"cooperative", corner % 2 == 1}};
    add_texts(style, styles[corner]);
    json["styles"].push_back(style);
  }
  return json;
}

/// JSON to be read by people: what fits stands in one line.
inline std::string laid_out(const ordered_json& json, std::size_t indent = 0) {
  constexpr std::size_t widest = 110;
  const auto text = [](const ordered_json& j) {
    return j.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
  };
  if (!json.is_structured() || json.empty()) return text(json);
  const char* brackets = json.is_object() ? "{}" : "[]";
  std::string in_one;
  std::string in_many;
  bool flat = true;
  for (const auto& [key, value] : json.items()) {
    flat = flat && !value.is_structured();
    const std::string label = json.is_object() ? text(key) + ": " : "";
    const std::string item = label + laid_out(value, indent + 2);
    in_one += (in_one.empty() ? "" : ", ") + item;
    in_many += (in_many.empty() ? "\n" : ",\n") + std::string(indent + 2, ' ') + item;
  }
  if (flat && indent + in_one.size() <= widest) return brackets[0] + in_one + brackets[1];
  return brackets[0] + in_many + "\n" + std::string(indent, ' ') + brackets[1];
}

}  // namespace tact::io::detail
