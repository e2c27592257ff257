// Lesson 11: from advice to what to do, step by step, for this customer and this channel.
//
// A class of customers shapes the situation and asks what is to be settled first. Yours is a plain struct.

#include <iostream>

#include <tact/care.hpp>
#include <tact/io/plan.hpp>

struct regular {
  static constexpr std::string_view name = "regular";
  static constexpr std::string_view signs[] = {"knows us by name"};
  static constexpr const char* dos[] = {"greet them by name"};
  static constexpr tact::care::effect effects[] = {
      {.factor = "relationship", .at_least = 0.75, .reason = "years with us", .source = "our policy 9"}};
};

int main() {
  using namespace tact::care;
  using classes = tact::joined<customers, tact::catalog<regular>>;

  constexpr std::string_view seen[] = {"gets louder", "mixes feelings with facts"};
  const auto who = suggest<classes>(seen).best | customer<classes>::of<regular, complainer>();

  const tact::situation known{.assertiveness = 0.7, .cooperativeness = 0.8, .stakes = 0.6};
  for (const auto& s : who.adjustments(known))
    std::cout << s.factor << " is " << s.to.value() << ": " << s.reason << '\n';
  for (const auto& q : who.questions(known)) std::cout << "settle " << q.factor << ": " << q.ask << '\n';

  const auto advice = tact::recommend(who.apply_to(known));
  const auto plan = plan_for(advice, contact<classes>{.who = who, .by = channel::chat});
  for (const auto& step : plan) std::cout << step.name() << ": " << step.instruction() << '\n';
  std::cout << "it ends on: " << plan.last_step().instruction() << "\n\n";

  std::cout << tact::io::text(plan, norwegian);  // all there is to say, with sources
}
