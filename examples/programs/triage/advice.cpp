#include "advice.hpp"

#include <algorithm>

#include <boost/hana/for_each.hpp>
#include <boost/hana/type.hpp>
#include <boost/hana/unpack.hpp>

#include <tact/io/format.hpp>
#include <tact/io/json.hpp>
#include <tact/io/text.hpp>

namespace triage {
namespace {

namespace hana = boost::hana;

using models = tact::catalog<tact::models::customer_care, tact::models::thomas_kilmann, tact::models::rahim,
                             tact::models::pruitt_rubin>;

std::string decimal(tact::level x) { return std::string(x.text().view()); }

// The sources of a contribution: first for the winner, then against its rival.
std::string sources(const tact::reason& r, std::string_view rival) {
  std::string text(tact::io::first_source(r.source));
  const std::string_view against = tact::io::first_source(r.rival_source);
  if (!against.empty() && against != text) {
    if (!text.empty()) text += "; ";
    text += "against " + std::string(rival) + ": " + std::string(against);
  }
  return text.empty() ? text : " [" + text + "]";
}

std::string reached(std::string_view factor, double at) { return std::string(factor) + " at or above " + decimal(at); }

std::string bracketed(std::string_view sources) { return " [" + std::string(tact::io::first_source(sources)) + "]"; }

// What gates have to do with it: the one that blocks the strategy with the best score, and the one that only an
// exception holds open. Empty where no gate matters.
std::string gate_reason(const tact::explanation<tact::situation>& why) {
  std::string text;
  if (const tact::blocking_gate& g = why.gate)
    text = reached(g.factor, g.at) + " rules out " + std::string(g.strategy) + bracketed(g.source);
  if (const tact::excused_gate& g = why.excused) {
    if (!text.empty()) text += "; ";
    text += reached(g.factor, g.at) + " would rule " + std::string(g.strategy) + " out, but " +
            reached(g.unless, g.unless_at) + " keeps it open" + bracketed(g.source);
  }
  return text;
}

// The main reason: gates, where they matter; otherwise the largest contribution.
template <class Model>
std::string main_reason(const tact::recommendation<Model>& r, const tact::explanation<tact::situation>& why) {
  if (std::string gates = gate_reason(why); !gates.empty()) return gates;
  if (why.rival.empty()) return "no other strategy is left";
  const auto main = why.main();
  if (r.margin() == 0) return "a tie: the model lists this one first";
  if (!main) return "no single input: it is ahead when nothing is known";
  return std::string(main->input) + " " + decimal(main->value) + sources(*main, why.rival);
}

// `style_of` describes the style of a recommendation.
template <class Model, class StyleOf>
advice advise(const Model& model, const StyleOf& style_of, const tact::situation& s, const extras& wanted) {
  const auto now = tact::recommend(model, s);
  const auto why = tact::explain(now);
  advice a{
      .strategy = now.name(),
      .family = now.family(),
      .style = now.style(),
      .behaviour = name(now.behaviour()),
      .delay = name(now.delay()),
      .afterwards = now.afterwards().name(),
      .fallback = now.if_it_fails().name(),
      .gated = now.gated(),
      .described = now.describe(),
      .styled = style_of(now),
      .margin = {},
      .runner_up = now.runner_up(),
      .reason = (now.delay() == tact::delay::none ? "" : std::string(name(now.delay())) + ": ") + main_reason(now, why),
      .narrative = {},
      .plan = {}};
  if (!a.runner_up.empty()) a.margin = now.margin();
  if (wanted.narrative)
    a.narrative = {tact::io::because(why), tact::io::what_if(tact::smallest_change(tact::changes(now)))};
  if (wanted.contact) a.plan = tact::care::plan_for(now, *wanted.contact);
  return a;
}

template <class Model>
std::string map(const Model& model, const tact::io::picture& p) {
  return tact::io::svg(tact::regions(model, {.assertiveness = 0.5, .cooperativeness = 0.5}), p);
}

template <class Model>
adviser adviser_of() {
  adviser a{.name = Model::name,
            .fingerprint = Model::fingerprint(),
            .strategies = {},
            .styles = {},
            .advise =
                [](const tact::situation& s, const extras& wanted) {
                  return advise(Model{}, [](const auto& now) { return now.describe_style(); }, s, wanted);
                },
            .map = [](const tact::io::picture& p) { return map(Model{}, p); },
            .freeze = [] { return tact::io::freeze<Model>(); }};
  const auto add_to = [](std::vector<tact::description>& list) {
    return [&list](auto policy) { list.push_back(tact::describe<typename decltype(policy)::type>()); };
  };
  hana::for_each(typename Model::strategies{}, add_to(a.strategies));
  if constexpr (requires { typename Model::styles; }) hana::for_each(typename Model::styles{}, add_to(a.styles));
  return a;
}

}  // namespace

const std::vector<adviser>& advisers() {
  static const auto all = hana::unpack(
      models{}, [](auto... model) { return std::vector{adviser_of<typename decltype(model)::type>()...}; });
  return all;
}

adviser adviser_of(const tact::io::owning_model<>& model) {
  adviser a{.name = model.name(),
            .fingerprint = model.fingerprint(),
            .strategies = {},
            .styles = {},
            .advise =
                [model](const tact::situation& s, const extras& wanted) {
                  return advise(
                      model.model(), [&model](const auto& now) { return model.describe_style(now); }, s, wanted);
                },
            .map = [model](const tact::io::picture& p) { return map(model.model(), p); },
            .freeze = [model] { return tact::io::freeze(model); }};
  for (const auto& strategy : model.model()) a.strategies.push_back(strategy.description());
  for (const tact::description& style : model.styles())
    if (style) a.styles.push_back(style);
  return a;
}

const adviser& adviser_named(std::string_view name) {
  return *std::find_if(advisers().begin(), advisers().end(), [&](const adviser& a) { return a.name == name; });
}

}  // namespace triage
