#include "advice.hpp"

#include <algorithm>

#include <boost/hana/for_each.hpp>
#include <boost/hana/type.hpp>
#include <boost/hana/unpack.hpp>

#include <tact/io/json.hpp>
#include <tact/io/text.hpp>

namespace triage {
namespace {

namespace hana = boost::hana;

using models = tact::catalog<tact::models::customer_care, tact::models::thomas_kilmann, tact::models::rahim,
                             tact::models::pruitt_rubin>;

// `style_of` describes the style of a recommendation.
template <class Model, class StyleOf>
advice advise(const Model& model, const StyleOf& style_of, const tact::situation& s, const extras& wanted) {
  const auto now = tact::recommend(model, s);
  const auto why = tact::explain(now);
  advice a{.strategy = now.name(),
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
           .reason = tact::io::main_reason(why),
           .narrative = {},
           .plan = {},
           .json = {}};
  if (!a.runner_up.empty()) a.margin = now.margin();
  if (wanted.json) {
    a.json = tact::io::json(now, why);
    if (a.styled) a.json["about_style"] = tact::io::json(a.styled);
  }
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
