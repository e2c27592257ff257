// Lesson 15: from advice to what to do and say, step by step, for this customer and this channel.
//
// A plan answers anger first, and asks whether it has gone: who is calm goes on, who is not is offered a pause. A
// class of customers implies something about the factors, or asks about them. Your own is a plain struct.

#include <iostream>

#include <tact/care.hpp>

namespace care = tact::care;

struct regular {
  static constexpr std::string_view name = "regular";
  static constexpr std::string_view signs[] = {"knows us by name"};
  static constexpr care::effect effects[] = {
      {.factor = "relationship", .at_least = 0.75, .reason = "years with us", .source = "shop rule 9"}};
  static constexpr care::question questions[] = {
      {.factor = "urgency", .ask = "When do you need your bicycle?", .source = "shop rule 4"}};
};
using classes = tact::joined<care::customers, tact::catalog<regular>>;

int main() {
  constexpr std::string_view seen[] = {"gets louder", "mixes feelings with facts"};
  const auto ada = care::suggest<classes>(seen).best | care::customer<classes>::of<regular>();

  const tact::situation known{.assertiveness = 0.9, .cooperativeness = 0.8};
  for (const auto& a : ada.adjustments(known))
    std::cout << a.factor << " rises to " << a.to.value() << ": " << a.reason << " (" << a.customer << ")\n";

  const auto advice = tact::recommend(ada.apply_to(known));
  const auto plan = care::plan_for(advice, care::contact<classes>{.who = ada, .by = care::channel::phone});
  std::cout << plan.strategy() << ", then " << plan.afterwards() << '\n';
  for (const auto& step : plan) {
    const std::string_view words = step.phrase(care::channel::phone);
    constexpr const char* when[] = {"  first: ", "  if calm: ", "  if not: "};
    std::cout << when[static_cast<int>(step.calm)] << step.name() << ": "
              << (words.empty() ? step.instruction() : words) << '\n';
  }
  std::cout << "today ends on: " << plan.last_step().name() << ", which she will remember (Kahneman 1993)\n";
}
