// Lesson 16: anger over time: ignored, denied, or answered.
//
// Anger rises for some minutes, peaks, and falls slowly. Only the directions are claimed: acknowledging anger and
// apologising lower it, denying it raises it, listening stops its rise. The numbers are illustrations.

#include <iomanip>
#include <iostream>

#include <tact/care.hpp>

using tact::care::act;

int main() {
  constexpr tact::care::anger_curve curve;
  const act does[] = {act::acknowledge, act::listen, act::apologise, act::understand};  // one each minute
  const act denies[] = {act::deny, act::listen, act::argue, act::defend};

  auto ignored = curve.start_at(0.5), met = ignored, denied = ignored;
  std::cout << "minute  ignored  denied   met\n" << std::fixed << std::setprecision(2);
  for (int minute = 0; minute <= 12; ++minute) {
    if (minute != 0) {
      ignored = curve.minute_after(ignored);
      denied = curve.minute_after(denied);
      met = curve.minute_after(met);
    }
    if (minute < 4) {
      denied = curve.after(denied, denies[minute]);
      met = curve.after(met, does[minute]);
    }
    if (minute % 2 == 0)
      std::cout << std::setw(6) << minute << std::setw(9) << ignored.anger.value() << std::setw(8)
                << denied.anger.value() << std::setw(6) << met.anger.value() << '\n';
  }
}
