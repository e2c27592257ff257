// Lesson 21: a model in a file, which the shop can change without a programmer.

#include <iostream>
#include <string>
#include <string_view>

#include <tact/io/json.hpp>
#include <tact/tact.hpp>

constexpr std::string_view file = R"({
  "name": "shop",
  "strategies": [
    {"name": "explain the bill", "ideal": {"assertiveness": 1, "cooperativeness": 0.5},
     "weights": [{"factor": "steaks", "value": 0.3}],
     "gates": [{"factor": "anger", "at": 0}]},
    {"name": "lend a bicycle", "ideal": {"assertiveness": 0.25, "cooperativeness": 1},
     "weights": [{"factor": "urgency", "value": 0.3}]}
  ]
})";

void mend(std::string& text, std::string_view wrong, std::string_view right) {
  text.replace(text.find(wrong), wrong.size(), right);
}

int main() {
  for (const auto& m : tact::io::read_model(file).mistakes)
    std::cout << "shop.json:" << m.at.line << ':' << m.at.column << ": " << m.what << '\n';

  std::string mended(file);
  mend(mended, "steaks", "stakes");
  mend(mended, R"("at": 0)", R"("at": 0.75)");
  const auto read = tact::io::read_model(mended);
  for (const auto& r : read.rounded)
    std::cout << "line " << r.at.line << ": " << r.written << " is " << r.became << '\n';

  const tact::situation ada{.assertiveness = 0.5, .cooperativeness = 0.9, .urgency = 0.75};
  const auto advice = tact::recommend(read.model->model(), ada);
  std::cout << read.model->name() << " advises: " << advice.name() << '\n';
  std::cout << tact::io::json(advice.ranking()).dump() << '\n';
}
