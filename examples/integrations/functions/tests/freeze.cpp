// Prints a shipped model as JSON, as `triage --freeze rahim` does.

#include <iostream>

#include <tact/io/json.hpp>
#include <tact/models/rahim.hpp>

int main() { std::cout << tact::io::freeze<tact::models::rahim>(); }
