// Lesson 7: the map. It shows where in the square of the two concerns each strategy is advised.
//
// The factors stay as given, and the two concerns take all values. Name a file to get the picture as well:
//
//   07_the_map map.svg

#include <fstream>
#include <iostream>
#include <set>
#include <string_view>

#include <tact/io/svg.hpp>
#include <tact/tact.hpp>

int main(int argc, char** argv) {
  // The concerns given here do not matter; add a factor to see how the borders move.
  const auto map = tact::regions({.assertiveness = 0.5, .cooperativeness = 0.5});

  for (const auto& region : map) {
    std::set<std::string_view> neighbours;
    for (const auto& side : region.outline)
      if (!side.beyond.empty()) neighbours.insert(side.beyond);  // empty at the edge of the square

    std::cout << region.name << ": " << tact::io::percent(region.area()) << ", next to";
    for (const std::string_view neighbour : neighbours) std::cout << ' ' << neighbour;
    std::cout << '\n';
  }

  if (argc > 1) std::ofstream(argv[1]) << tact::io::svg(map, {.title = "What to do when nothing else is known"});
}
