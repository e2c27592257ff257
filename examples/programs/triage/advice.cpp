#include "advice.hpp"

#include <algorithm>

#include <boost/hana/for_each.hpp>
#include <boost/hana/type.hpp>
#include <boost/hana/unpack.hpp>

#include <tact/io/format.hpp>
#include <tact/io/text.hpp>

#include "inputs.hpp"

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

// The switch point of a change moved away from the present value, to whole hundredths: "rose to 0.57" for 0.56866. It
// stays as it is where the advice there is another one than at the switch point, so what is said is true.
template <class Model>
tact::change rounded(const tact::change& exact, tact::situation s) {
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
  if (tact::recommend<Model>(s).name() != at.strategy) return exact;
  tact::change moved{.input = exact.input, .from = exact.from};
  (falls ? moved.lower : moved.higher) = at;
  (falls ? moved.lower : moved.higher).to = there.value();
  return moved;
}

template <class Model>
advice advise(const tact::situation& s, const extras& wanted) {
  const auto now = tact::recommend<Model>(s);
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
      .styled = now.describe_style(),
      .margin = {},
      .runner_up = now.runner_up(),
      .reason = (now.delay() == tact::delay::none ? "" : std::string(name(now.delay())) + ": ") + main_reason(now, why),
      .narrative = {},
      .plan = {}};
  if (!a.runner_up.empty()) a.margin = now.margin();
  if (wanted.narrative)
    a.narrative = {tact::io::because(why),
                   tact::io::what_if(rounded<Model>(tact::smallest_change(tact::changes(now)), s))};
  if (wanted.contact) a.plan = tact::care::plan_for(now, *wanted.contact);
  return a;
}

template <class Model>
std::string map(const tact::io::picture& p) {
  return tact::io::svg(tact::regions<Model>({.assertiveness = 0.5, .cooperativeness = 0.5}), p);
}

template <class Model>
adviser adviser_of() {
  adviser a{Model::name, Model::fingerprint(), {}, {}, &advise<Model>, &map<Model>};
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

const std::vector<adviser>& advisers() {
  static const auto all = hana::unpack(
      models{}, [](auto... model) { return std::vector{adviser_of<typename decltype(model)::type>()...}; });
  return all;
}

const adviser& adviser_named(std::string_view name) {
  return *std::find_if(advisers().begin(), advisers().end(), [&](const adviser& a) { return a.name == name; });
}

}  // namespace triage
