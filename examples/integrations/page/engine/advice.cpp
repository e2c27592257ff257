// The advice for a case: why, how sure, what would change it, and what comes next.

#include <string>

#include <tact/io/text.hpp>

#include "exports.hpp"
#include "question.hpp"

namespace page {
namespace {

template <class Model>
void write_reasons(json& j, const tact::recommendation<Model>& advice) {
  const auto why = tact::explain(advice);
  j.member("because", tact::io::because(why));
  j.member("reason", tact::io::main_reason(why));
  j.member("constant", why.constant);
  j.list("reasons", [&] {
    for (const tact::reason& r : why.reasons) {
      if (!(r.contribution < 0 || r.contribution > 0)) continue;
      j.object([&] {
        j.member("input", r.input);
        j.member("contribution", r.contribution);
        j.member("source", r.cited());
      });
    }
  });
}

template <class Model>
void write_ranking(json& j, const tact::recommendation<Model>& advice) {
  j.list("ranking", [&] {
    for (const tact::ranked& r : advice.ranking())
      j.object([&] {
        j.member("name", r.name);
        j.member("score", r.score);
        j.member("blocked", r.blocked);
      });
  });
}

/// The switch point of a change moved away from the present value, to whole hundredths, as the sliders have them: "rose
/// to 0.57" for 0.56866. It stays as it is where the advice there is another one than at the switch point, so what is
/// said is true.
template <class Model>
tact::change rounded(const tact::recommendation<Model>& advice, const tact::change& exact, tact::situation s) {
  const tact::switch_point at = exact.nearest();
  if (!at) return exact;
  const bool falls = at.to < exact.from;
  const int below = falls && (at.closes || at.opens) ? 1 : 0;  // the sentence says "fell below" the next step
  const int steps = tact::level{at.to}.steps() + below;
  const auto steps_of = [](int hundredths) { return tact::level{hundredths / 100.0}.steps(); };
  int hundredths = falls ? 100 : 0;
  while (falls ? steps_of(hundredths) > steps : steps_of(hundredths) < steps) hundredths += falls ? -1 : 1;
  if (steps_of(hundredths) < below) return exact;

  const tact::level there = tact::level::from_steps(steps_of(hundredths) - below);
  for (const input& i : inputs())
    if (i.name == exact.input) s.*i.member = there;
  if (tact::recommend(advice.model(), s).name() != at.strategy) return exact;
  tact::change moved{.input = exact.input, .from = exact.from};
  (falls ? moved.lower : moved.higher) = at;
  (falls ? moved.lower : moved.higher).to = there.value();
  return moved;
}

template <class Model>
void write_changes(json& j, const tact::recommendation<Model>& advice, const tact::situation& s) {
  const auto all = tact::changes(advice);
  const auto says = [&](const tact::change& c) { return tact::io::what_if(rounded(advice, c, s)); };
  j.member("what_if", says(tact::smallest_change(all)));
  j.list("changes", [&] {
    for (const tact::change& c : all)
      if (c.nearest())
        j.object([&] {
          j.member("input", c.input);
          j.member("to", c.nearest().to);
          j.member("strategy", c.nearest().strategy);
          j.member("says", says(c));
        });
  });
  if (const tact::border_point border = tact::nearest_border(advice))
    j.object("border", [&] {
      j.member("strategy", border.strategy);
      j.member("distance", border.distance);
    });
}

void write_customer(json& j, const asked_case& c) {
  j.list("adjustments", [&] {
    for (const tact::care::adjustment& a : c.filled_in)
      j.object([&] {
        j.member("factor", a.factor);
        j.member("customer", a.customer);
        j.member("to", a.to);
        j.member("reason", a.reason);
      });
  });
  j.list("questions", [&] {
    for (const tact::care::pending_question& q : c.who.questions(c.point))
      j.object([&] {
        j.member("factor", q.factor);
        j.member("customer", q.customer);
        j.member("ask", q.ask);
      });
  });
}

template <class Model>
void write_head(json& j, const tact::recommendation<Model>& advice) {
  j.member("strategy", advice.name());
  j.member("place", advice.index());
  j.member("family", advice.family());
  j.member("style", advice.style());
  j.member("behaviour", tact::name(advice.behaviour()));
  j.member("outcome", tact::name(advice.outcome()));
  j.member("delay", tact::name(advice.delay()));
  j.member("margin", advice.margin());
  j.member("runner_up", advice.runner_up());
  j.member("afterwards", advice.afterwards().name());
  j.member("fallback", advice.if_it_fails().name());
}

}  // namespace
}  // namespace page

const char* tact_advice(std::size_t model, std::uint32_t customers) noexcept {
  using namespace page;
  return by_model_and_case(model, customers, numbers(), [](const auto& m, const asked_case& c) {
    const auto advice = tact::recommend(m, c.point);
    json j;
    j.object([&] {
      write_head(j, advice);
      write_reasons(j, advice);
      write_ranking(j, advice);
      write_changes(j, advice, c.point);
      write_customer(j, c);
    });
    return std::move(j).finished();
  });
}
