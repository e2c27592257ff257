// Lesson 17: the rules of a contact, before it and after it.

#include <array>
#include <iostream>

#include <tact/care.hpp>

namespace care = tact::care;

// Before it: the steps of both sides as types. Without show_understanding this does not compile, and the error names
// what is missing, and before which step.
using good = care::script<care::complains, care::shows_anger, care::acknowledge, care::listen, care::apologise,
                          care::show_understanding, care::offer_solution, care::check_understood, care::close>;

int main() {
  std::cout << "as written down:";
  for (const care::step_info* step : good::steps) std::cout << ' ' << step->name;
  std::cout << "\nas it went:\n";

  // After it: the events, with their time in seconds, checked against the same rules. Events are counted from 0.
  using care::act;
  constexpr std::array<care::event, 7> log{{{.what = act::complain, .at = 0},
                                            {.what = act::anger, .at = 20},
                                            {.what = act::listen, .at = 60},
                                            {.what = act::offer, .at = 200},
                                            {.what = act::cool_down, .at = 260, .back = 86'400},
                                            {.what = act::pause, .at = 300},
                                            {.what = act::close, .at = 320}}};
  static_assert(!care::keeps_rules(log));
  care::audit(log, [](const care::violation& v) {
    std::cout << "  event " << v.place << " breaks " << v.rule << ": " << v.says << '\n';
  });
}
