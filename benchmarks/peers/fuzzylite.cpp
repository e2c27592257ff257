#include "fuzzylite.hpp"

#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

#include <fl/Headers.h>

#include "numbers.hpp"

namespace bench {
namespace {

constexpr const char* score_term = "score";

// The name of a term contains its threshold, so gates with the same threshold share the term.
std::string below(int steps) { return "below_" + std::to_string(steps); }
std::string from(int steps) { return "from_" + std::to_string(steps); }

void add_rectangle(fl::InputVariable& variable, const std::string& name, double start, double end) {
  if (!variable.hasTerm(name)) variable.addTerm(new fl::Rectangle(name, start, end));
}

// A rectangle holds both its ends, give or take fuzzylite's tolerance of 1e-6. A step is 6e-5, so the last
// level below a threshold is one whole step below it.
std::string open_while(fl::Engine& engine, const tact::detail::threshold& gate) {
  fl::InputVariable& factor = *engine.inputVariables()[gate.factor];
  add_rectangle(factor, below(gate.at), 0, in_levels(gate.at - 1));
  std::string calm = factor.getName() + " is " + below(gate.at);
  if (!has_excuse(gate)) return calm;

  fl::InputVariable& excuse = *engine.inputVariables()[gate.unless];
  add_rectangle(excuse, from(gate.unless_at), in_levels(gate.unless_at), 1);
  return "( " + calm + " or " + excuse.getName() + " is " + from(gate.unless_at) + " )";
}

// The two concerns alone leave every gating factor neutral, where no gate of a model is closed.
std::string antecedent(fl::Engine& engine, const model_strategy& s, bool all_inputs) {
  std::string all_open;
  for (const tact::detail::threshold& gate : s.gates)
    if (all_inputs && is_gate(gate)) all_open += (all_open.empty() ? "" : " and ") + open_while(engine, gate);
  return all_open.empty() ? engine.inputVariables().front()->getName() + " is any" : all_open;
}

void add_inputs(fl::Engine& engine, bool all_inputs) {
  for (std::size_t i = 0; i != width(all_inputs); ++i)
    engine.addInputVariable(new fl::InputVariable(name_of_input(i), 0, 1));
}

// fuzzylite takes the constant after the slopes.
std::vector<double> coefficients(const model_strategy& s, bool all_inputs) {
  std::vector<double> numbers;
  for (std::size_t i = 0; i != width(all_inputs); ++i) numbers.push_back(slope(s, i));
  numbers.push_back(constant(s, width(all_inputs)));
  return numbers;
}

void add_output(fl::Engine& engine, const model_strategy& s, bool all_inputs) {
  auto* const output = new fl::OutputVariable(std::string{s.name}, -4, 4);
  output->setDefuzzifier(new fl::WeightedSum("TakagiSugeno"));
  output->setDefaultValue(-std::numeric_limits<double>::infinity());
  output->addTerm(new fl::Linear(score_term, coefficients(s, all_inputs), &engine));
  engine.addOutputVariable(output);
}

void add_rules(fl::Engine& engine, bool all_inputs) {
  auto* const block = new fl::RuleBlock;
  block->setConjunction(new fl::Minimum);
  block->setDisjunction(new fl::Maximum);
  block->setActivation(new fl::General);
  engine.addRuleBlock(block);
  for (const model_strategy& s : model) {
    const std::string rule =
        "if " + antecedent(engine, s, all_inputs) + " then " + std::string{s.name} + " is " + score_term;
    block->addRule(fl::Rule::parse(rule, &engine));
  }
}

}  // namespace

struct fuzzylite_peer::engine : fl::Engine {
  bool all_inputs;

  explicit engine(bool all) : all_inputs(all) {
    add_inputs(*this, all);
    for (const model_strategy& s : model) add_output(*this, s, all);
    add_rules(*this, all);
    std::string why_not;
    if (!isReady(&why_not)) throw std::logic_error("fuzzylite: " + why_not);
  }
};

fuzzylite_peer::fuzzylite_peer(bool all_inputs) : engine_(std::make_unique<engine>(all_inputs)) {}

fuzzylite_peer::~fuzzylite_peer() = default;

std::size_t fuzzylite_peer::decide(const tact::situation& s) {
  const auto& in = engine_->inputVariables();
  each_input(s, engine_->all_inputs, [&in](std::size_t i, double value) { in[i]->setValue(value); });
  engine_->process();

  const auto& out = engine_->outputVariables();
  std::size_t best = 0;
  for (std::size_t i = 1; i != out.size(); ++i)
    if (out[i]->getValue() > out[best]->getValue()) best = i;
  return best;
}

}  // namespace bench
