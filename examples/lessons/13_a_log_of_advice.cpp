// Lesson 13: advice that is logged, and read again later.
//
// The fingerprint is a hash of everything in a model that affects its advice. Log it with each piece of advice. Years
// later it shows whether that advice came from the model of today.

#include <cstdint>
#include <iostream>
#include <sstream>
#include <string>

#include <tact/tact.hpp>

using model = tact::models::customer_care;

void write(std::ostream& log, const std::string& customer, const tact::situation& s) {
  log << customer << ' ' << std::hex << model::fingerprint() << ' ' << tact::recommend<model>(s).name() << '\n';
}

int main() {
  std::stringstream log("Zoe 5eed0f01da7eba11 competition\n", std::ios::in | std::ios::out | std::ios::ate);
  write(log, "Ada", {.assertiveness = 0.9, .cooperativeness = 0.8});
  write(log, "Bo", {.assertiveness = 0.2, .cooperativeness = 0.1});
  log << "Cleo " << std::hex << model::fingerprint() << " negotiaton\n";  // somebody typed this line

  std::string customer, name;
  for (std::uint64_t fingerprint = 0; log >> customer >> std::hex >> fingerprint >> name;) {
    std::cout << customer << ": " << name << ", ";
    const auto strategy = model::from_name(name);
    if (fingerprint != model::fingerprint()) std::cout << "advised by another model\n";
    else if (!strategy) std::cout << "which this model does not have\n";
    else std::cout << (strategy->is<tact::confrontation>() ? "a talk\n" : "no talk\n");
  }
}
