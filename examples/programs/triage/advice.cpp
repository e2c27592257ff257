#include "advice.hpp"

#include <type_traits>

#include <tact/io/text.hpp>

namespace triage {
namespace {

using models = tact::catalog<tact::models::customer_care, tact::models::thomas_kilmann, tact::models::rahim,
                             tact::models::pruitt_rubin>;

std::string decimal(tact::level x) { return std::string(x.text().view()); }

// The rows behind a contribution: what speaks for the winner, and what speaks against its rival.
std::string sources(const tact::reason& r, std::string_view rival) {
  std::string text(r.source);
  if (!r.rival_source.empty() && r.rival_source != r.source) {
    if (!text.empty()) text += "; ";
    text += "against " + std::string(rival) + ": " + std::string(r.rival_source);
  }
  return text.empty() ? text : " [" + text + "]";
}

// The main reason: the gate, if the best score stands behind one; else the largest contribution.
template <class Model>
std::string reason_for(const tact::recommendation<Model>& r) {
  const auto why = tact::explain(r);
  if (why.gate)
    return std::string(why.gate.factor) + " at or above " + decimal(why.gate.at) + " rules out " +
           std::string(why.gate.strategy) + " [" + std::string(why.gate.source) + "]";
  if (why.rival.empty()) return "no other strategy is left";
  const auto main = why.main();
  if (r.margin() == 0) return "a tie, which goes to what the model lists first";
  if (!main) return "no single input: it is ahead when nothing is known";
  return std::string(main->input) + " " + decimal(main->value) + sources(*main, why.rival);
}

template <class Model>
advice advise(const tact::situation& s, const std::optional<tact::care::contact<>>& contact) {
  const auto now = tact::recommend<Model>(s);
  advice a{.strategy = now.name(),
           .family = now.family(),
           .style = now.style(),
           .then = now.afterwards().name(),
           .gated = now.gated(),
           .margin = {},
           .runner_up = now.runner_up(),
           .reason = reason_for(now),
           .plan = {}};
  if (!a.runner_up.empty()) a.margin = now.margin();
  if (contact) a.plan = tact::care::plan_for(now, *contact);
  return a;
}

template <class Model>
account account_for(const tact::situation& s) {
  const auto now = tact::recommend<Model>(s);
  return {tact::io::because(tact::explain(now)), tact::io::what_if(tact::smallest_change(tact::changes(now)))};
}

template <class Model>
std::string map(const tact::io::picture& p) {
  return tact::io::svg(tact::regions<Model>({.assertiveness = 0.5, .cooperativeness = 0.5}), p);
}

template <class Model>
adviser adviser_of() {
  adviser a{&advise<Model>, &account_for<Model>, &map<Model>, {}, Model::fingerprint()};
  for (const auto& r : tact::detail::lowered<Model>) a.strategies.push_back(r.name);
  return a;
}

}  // namespace

std::optional<adviser> adviser_for(std::string_view model) {
  std::optional<adviser> found;
  tact::detail::unpack<models>([&]<class... Model>(std::type_identity<Model>...) {
    ((Model::name == model ? void(found = adviser_of<Model>()) : void()), ...);
  });
  return found;
}

}  // namespace triage
