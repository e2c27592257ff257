// Pictures: maps, disagreements of two models, and the curve of anger.

#include <tact/care/steps.hpp>
#include <tact/io/anger.hpp>
#include <tact/io/svg.hpp>
#include <tact/tact.hpp>

#include <string>
#include <string_view>

#include "seeded.hpp"
#include "topic.hpp"

namespace exact {

namespace {

/// A picture without its numbers, which are rounded twice and use the sines of the C library. The shapes, the places
/// of names and the key remain.
std::string without_numbers(std::string_view picture) {
  std::string rest;
  for (const char c : picture)
    if (std::string_view("0123456789.-").find(c) == std::string_view::npos) rest += c;
  return rest;
}

hash maps() {
  hash h;
  generator g(12);
  for (int i = 0; i != 100; ++i) {
    const auto map = tact::regions(g.situation<tact::situation>());
    h.add(without_numbers(tact::io::svg(map, {.title = "A <map> that is no UTF-8: \xff"})));
  }
  return h;
}

hash differences() {
  hash h;
  generator g(13);
  for (int i = 0; i != 20; ++i) {
    const auto s = g.situation<tact::situation>();
    h.add(without_numbers(tact::io::svg(tact::regions(s), tact::regions<tact::models::thomas_kilmann>(s), {})));
  }
  return h;
}

hash curves() {
  const tact::io::action_at met[] = {{2, tact::care::from_name<tact::care::steps>("acknowledge")},
                                     {4, tact::care::from_name<tact::care::steps>("apologise")}};
  const tact::io::scenario courses[] = {{"ignored"}, {"met", met}};
  hash h;
  generator g(14);
  for (int i = 0; i != 20; ++i)
    h.add(without_numbers(tact::io::svg(tact::care::anger_curve{}, courses, {.begins = g.level()})));
  return h;
}

}  // namespace

topics pictures() {
  return {
      {"pictures of maps", maps().value()},
      {"pictures of two maps", differences().value()},
      {"pictures of anger", curves().value()},
  };
}

}  // namespace exact
