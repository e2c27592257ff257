// SPDX-License-Identifier: BSL-1.0
#pragma once
// JSON: a model from a text and as a text; advice, its reasons and a plan as data. It needs nlohmann-json.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include <tact/care/customer.hpp>
#include <tact/care/plan.hpp>
#include <tact/care/plan_step.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/spec_of.hpp>
#include <tact/explain.hpp>
#include <tact/io/detail/json_tree.hpp>
#include <tact/io/detail/model_reader.hpp>
#include <tact/io/detail/model_writer.hpp>
#include <tact/io/model_reading.hpp>
#include <tact/io/owning_model.hpp>
#include <tact/io/plan.hpp>
#include <tact/io/text.hpp>
#include <tact/policy.hpp>
#include <tact/recommend.hpp>
#include <tact/situation.hpp>

namespace tact::io {

/// The longest text that `read_model` reads, in bytes: room for some three hundred strategies with all their texts.
inline constexpr std::size_t longest_model_text = 262'144;

/// Reads a model from JSON. Every mistake is reported with its place, and so is every number that the grid changed. A
/// text that is not JSON has one mistake, where it stops being JSON. It never throws for what is in the text.
/// O(size · log size), and O(strategies² …) as `runtime_model::mistake_in`.
template <class Situation = situation, std::size_t Capacity = 16>
model_reading<Situation, Capacity> read_model(std::string_view text) {
  model_reading<Situation, Capacity> read;
  if (text.size() > longest_model_text) {
    read.mistakes.push_back({{}, {}, "the text is longer than 256 KiB"});
    return read;
  }
  const detail::json_tree tree = detail::parse_json(text);
  if (tree.fault) {
    detail::findings found;
    found.mistake(tree.fault->at, {}, tree.fault->what);
    read.mistakes = found.mistakes(text);
    return read;
  }
  detail::model_reader<Situation, Capacity> reader(tree.root);
  read.mistakes = reader.found().mistakes(text);
  read.rounded = reader.found().rounded(text);
  if (read.mistakes.empty()) read.model = reader.model();
  return read;
}

/// A typed model as JSON that `read_model` makes a model of with the same fingerprint and the same answers. Numbers are
/// written as they lie on the grid, and the gates of families with each strategy that has them. Texts that are not
/// UTF-8 are mended, because JSON holds none.
template <class Model>
std::string freeze() {
  return detail::laid_out(
             detail::json_of(Model::name, tact::detail::specs_of<Model>(), detail::styles_in_words<Model>())) +
         '\n';
}

/// The same for a model that was read or made at run time.
template <class Situation, std::size_t Capacity>
std::string freeze(const owning_model<Situation, Capacity>& model) {
  return detail::laid_out(detail::json_of(model.name(), model.specs(), model.styles())) + '\n';
}

namespace detail {

/// A text, or null where there is none.
inline ordered_json text_or_null(std::string_view text) { return text.empty() ? ordered_json() : ordered_json(text); }

inline ordered_json json_of(const blocking_gate& g) {
  ordered_json json{{"strategy", g.strategy}, {"factor", g.factor}, {"at", g.at}};
  add_text(json, "source", g.source);
  return json;
}

inline ordered_json json_of(const reason& r) {
  ordered_json json{{"input", r.input},         {"value", r.value},
                    {"neutral", r.neutral},     {"contribution", r.contribution},
                    {"to_winner", r.to_winner}, {"to_rival", r.to_rival}};
  add_text(json, "source", r.source);
  add_text(json, "rival_source", r.rival_source);
  return json;
}

}  // namespace detail

// What is missing is null where the key always stands, as in advice, and leaves out its key elsewhere.

/// A strategy or a style in words, without its name.
inline nlohmann::ordered_json json(const description& d) {
  nlohmann::ordered_json json = nlohmann::ordered_json::object();
  detail::add_texts(json, d);
  return json;
}

/// A recommendation: the strategy and what goes with it. `reason` is the main one in a few words; `margin` is null for
/// a lone candidate. `why` must explain this advice.
template <class Model>
nlohmann::ordered_json json(const recommendation<Model>& advice,
                            const explanation<typename Model::situation_type>& why) {
  using detail::text_or_null;
  nlohmann::ordered_json made{{"strategy", advice.name()},
                              {"family", text_or_null(advice.family())},
                              {"style", text_or_null(advice.style())},
                              {"behaviour", text_or_null(name(advice.behaviour()))},
                              {"delay", text_or_null(name(advice.delay()))},
                              {"afterwards", advice.afterwards().name()},
                              {"fallback", advice.if_it_fails().name()},
                              {"runner_up", text_or_null(advice.runner_up())},
                              {"reason", main_reason(why)},
                              {"about_strategy", json(advice.describe())}};
  if (const description style = advice.describe_style()) made["about_style"] = json(style);
  made["margin"] = advice.runner_up().empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(advice.margin());
  return made;
}

/// The same with the explanation made here.
template <class Model>
nlohmann::ordered_json json(const recommendation<Model>& advice) {
  return json(advice, explain(advice));
}

/// An explanation: `constant` and the contributions of `reasons` add up to `lead`, in the numbers as they are written.
template <class Situation>
nlohmann::ordered_json json(const explanation<Situation>& why) {
  nlohmann::ordered_json json{{"rival", detail::text_or_null(why.rival)},
                              {"lead", why.lead},
                              {"constant", why.constant},
                              {"reasons", nlohmann::ordered_json::array()}};
  for (const reason& r : why.reasons) json["reasons"].push_back(detail::json_of(r));
  if (why.left_out) json["left_out"] = true;
  if (why.gate) json["gate"] = detail::json_of(why.gate);
  if (const excused_gate& g = why.excused) {
    json["excused"] = {
        {"strategy", g.strategy}, {"factor", g.factor}, {"at", g.at}, {"unless", g.unless}, {"unless_at", g.unless_at}};
    detail::add_text(json["excused"], "source", g.source);
  }
  if (const tendency& t = why.tendency) {
    json["tendency"] = {{"style", t.style}, {"strategy", detail::text_or_null(t.strategy)}};
    if (t.gate) json["tendency"]["gate"] = detail::json_of(t.gate);
    if (t.left_out) json["tendency"]["left_out"] = true;
    if (!t.against.input.empty()) json["tendency"]["against"] = detail::json_of(t.against);
  }
  detail::add_text(json, "delay", name(why.delay));
  return json;
}

/// A ranking: a list of strategies, the best first.
template <std::size_t Capacity>
nlohmann::ordered_json json(const ranking<Capacity>& lines) {
  nlohmann::ordered_json json = nlohmann::ordered_json::array();
  for (const ranked& r : lines) {
    json.push_back({{"name", r.name}, {"score", r.score}, {"blocked", r.blocked}});
    if (r.left_out) json.back()["left_out"] = true;
  }
  return json;
}

/// One factor that the class of a customer moved.
inline nlohmann::ordered_json json(const care::adjustment& a) {
  return {
      {"factor", a.factor}, {"to", a.to.value()}, {"customer", a.customer}, {"reason", a.reason}, {"source", a.source}};
}

/// One step of a plan for this channel.
inline nlohmann::ordered_json json(const care::plan_step& s, care::channel by) {
  nlohmann::ordered_json json{{"step", s.step->name}};
  detail::add_text(json, "for", s.because);
  detail::add_text(json, "if", condition(s));
  if (s.calm != care::given::either) json["calm"] = s.calm == care::given::yes;
  if (s.valid != care::given::either) json["valid"] = s.valid == care::given::yes;
  if (s.goes_on()) json["goes_on"] = "with the steps for those who are calm";
  detail::add_text(json, "do", s.instruction());
  detail::add_text(json, "avoid", s.avoid());
  detail::add_text(json, "say", s.phrase(by));
  if (s.fallback() != nullptr) detail::add_text(json, "if_it_fails", s.fallback()->name);
  detail::add_text(json, "source", s.source());
  json["later"] = s.later;
  return json;
}

/// A plan: the list of its steps.
template <class Classes>
nlohmann::ordered_json json(const care::plan<Classes>& p) {
  nlohmann::ordered_json json = nlohmann::ordered_json::array();
  for (const care::plan_step& s : p) json.push_back(io::json(s, p.contact().by));
  return json;
}

}  // namespace tact::io
