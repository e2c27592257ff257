#include "clips.hpp"

#include <array>
#include <charconv>
#include <stdexcept>
#include <string>
#include <vector>

extern "C" {
#include <clips/clips.h>
}

#include "numbers.hpp"

namespace bench {
namespace {

// The shortest text that reads back to the number, and reads as a float: CLIPS takes "1" for an integer.
std::string text(double number) {
  std::array<char, 32> characters{};
  const auto end = std::to_chars(characters.begin(), characters.end(), number).ptr;
  std::string shortest{characters.begin(), end};
  return shortest.find_first_of(".e") == std::string::npos ? shortest + ".0" : shortest;
}

std::string variable(std::size_t i) { return "?" + name_of_input(i); }

std::string templates(bool all_inputs) {
  std::string slots;
  for (std::size_t i = 0; i != width(all_inputs); ++i) slots += " (slot " + name_of_input(i) + " (type FLOAT))";
  return "(deftemplate situation" + slots + ")";
}

std::string open_while(const tact::detail::threshold& gate) {
  std::string calm = "(< " + variable(gate.factor) + " " + text(in_levels(gate.at)) + ")";
  if (!has_excuse(gate)) return calm;
  return "(or " + calm + " (>= " + variable(gate.unless) + " " + text(in_levels(gate.unless_at)) + "))";
}

// The two concerns alone leave every gating factor neutral, where no gate of a model is closed.
std::string open(const model_strategy& s, bool all_inputs) {
  std::string constraints;
  for (const tact::detail::threshold& gate : s.gates)
    if (all_inputs && is_gate(gate)) constraints += "&:" + open_while(gate);
  return constraints;
}

// A constraint may only name variables that are bound already, so the gates are in the last slot.
std::string pattern(const model_strategy& s, bool all_inputs) {
  std::string slots;
  for (std::size_t i = 0; i != width(all_inputs); ++i) slots += " (" + name_of_input(i) + " " + variable(i) + ")";
  slots.insert(slots.size() - 1, open(s, all_inputs));
  return "(situation" + slots + ")";
}

// A sum needs two terms at least: one ideal is the origin, and leaves the two concerns no slope.
std::string score(const model_strategy& s, bool all_inputs) {
  const std::string start = text(constant(s, width(all_inputs)));
  std::string terms;
  for (std::size_t i = 0; i != width(all_inputs); ++i)
    if (s.slope[i] != 0) terms += " (* " + text(slope(s, i)) + " " + variable(i) + ")";
  return terms.empty() ? start : "(+ " + start + terms + ")";
}

std::string rule(std::size_t strategy, bool all_inputs) {
  const model_strategy& s = model[strategy];
  return "(defrule " + std::string{s.name} + " (logical " + pattern(s, all_inputs) + ") => (assert (score (strategy " +
         std::to_string(strategy) + ") (value " + score(s, all_inputs) + "))))";
}

// Salience keeps the choice until all scores are in. A fact query over them costs less than a rule whose
// pattern says that no other score is better, which joins each score with each. No score is as low as -1000.
constexpr const char* choosing[] = {
    "(deftemplate score (slot strategy (type INTEGER)) (slot value (type FLOAT)))",
    "(defglobal ?*choice* = -1)",
    "(defrule choose (declare (salience -10)) (situation) =>"
    " (bind ?best -1000.0)"
    " (do-for-all-facts ((?f score)) TRUE"
    "  (if (or (> ?f:value ?best) (and (= ?f:value ?best) (< ?f:strategy ?*choice*)))"
    "   then (bind ?best ?f:value) (bind ?*choice* ?f:strategy))))",
};

}  // namespace

struct clips_peer::engine {
  bool all_inputs;
  void* clips = CreateEnvironment();
  void* situation_template = nullptr;
  std::vector<std::string> slots;

  explicit engine(bool all) : all_inputs(all) {
    build(templates(all));
    for (const char* construct : choosing) build(construct);
    for (std::size_t i = 0; i != model.size(); ++i) build(rule(i, all));
    for (std::size_t i = 0; i != width(all); ++i) slots.push_back(name_of_input(i));
    situation_template = EnvFindDeftemplate(clips, "situation");
    EnvReset(clips);
  }
  engine(const engine&) = delete;
  engine& operator=(const engine&) = delete;
  ~engine() { DestroyEnvironment(clips); }

  void build(const std::string& construct) {
    if (EnvBuild(clips, construct.c_str()) == 0) throw std::logic_error("clips: cannot build " + construct);
  }

  void* assert_situation(const tact::situation& s) {
    fact* const situation = EnvCreateFact(clips, situation_template);
    each_input(s, all_inputs, [this, situation](std::size_t i, double number) {
      DATA_OBJECT value;
      SetType(value, FLOAT);
      SetValue(value, EnvAddDouble(clips, number));
      EnvPutFactSlot(clips, situation, slots[i].c_str(), &value);
    });
    return EnvAssert(clips, situation);
  }

  std::size_t choice() {
    DATA_OBJECT value;
    EnvGetDefglobalValue(clips, "choice", &value);
    return static_cast<std::size_t>(DOToLong(value));
  }
};

clips_peer::clips_peer(bool all_inputs) : engine_(std::make_unique<engine>(all_inputs)) {}

clips_peer::~clips_peer() = default;

std::size_t clips_peer::decide(const tact::situation& s) {
  void* const situation = engine_->assert_situation(s);
  EnvRun(engine_->clips, -1);
  EnvRetract(engine_->clips, situation);
  return engine_->choice();
}

}  // namespace bench
