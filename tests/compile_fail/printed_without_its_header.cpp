// A recommendation printed without the header that can print it.
// says: include <tact/io/ostream.hpp> to print this
#include <iostream>

#include <tact/tact.hpp>

namespace shop {

void show(const tact::situation& s) { std::cout << "do this: " << tact::recommend(s) << '\n'; }

}  // namespace shop
