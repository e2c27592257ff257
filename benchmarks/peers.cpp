#include "peers.hpp"

#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "contest.hpp"
#include "one_decision.hpp"
#include "peers/clips.hpp"
#include "peers/fuzzylite.hpp"
#include "peers/numbers.hpp"

namespace bench {
namespace {

using json = nlohmann::json;

constexpr std::size_t engine_rows = 4'000;
constexpr std::size_t checked_rows = 100'000;  // they take microseconds each
constexpr std::size_t rows_a_pass = 500;

const char* section_of(bool all_inputs) { return all_inputs ? eleven_factors : two_inputs; }

/// Each pass decides the next rows, so that all rows take part and no predictor learns them.
template <class Peer>
[[maybe_unused]] void add_peer(table& results, const workload& work, const std::string& name, bool all_inputs) {
  const auto peer = std::make_shared<Peer>(all_inputs);
  const std::vector<std::uint8_t>& expected = all_inputs ? work.by_all : work.by_two;
  require_agreement(name, checked_rows,
                    [&](std::size_t row) { return peer->decide(work.situations[row]) == expected[row]; });
  results.add({section_of(all_inputs), name, formula}, rows_a_pass, [&work, peer, next = std::size_t{0}]() mutable {
    for (std::size_t k = 0; k != rows_a_pass; ++k) keep(peer->decide(work.situations[next + k]));
    next = (next + rows_a_pass) % row_count;
  });
}

json gates_of(const model_strategy& s) {
  json gates = json::array();
  for (const tact::detail::threshold& gate : s.gates) {
    if (!is_gate(gate)) continue;
    gates.push_back({{"factor", gate.factor}, {"at", gate.at}});
    if (has_excuse(gate)) gates.back().update({{"unless", gate.unless}, {"unless_at", gate.unless_at}});
  }
  return gates;
}

json situations_of(const workload& work) {
  json situations = json::array();
  for (std::size_t row = 0; row != engine_rows; ++row) {
    json inputs = json::array();
    each_input(work.situations[row], true, [&](std::size_t, double value) { inputs.push_back(value); });
    situations.push_back(std::move(inputs));
  }
  return situations;
}

json decision_of(bool all_inputs, const std::vector<std::uint8_t>& answers) {
  return {{"inputs", all_inputs ? members.size() : 2},
          {"read", width(all_inputs)},
          {"answers", std::vector<int>(answers.begin(), answers.begin() + engine_rows)}};
}

}  // namespace

void add_peers([[maybe_unused]] table& results, [[maybe_unused]] const workload& work) {
  for ([[maybe_unused]] const bool all_inputs : {false, true}) {
#ifdef TACT_BENCH_FUZZYLITE
    add_peer<fuzzylite_peer>(results, work, "fuzzylite", all_inputs);
#endif
#ifdef TACT_BENCH_CLIPS
    add_peer<clips_peer>(results, work, "CLIPS", all_inputs);
#endif
  }
}

void write_engine_inputs(const std::filesystem::path& file, const workload& work) {
  json given{{"one", tact::level::one}};
  for (std::size_t i = 0; i != all_width; ++i) {
    given["names"].push_back(name_of_input(i));
    given["neutral"].push_back(tact::detail::neutral_inputs<tact::situation>[i]);
  }
  for (const model_strategy& s : model)
    given["strategies"].push_back(
        {{"name", s.name}, {"constant", s.constant}, {"slopes", s.slope}, {"gates", gates_of(s)}});
  given["situations"] = situations_of(work);
  given["decisions"] = {decision_of(false, work.by_two), decision_of(true, work.by_all)};
  std::ofstream stream{file};
  if (!(stream << given)) throw std::runtime_error("cannot write " + file.string());
}

void add_engine_times(table& results, const std::filesystem::path& file) {
  std::ifstream stream{file};
  if (!stream) throw std::runtime_error("cannot read " + file.string());
  for (const json& engine : json::parse(stream)) {
    const bool all_inputs = engine.at("inputs").get<std::size_t>() != 2;
    results.add_time({section_of(all_inputs), engine.at("name").get<std::string>() + " (node)", formula},
                     engine.at("ns").get<double>());
  }
}

}  // namespace bench
