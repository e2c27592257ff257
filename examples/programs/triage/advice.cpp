#include "advice.hpp"

#include <algorithm>

#include <boost/hana/for_each.hpp>
#include <boost/hana/type.hpp>
#include <boost/hana/unpack.hpp>

#include <tact/io/format.hpp>
#include <tact/io/json.hpp>
#include <tact/io/text.hpp>

#include "inputs.hpp"

namespace triage {
namespace {

namespace hana = boost::hana;

using models = tact::catalog<tact::models::customer_care, tact::models::thomas_kilmann, tact::models::rahim,
                             tact::models::pruitt_rubin>;

// The switch point of a change moved away from the present value, to whole hundredths: "rose to 0.57" for 0.56866. It
// stays as it is where the advice there is another one than at the switch point, so what is said is true.
template <class Model>
tact::change rounded(const Model& model, const tact::change& exact, tact::situation s) {
  const tact::switch_point at = exact.nearest();
  if (!at) return exact;
  const bool falls = at.to < exact.from;
  const int below = falls && (at.closes || at.opens) ? 1 : 0;  // the sentence says "fell below" the next step
  const int steps = tact::level{at.to}.steps() + below;
  int hundredths = falls ? 100 : 0;
  const auto rounded_to = [&hundredths] { return tact::level{hundredths / 100.0}.steps(); };
  while (falls ? rounded_to() > steps : rounded_to() < steps) hundredths += falls ? -1 : 1;
  if (rounded_to() < below) return exact;

  const tact::level there = tact::level::from_steps(rounded_to() - below);
  s.*input_named(exact.input, "").member = there;
  if (tact::recommend(model, s).name() != at.strategy) return exact;
  tact::change moved{.input = exact.input, .from = exact.from};
  (falls ? moved.lower : moved.higher) = at;
  (falls ? moved.lower : moved.higher).to = there.value();
  return moved;
}

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
           .scores = {},
           .plan = {}};
  if (!a.runner_up.empty()) a.margin = now.margin();
  if (wanted.narrative)
    a.narrative = {tact::io::because(why),
                   tact::io::what_if(rounded(model, tact::smallest_change(tact::changes(now)), s))};
  if (wanted.scores) {
    const auto ranking = now.ranking();
    a.scores.assign(ranking.begin(), ranking.end());
  }
  if (wanted.contact) a.plan = tact::care::plan_for(now, *wanted.contact);
  return a;
}

template <class Model>
std::string map(const Model& model, const tact::io::picture& p) {
  return tact::io::svg(tact::regions(model, {.assertiveness = 0.5, .cooperativeness = 0.5}), p);
}

template <class Model>
adviser adviser_of_type() {
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

std::string_view plain_words(const tact::description& of) {
  return of.definition.substr(0, of.definition.find_first_of(",;:"));
}

std::string fingerprint_text(const adviser& of) { return tact::io::fingerprint_text(of.fingerprint); }

const std::vector<adviser>& advisers() {
  static const auto all = hana::unpack(
      models{}, [](auto... model) { return std::vector{adviser_of_type<typename decltype(model)::type>()...}; });
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
