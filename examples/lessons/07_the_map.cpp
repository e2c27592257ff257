// Lesson 7: the map. Which part of the square of the two concerns each strategy holds, and its picture.
//
// The factors are fixed, the two concerns run over the whole square. Name a file to get the picture there:
//
//   07_the_map map.svg

#include <fstream>
#include <iostream>
#include <set>
#include <string_view>

#include <tact/io/svg.hpp>
#include <tact/tact.hpp>

int main(int argc, char** argv) {
  // The concerns given here do not count; name a factor to see how the borders move.
  const auto map = tact::regions({.assertiveness = 0.5, .cooperativeness = 0.5});

  std::ostream& table = argc > 1 ? std::cout : std::cerr;  // the picture alone on standard output
  for (const auto& region : map) {
    std::set<std::string_view> neighbours;
    for (const auto& side : region.outline) neighbours.insert(side.beyond);  // empty at the rim of the square
    neighbours.erase("");

    table << region.name << ": " << region.area() << " of the square, next to";
    for (const std::string_view neighbour : neighbours) table << ' ' << neighbour;
    table << '\n';
  }

  const std::string picture = tact::io::svg(map, {.title = "What to do when nothing else is known"});
  if (argc > 1) std::ofstream(argv[1]) << picture;
  else std::cout << picture;
}
