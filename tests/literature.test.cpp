// The literature on when each strategy fits, compared with every shipped model as shares of the square.

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "testing/catch.hpp"
#include "testing/held.hpp"
#include "testing/literature.hpp"
#include "testing/sources.hpp"

using testing::held_model;
using testing::held_models;

namespace {

constexpr double clearly = 0.01;

std::vector<testing::use> all_uses() {
  std::vector<testing::use> all = testing::thomas_kilmann_uses();
  for (const testing::use& u : testing::rahim_uses()) all.push_back(u);
  return all;
}

double share_at(const held_model& model, std::string_view strategy, std::string_view variable, double value) {
  return testing::share_of({strategy}, model.strategies,
                           testing::state_of(std::vector{testing::setting{variable, value}}));
}

/// Calls f(model, use, contrast, players) for each contrast that a model is held to.
template <class F>
void for_each_contrast(F f) {
  for (const held_model& model : held_models())
    for (const testing::use& u : all_uses()) {
      const auto names = model.players_of(u.acceptable);
      if (!model.is_held_to(u.row) || names.empty()) continue;
      for (const testing::contrast& c : u.contrasts)
        if (!testing::gives_way(model, u.acceptable.front(), c)) f(model, u, c, names);
    }
}

/// A model, and a row.
using place = std::pair<std::string_view, std::string_view>;

}  // namespace

TEST_CASE("every direction of the literature holds over shares of the square", "[literature]") {
  std::map<std::string_view, int> tested;
  for (const held_model& model : held_models())
    for (const testing::direction& d : testing::directions()) {
      const std::string_view who = model.player(d.who);
      const bool is_held = std::ranges::any_of(d.rows, [&](std::string_view row) { return model.is_held_to(row); });
      const std::vector<testing::setting> far{{d.variable, d.to}};
      if (who.empty() || !is_held || testing::gives_way(model, d.who, {.before = {}, .after = far})) continue;
      INFO(model.name << ": " << d.because << ", " << who << ", should " << (d.sign > 0 ? "rise" : "fall"));
      ++tested[model.name];

      constexpr int steps = 4;
      const double first = share_at(model, who, d.variable, d.from);
      double before = first;
      for (int i = 1; i <= steps; ++i) {
        const double now = share_at(model, who, d.variable, d.from + (d.to - d.from) * i / steps);
        CHECK(d.sign * (now - before) >= -1e-9);  // never back, except by rounding
        before = now;
      }
      CHECK(d.sign * (before - first) >= clearly / 2);  // and by the end clearly forward
    }
  CHECK(tested == std::map<std::string_view, int>{
                      {"customer_care", 22}, {"thomas_kilmann", 17}, {"rahim", 19}, {"pruitt_rubin", 16}});
}

TEST_CASE("complexity never raises compromise", "[literature]") {
  for (const held_model& model : held_models()) {
    const std::string_view who = model.player(testing::role::compromise);
    if (who.empty()) continue;
    INFO(model.name);
    CHECK(share_at(model, who, "complexity", 1) <= share_at(model, who, "complexity", 0.5) + 1e-9);
  }
}

TEST_CASE("disadvantage raises what yields, where compromise stands for it", "[literature]") {
  const held_model& model = held_models().front();
  REQUIRE(model.player(testing::role::compromise) == model.player(testing::role::yielding));
  CHECK(share_at(model, "compromise", "power", 0) >= share_at(model, "compromise", "power", 0.5) + clearly);
}

TEST_CASE("every row that the factors can express raises what it accepts, in every model held to it", "[literature]") {
  for_each_contrast([](const held_model& model, const testing::use& u, const testing::contrast& c, const auto& names) {
    INFO(model.name << ": " << u.row);
    CHECK(testing::rise_of(names, model.strategies, c).gain() >= clearly);
  });
}

// Some rows speak of a factor that others speak of as well. Where their weights alone raise the share, too, the row's
// own weights still carry a good part of the rise.
TEST_CASE("what a row accepts rises by the weights and gates that cite the row", "[literature]") {
  std::set<place> carried_by_others_too;
  for_each_contrast([&](const held_model& model, const testing::use& u, const testing::contrast& c, const auto& names) {
    INFO(model.name << ": " << u.row);
    const testing::without_row knocked_out(model.strategies, u.row);
    CHECK(knocked_out.dropped() > 0);
    const double gain = testing::rise_of(names, model.strategies, c).gain();
    const double without = testing::rise_of(names, knocked_out.strategies(), c).gain();
    if (without >= clearly) carried_by_others_too.insert({model.name, u.row});
    CHECK(gain - without >= clearly);
  });
  CHECK(carried_by_others_too == std::set<place>{{"customer_care", "TKI CP4"},
                                                 {"customer_care", "TKI CM2"},
                                                 {"customer_care", "TKI CM3"},
                                                 {"customer_care", "TKI CM4"},
                                                 {"customer_care", "Rahim IN+4"},
                                                 {"customer_care", "Rahim CO+2"},
                                                 {"customer_care", "Rahim CO+5"},
                                                 {"thomas_kilmann", "TKI CP2"},
                                                 {"thomas_kilmann", "TKI AV2"},
                                                 {"thomas_kilmann", "TKI AC4"},
                                                 {"rahim", "Rahim IN+4"},
                                                 {"rahim", "Rahim OB+4"},
                                                 {"rahim", "Rahim DO+4"},
                                                 {"rahim", "Rahim CO+2"},
                                                 {"pruitt_rubin", "TKI CP1"},
                                                 {"pruitt_rubin", "TKI CP4"},
                                                 {"pruitt_rubin", "Rahim IN+4"},
                                                 {"pruitt_rubin", "Rahim DO+2"}});
}

