// One situation at a time: the advice, the ranking, why, and what would change it; in numbers and in words.

#include <tact/io/text.hpp>
#include <tact/tact.hpp>

#include "models.hpp"
#include "seeded.hpp"
#include "topic.hpp"

namespace exact {

namespace {

template <class Advice>
void add_advice(hash& h, const Advice& a) {
  h.add(a.name()).add(a.family()).add(a.style()).add(name(a.behaviour())).add(name(a.outcome()));
  h.add_exact(a.margin()).add(a.runner_up()).add(a.gated()).add(name(a.delay()));
  h.add(a.afterwards().name()).add(a.if_it_fails().name()).add(a.if_it_fails().if_it_fails().name());
}

template <class Advice>
void add_ranking(hash& h, const Advice& a) {
  for (const tact::ranked& line : a.ranking()) h.add(line.name).add_exact(line.score).add(line.blocked);
}

template <class Explanation>
void add_explanation(hash& h, const Explanation& why) {
  h.add(why.rival).add_exact(why.lead).add_exact(why.constant);
  for (const tact::reason& r : why.reasons)
    h.add(r.input).add_exact(r.value).add_exact(r.contribution).add_exact(r.to_winner).add_exact(r.to_rival);
  h.add(why.gate.strategy).add(why.gate.factor).add_exact(why.gate.at);
  h.add(why.excused.strategy).add(why.excused.factor).add_exact(why.excused.at);
  h.add(why.tendency.style).add(why.tendency.strategy).add(why.tendency.against.input);
  if (const auto most = why.main()) h.add(most->input);
}

template <class Advice>
void add_explanations(hash& h, const Advice& a) {
  add_explanation(h, explain(a));
  for (const auto& strategy : a.model())
    if (const auto why = explain(a, strategy.name)) add_explanation(h, *why);
}

template <class Advice>
void add_changes(hash& h, const Advice& a) {
  const auto all = changes(a);
  for (const tact::change& c : all) {
    h.add(c.input).add_exact(c.from);
    h.add(c.lower.strategy).add_exact(c.lower.to).add(c.higher.strategy).add_exact(c.higher.to);
  }
  h.add(smallest_change(all).input);
}

template <class Model>
void ask(topics& all, const Model& model) {
  hash advice, ranking, explanations, changes, sentences;
  generator g(2);
  for (int i = 0; i != 2'000; ++i) {
    const auto a = model.recommend(g.situation<typename Model::situation_type>());
    add_advice(advice, a);
    add_advice(advice, a.afterwards());
    add_ranking(ranking, a);
    add_explanations(explanations, a);
    if (i % 4 != 0) continue;
    add_changes(changes, a);
    sentences.add(tact::io::because(explain(a))).add(tact::io::what_if(smallest_change(tact::changes(a))));
  }
  all.push_back({"fingerprint " + model.name(), model.numbers().fingerprint()});
  all.push_back({"recommend " + model.name(), advice.value()});
  all.push_back({"ranking " + model.name(), ranking.value()});
  all.push_back({"explain " + model.name(), explanations.value()});
  all.push_back({"changes " + model.name(), changes.value()});
  all.push_back({"sentences " + model.name(), sentences.value()});
}

}  // namespace

topics decisions() {
  topics all;
  each_model([&all](const auto& model) { ask(all, model); });
  return all;
}

}  // namespace exact
