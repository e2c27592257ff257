// The square and boxes: regions, the nearest border, disagreements of models, strategies that can win, and the next
// question.

#include <tact/tact.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "models.hpp"
#include "seeded.hpp"
#include "topic.hpp"

namespace exact {

namespace {

/// Corners are fractions of whole numbers; areas and centres are rounded.
template <class Polygon>
void add_polygon(hash& h, const Polygon& p) {
  for (const tact::detail::side& s : p) h.add(s.beyond).add(s.from.x).add(s.from.y).add(s.from.w);
  h.add_rounded(p.area()).add_rounded(p.centre().assertiveness).add_rounded(p.centre().cooperativeness);
}

template <class Map>
void add_map(hash& h, const Map& map) {
  for (const auto& r : map) {
    h.add(r.name).add(r.blocked);
    add_polygon(h, r.outline);
  }
}

/// Without the strategy beyond: where two borders are equally near, rounding decides which of them is named.
template <class Advice>
void add_border(hash& h, const Advice& a) {
  const tact::border_point b = nearest_border(a);
  h.add(static_cast<bool>(b)).add_rounded(b.distance);
}

/// A box in which this many inputs are open, or fewer where one is drawn twice.
template <class Situation>
tact::box<Situation> some_box(generator& g, std::size_t open) {
  tact::box<Situation> b(g.situation<Situation>());
  for (std::size_t i = 0; i != open; ++i) {
    const std::size_t k = g.below(2 + std::size(Situation::factors));
    const auto member = k == 0   ? &Situation::assertiveness
                        : k == 1 ? &Situation::cooperativeness
                                 : Situation::factors[k - 2].member;
    b = b.with(member, {g.level(), g.level()});
  }
  return b;
}

/// In the order of the catalog: two shares that differ by their rounding alone may come in either.
template <class Model, class Answer>
void add_prospects(hash& h, const Model& model, const Answer& answer) {
  for (const auto& strategy : model.numbers())
    for (const tact::candidate& c : answer)
      if (c.name == strategy.name) h.add(c.name).add(c.family).add(c.possible).add_rounded(c.share);
  h.add(answer.certain()).add(answer.family()).add(answer.name()).add_rounded(answer.error());
}

/// Without a question that changes nothing: where one answer has all of a box, its share may be just below 1 under
/// -ffast-math.
void add_question(hash& h, const tact::next_question& next) {
  const bool asks = next.change > 1e-9;
  h.add(asks ? next.input : std::string_view()).add_rounded(next.change).add_rounded(next.error);
}

template <class Model>
hash over_boxes(const Model& model, int boxes, std::size_t open) {
  hash h;
  generator g(open);
  for (int i = 0; i != boxes; ++i) {
    const auto b = some_box<typename Model::situation_type>(g, open);
    add_prospects(h, model, consider(model.numbers(), b));
    add_question(h, ask_next(model.numbers(), b));
  }
  return h;
}

template <class Model>
void ask(topics& all, const Model& model) {
  hash maps, borders;
  generator g(3);
  for (int i = 0; i != 500; ++i) {
    const auto s = g.situation<typename Model::situation_type>();
    add_map(maps, model.regions(s));
    add_border(borders, model.recommend(s));
  }
  all.push_back({"regions " + model.name(), maps.value()});
  all.push_back({"nearest border " + model.name(), borders.value()});
  all.push_back({"box of one open input " + model.name(), over_boxes(model, 200, 1).value()});
  all.push_back({"box of two open inputs " + model.name(), over_boxes(model, 40, 2).value()});
  all.push_back({"box of five open inputs " + model.name(), over_boxes(model, 20, 5).value()});
}

hash where_models_part() {
  constexpr tact::equivalent same[] = {{"negotiation", "collaborating"}, {"compromise", "compromising"}};
  hash h;
  generator g(6);
  for (int i = 0; i != 200; ++i) {
    const auto s = g.situation<tact::situation>();
    const auto one = tact::regions(s);
    const auto other = tact::regions<tact::models::thomas_kilmann>(s);
    h.add_rounded(disagreement(one, other, same).share);
    for_each_overlap(one, other, same, [&h](const auto& part) {
      h.add(part.one).add(part.other).add(part.agree);
      add_polygon(h, part.where);
    });
  }
  return h;
}

}  // namespace

topics geometry() {
  topics all;
  each_model([&all](const auto& model) { ask(all, model); });
  all.push_back({"disagreement", where_models_part().value()});
  return all;
}

}  // namespace exact
