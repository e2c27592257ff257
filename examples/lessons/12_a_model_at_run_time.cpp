// Lesson 12: a model that the program makes at run time, here from the settings of the shop.

#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include <tact/tact.hpp>

struct setting {  // a strategy, its ideal, and the one factor that it weighs
  std::string name, factor;
  double assertiveness, cooperativeness, weight;
};

void advise(const char* settings) {
  std::vector<setting> lines;  // the model refers to these texts, so they must outlive it
  std::istringstream in(settings);
  for (setting s; in >> s.name >> s.assertiveness >> s.cooperativeness >> s.factor >> s.weight;) lines.push_back(s);

  std::vector<tact::weight> weights(lines.size());
  std::vector<tact::strategy_spec> specs(lines.size());
  for (std::size_t i = 0; i != lines.size(); ++i) {
    const setting& s = lines[i];
    weights[i] = {s.factor, s.weight};
    specs[i] = {.name = s.name, .ideal = {s.assertiveness, s.cooperativeness}, .weights = {&weights[i], 1}};
  }

  const tact::situation ada{.assertiveness = 0.5, .cooperativeness = 0.9, .urgency = 0.75};
  using model = tact::runtime_model<>;
  if (const tact::mistake m = model::mistake_in(specs))
    std::cout << "settings: " << specs[m.strategy].name << ": " << message(m.what) << ": " << m.factor << '\n';
  if (const auto desk = model::from(specs))  // empty where there is a mistake
    std::cout << "for Ada: " << tact::recommend(*desk, ada).name() << '\n';
}

int main() {
  advise("drop_the_fee 0 1 stakes -0.5\nlend_a_bicycle 0.25 1 urgancy 0.25\nexplain_the_bill 1 0.5 stakes 0.5\n");
  advise("drop_the_fee 0 1 stakes -0.5\nlend_a_bicycle 0.25 1 urgency 0.25\nexplain_the_bill 1 0.5 stakes 0.5\n");
}
