// Lesson 12: anger over time; a contact that breaks a rule does not compile; a log that broke one is told where.

#include <array>
#include <iostream>

#include <tact/care.hpp>

namespace care = tact::care;

// Before the contact: both sides' steps as types. Without acknowledge this does not compile.
using good = care::script<care::complains, care::shows_anger, care::acknowledge, care::listen, care::apologise,
                          care::show_understanding, care::offer_solution, care::check_understood, care::close>;

int main() {
  // The curve of anger. Its numbers are illustrations; that these steps lower it and denying raises it is not.
  constexpr care::anger_curve curve;
  care::anger_state ignored = curve.start_at(0.5), met = ignored;
  for (const care::step_info* step : good::steps) {
    met = curve.after(curve.minute_after(met), step->does);
    ignored = curve.minute_after(ignored);
    std::cout << step->name << ": " << met.anger.value() << ", if nothing is done " << ignored.anger.value() << '\n';
  }

  // After the contact: what happened, in seconds, held against the rules.
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
    std::cout << "event " << v.place << " breaks " << v.rule << ": " << v.says << " [" << v.source << "]\n";
  });
}