TEST_CASE("each model is held to every row of its literature that it has a strategy for", "[literature]") {
  std::map<place, std::set<std::string_view>> rows;
  for_each_contrast([&](const held_model& model, const testing::use& u, const testing::contrast&, const auto&) {
    rows[{model.name, u.row.substr(0, u.row.find(' '))}].insert(u.row);
  });
  std::map<place, std::size_t> counts;
  for (const auto& [where, which] : rows) counts[where] = which.size();
  CHECK(counts == std::map<place, std::size_t>{{{"customer_care", "TKI"}, 21},
                                               {{"customer_care", "Rahim"}, 21},
                                               {{"thomas_kilmann", "TKI"}, 21},
                                               {{"rahim", "Rahim"}, 21},
                                               {{"pruitt_rubin", "TKI"}, 16},
                                               {{"pruitt_rubin", "Rahim"}, 16}});
}

// The words are those of SOURCES.md, so that both pages speak of the same rows.
TEST_CASE("all 27 uses and all 26 situations are accounted for", "[literature]") {
  std::set<std::string> rows, lines;
  for (const std::string& line :
       testing::lines_of(std::filesystem::path{TACT_ROOT} / "include" / "tact" / "SOURCES.md"))
    lines.insert(line);
  for (const testing::use& u : all_uses()) {
    INFO(u.row);
    rows.emplace(u.row);
    CHECK(lines.contains("| `" + std::string(u.row) + "` | " + std::string(u.says) + " |"));
    CHECK(u.contrasts.empty() != u.beyond.empty());
    CHECK(u.contrasts.empty() == u.acceptable.empty());
  }
  CHECK(rows == testing::sources().rows());
  CHECK(testing::thomas_kilmann_uses().size() == 27);
  CHECK(testing::rahim_uses().size() == 26);
}

namespace {

/// What a model may cite, apart from rows of its literature.
bool is_no_row_but_right(const held_model& model, std::string_view cited) {
  if (cited == "borrowed") return model.borrows;
  return model.is_held_to("D3") && (cited.starts_with("D3: ") || cited.starts_with("D4: "));
}

/// The parts of a list of sources.
std::vector<std::string> parts_of(std::string_view sources) {
  std::vector<std::string> parts(1);
  for (const char c : sources)
    if (c == ',' || c == ';') parts.emplace_back();
    else if (c != ' ' || !parts.back().empty()) parts.back() += c;
  return parts;
}

}  // namespace

TEST_CASE("weights cite rows that exist, and each model those of its own literature", "[literature]") {
  for (const held_model& model : held_models())
    for (const tact::strategy_spec& d : model.strategies)
      for (const tact::weight& w : d.weights)
        for (const std::string& cited : parts_of(w.source)) {
          INFO(model.name << ", " << d.name << ", " << w.factor << ": " << cited);
          CHECK((is_no_row_but_right(model, cited) ||
                 (model.is_held_to(cited) && testing::sources().rows().contains(cited))));
        }
}

TEST_CASE("a model without a table of its own says of every weight and gate that it is borrowed", "[literature]") {
  int borrowed = 0;
  for (const held_model& model : held_models())
    for (const tact::strategy_spec& d : model.strategies) {
      INFO(model.name << ", " << d.name);
      for (const tact::weight& w : d.weights)
        CHECK(std::string_view{w.source}.ends_with(", borrowed") == model.borrows);
      for (const tact::gate& g : d.gates) CHECK(std::string_view{g.source}.ends_with(", borrowed") == model.borrows);
      borrowed += model.borrows ? static_cast<int>(d.weights.size() + d.gates.size()) : 0;
    }
  CHECK(borrowed > 20);
}

TEST_CASE("roles that are not agreed on speak for negotiation and against competition", "[literature]") {
  const held_model& model = held_models().front();
  for (const auto& [who, sign] : {std::pair{"negotiation", +1}, {"competition", -1}})
    CHECK(sign * (share_at(model, who, "role_ambiguity", 1) - share_at(model, who, "role_ambiguity", 0)) >= clearly);
  int weighed = 0;
  for (const tact::strategy_spec& d : model.strategies)
    for (const tact::weight& w : d.weights)
      if (w.factor == "role_ambiguity") {
        ++weighed;
        CHECK(testing::cites(w.source, "D3: sources of conflict"));
      }
  CHECK(weighed == 2);
}
