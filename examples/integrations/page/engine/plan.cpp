// What to do, step by step.

#include <string>

#include <tact/io/plan.hpp>

#include "exports.hpp"
#include "question.hpp"

namespace page {
namespace {

void write_step(json& j, const tact::care::plan_step& s, tact::care::channel by) {
  j.object([&] {
    j.member("name", s.step->name);
    j.member("because", s.because);
    j.member("when", tact::io::condition(s));
    j.member("later", s.later);
    j.member("goes_on", s.goes_on());
    j.member("do", s.instruction());
    j.member("avoid", s.avoid());
    j.member("say", s.phrase(by));
    j.member("fallback", s.fallback() != nullptr ? s.fallback()->name : std::string_view());
    j.member("source", s.source());
  });
}

}  // namespace
}  // namespace page

const char* tact_plan(std::size_t model, std::uint32_t customers, std::size_t channel, int harm_was_meant) noexcept {
  using namespace page;
  if (channel >= std::size(tact::care::channels)) return refused("channel", "there is no such channel");
  return by_model_and_case(model, customers, numbers(), [&](const auto& m, const asked_case& c) {
    const tact::care::contact<> contact{
        .who = c.who, .by = tact::care::channels[channel], .harm_was_meant = harm_was_meant != 0};
    const auto plan = tact::care::plan_for(tact::recommend(m, c.point), contact);
    json j;
    j.object([&] {
      j.member("written", tact::care::is_written(contact.by));
      j.member("mind", tact::care::advice_for(contact.by));
      j.member("goes_on_with", plan.goes_on_with() + 1);
      j.list("steps", [&] {
        for (const tact::care::plan_step& step : plan) write_step(j, step, contact.by);
      });
      j.member("text", tact::io::text(plan));
    });
    return std::move(j).finished();
  });
}
