// The literature on when each strategy fits, compared with every shipped model as shares of the square. The tables were
// written from the literature, independently of the weights.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <tact/tact.hpp>

#include "testing/catch.hpp"
#include "testing/shares.hpp"

using namespace tact;

namespace {

// --- Directions ----------------------------------------------------------------------------------------

enum class role { negotiation, yielding, competition, compromise, avoidance, postponement };

/// Raising the variable from `from` to `to` moves the share of the role this way.
struct direction {
  std::string_view because;
  level situation::* member;
  double from, to;
  role who;
  int sign;
};

// What follows from the rows of TKI and Rahim. Advantage and disadvantage are the two sides of power.
const std::vector<direction> directions{
    {"time pressure", &situation::urgency, 0, 1, role::negotiation, -1},
    {"time pressure", &situation::urgency, 0, 1, role::avoidance, -1},
    {"time pressure", &situation::urgency, 0, 1, role::postponement, -1},
    {"time pressure", &situation::urgency, 0, 1, role::competition, +1},
    {"time pressure", &situation::urgency, 0, 1, role::compromise, +1},
    {"complexity", &situation::complexity, 0, 1, role::negotiation, +1},
    {"complexity", &situation::complexity, 0, 1, role::competition, -1},
    {"own stakes", &situation::stakes, 0, 1, role::yielding, -1},
    {"own stakes", &situation::stakes, 0, 1, role::avoidance, -1},
    {"legitimacy", &situation::legitimacy, 0, 1, role::yielding, +1},
    {"legitimacy", &situation::legitimacy, 0, 1, role::competition, -1},
    {"advantage", &situation::power, 0.5, 1, role::competition, +1},
    {"advantage", &situation::power, 0.5, 1, role::compromise, -1},
    {"disadvantage", &situation::power, 0.5, 0, role::yielding, +1},
    {"disadvantage", &situation::power, 0.5, 0, role::competition, -1},
    {"disadvantage", &situation::power, 0.5, 0, role::compromise, -1},
    {"relationship", &situation::relationship, 0, 1, role::negotiation, +1},
    {"relationship", &situation::relationship, 0, 1, role::yielding, +1},
    {"relationship", &situation::relationship, 0, 1, role::competition, -1},
    {"an earlier attempt failed", &situation::impasse, 0, 1, role::compromise, +1},
};

/// The strategy that plays a role in a model; empty if none does.
template <class Model>
std::string_view player(role);

template <>
std::string_view player<models::customer_care>(role r) {
  switch (r) {
    case role::negotiation: return "negotiation";
    case role::yielding: return "compromise";  // it has no yielding strategy, and compromise stands for it
    case role::competition: return "competition";
    case role::compromise: return "compromise";
    case role::avoidance: return "avoidance";
    case role::postponement: return "procrastination";
  }
  return {};
}

template <>
std::string_view player<models::thomas_kilmann>(role r) {
  switch (r) {
    case role::negotiation: return "collaborating";
    case role::yielding: return "accommodating";
    case role::competition: return "competing";
    case role::compromise: return "compromising";
    case role::avoidance: return "avoiding";
    case role::postponement: return {};
  }
  return {};
}

template <>
std::string_view player<models::rahim>(role r) {
  switch (r) {
    case role::negotiation: return "integrating";
    case role::yielding: return "obliging";
    case role::competition: return "dominating";
    case role::compromise: return "compromising";
    case role::avoidance: return "avoiding";
    case role::postponement: return {};
  }
  return {};
}

template <>
std::string_view player<models::pruitt_rubin>(role r) {
  switch (r) {
    case role::negotiation: return "problem_solving";
    case role::yielding: return "yielding";
    case role::competition: return "contending";
    case role::avoidance: return "inaction";
    case role::compromise:
    case role::postponement: return {};
  }
  return {};
}

/// Two rules meet in one strategy of the documents and contradict each other: disadvantage raises
/// yielding, for which compromise stands, and lowers compromise. The rule for yielding is used.
template <class Model>
bool gives_way(const direction& d) {
  return d.because == "disadvantage" && d.who == role::compromise &&
         player<Model>(role::yielding) == player<Model>(role::compromise);
}

}  // namespace

TEMPLATE_TEST_CASE("every direction of the literature holds over shares of the square", "[literature]",
                   models::customer_care, models::thomas_kilmann, models::rahim, models::pruitt_rubin) {
  for (const direction& d : directions) {
    const std::string_view who = player<TestType>(d.who);
    if (who.empty() || gives_way<TestType>(d)) continue;
    INFO(d.because << ", " << who << ", should " << (d.sign > 0 ? "rise" : "fall"));

    constexpr int steps = 4;
    double before = testing::shares_of(detail::lowered<TestType>, testing::with(d.member, d.from)).at(who);
    const double first = before;
    for (int i = 1; i <= steps; ++i) {
      const double value = d.from + (d.to - d.from) * i / steps;
      const double now = testing::shares_of(detail::lowered<TestType>, testing::with(d.member, value)).at(who);
      CHECK(d.sign * (now - before) >= -5e-4);  // never back, except by the error of the count
      before = now;
    }
    CHECK(d.sign * (before - first) >= 5e-3);  // and by the end clearly forward
  }
}

TEMPLATE_TEST_CASE("complexity never raises compromise", "[literature]", models::customer_care, models::thomas_kilmann,
                   models::rahim) {
  const auto at = [](double complexity) {
    return testing::shares_of(detail::lowered<TestType>, testing::with(&situation::complexity, complexity))
        .at(player<TestType>(role::compromise));
  };
  CHECK(at(1) <= at(0.5) + 5e-4);
}

// --- Vignettes -------------------------------------------------------------------------------------------

namespace {

/// One row of a table of uses: in a situation with these factors, these strategies are acceptable.
struct vignette {
  std::string_view row;
  situation slice;
  std::set<std::string_view> acceptable;
};

struct beyond_the_factors {
  std::string_view row;
  std::string_view why;
};

situation where(void (*set)(situation&)) {
  situation s = testing::unknown;
  set(s);
  return s;
}

const situation urgent = where([](situation& s) { s.urgency = 1.0; });
const situation important = where([](situation& s) { s.stakes = 1.0; });
const situation trivial = where([](situation& s) { s.stakes = 0.0; });
const situation complex = where([](situation& s) { s.complexity = 1.0; });
const situation close = where([](situation& s) { s.relationship = 1.0; });
const situation rightly_claimed = where([](situation& s) { s.legitimacy = 1.0; });
const situation wrongly_claimed = where([](situation& s) { s.legitimacy = 0.0; });
const situation weak = where([](situation& s) { s.power = 0.0; });
const situation strong = where([](situation& s) { s.power = 1.0; });
const situation exclusive = where([](situation& s) { s.scarcity = 1.0; });
const situation failed_before = where([](situation& s) { s.impasse = 1.0; });
const situation heated = where([](situation& s) { s.anger = 1.0; });
const situation urgent_and_complex = where([](situation& s) { s.urgency = 1.0, s.complexity = 1.0; });

// Source: TKI, 27 uses.
const std::vector<vignette> thomas_kilmann_rows{
    {"TKI CP1", urgent, {"competing"}},
    {"TKI CP2", important, {"competing"}},
    {"TKI CP3", wrongly_claimed, {"competing"}},  // "vital" is CP2's factor; what is new is being right
    {"TKI CL1", important, {"collaborating"}},
    {"TKI CL3", complex, {"collaborating"}},
    {"TKI CL5", close, {"collaborating"}},
    {"TKI CM2", exclusive, {"compromising"}},  // power stays equal
    {"TKI CM3", urgent_and_complex, {"compromising"}},
    {"TKI CM4", urgent, {"compromising"}},
    {"TKI CM5", failed_before, {"compromising"}},
    {"TKI AV1", trivial, {"avoiding"}},
    {"TKI AV2", weak, {"avoiding"}},
    {"TKI AV4", heated, {"avoiding"}},
    {"TKI AC1", rightly_claimed, {"accommodating"}},
    {"TKI AC2", trivial, {"accommodating"}},  // it matters to the other, not to self
    {"TKI AC3", close, {"accommodating"}},
    {"TKI AC4", weak, {"accommodating"}},
    {"TKI AC5", close, {"accommodating"}},
};

const std::vector<beyond_the_factors> thomas_kilmann_others{
    {"TKI CP4", "no factor says that the other exploits restraint"},
    {"TKI CL2", "no factor says that the aim is to learn"},
    {"TKI CL4", "no factor says that commitment is needed"},
    {"TKI CM1", "moderate importance is the neutral value of stakes: nothing to raise"},
    {"TKI AV3", "no factor holds the cost of confronting"},
    {"TKI AV5", "no factor says what further information is worth"},
    {"TKI AV6", "no factor says that others can resolve it better"},
    {"TKI AV7", "no factor says that the issue is a symptom"},
    {"TKI AC6", "no factor says that the other may learn from a mistake"},
};

// Source: Rahim, Table 1 of 2002.
const std::vector<vignette> rahim_rows{
    {"Rahim IN+1", complex, {"integrating"}},
    {"Rahim IN+2", complex, {"integrating"}},
    {"Rahim OB+1", rightly_claimed, {"obliging"}},
    {"Rahim OB+2", trivial, {"obliging"}},
    {"Rahim OB+3", close, {"obliging"}},
    {"Rahim OB+4", weak, {"obliging"}},
    {"Rahim OB+5", close, {"obliging"}},
    {"Rahim DO+2", urgent, {"dominating"}},
    {"Rahim DO+4", strong, {"dominating"}},
    {"Rahim DO+5", important, {"dominating"}},
    {"Rahim DO+7", important, {"dominating"}},
    {"Rahim AV+1", trivial, {"avoiding"}},
    {"Rahim AV+3", heated, {"avoiding"}},
    {"Rahim CO+1", exclusive, {"compromising"}},
    {"Rahim CO+3", failed_before, {"compromising"}},  // no consensus to be had
    {"Rahim CO+4", failed_before, {"compromising"}},
    {"Rahim CO+5", urgent_and_complex, {"compromising"}},
};

const std::vector<beyond_the_factors> rahim_others{
    {"Rahim IN+3", "no factor says that commitment is needed"},
    {"Rahim IN+4", "time at hand is the neutral value of urgency: nothing to lower"},
    {"Rahim IN+5", "no factor says that one party cannot solve it alone"},
    {"Rahim IN+6", "no factor says that resources of several parties are needed"},
    {"Rahim DO+1", "dominating rises with stakes (DO+5, DO+7); an affine weight cannot raise it for the trivial, too"},
    {"Rahim DO+3", "no factor says that a course is unpopular"},
    {"Rahim DO+6", "no factor says that others lack expertise"},
    {"Rahim AV+2", "no factor holds the harm of confronting"},
    {"Rahim CO+2", "equal power is the neutral value of power: nothing to raise"},
};

/// True where a list of sources ("TKI CM3, TKI CM4", or "TKI AV4; TKI CP1: unless urgent") names this row, and not for
/// an exception alone.
bool cites(std::string_view sources, std::string_view row) {
  for (std::size_t at = sources.find(row); at != std::string_view::npos; at = sources.find(row, at + 1)) {
    const std::size_t end = at + row.size();
    if (end == sources.size() || sources[end] == ',' || sources[end] == ';') return true;
  }
  return false;
}

/// The model as data, without the weights and gates that cite a row.
template <class Model>
class without_row {
 public:
  explicit without_row(std::string_view row) {
    const auto all = detail::specs_of<Model>();
    weights_.resize(all.size());
    gates_.resize(all.size());
    for (std::size_t k = 0; k != all.size(); ++k) {
      for (const weight& w : all[k].weights) cites(w.source, row) ? void(++dropped_) : weights_[k].push_back(w);
      for (const gate& g : all[k].gates) cites(g.source, row) ? void(++dropped_) : gates_[k].push_back(g);
      strategies_.push_back(all[k]);
      strategies_.back().weights = weights_[k];
      strategies_.back().gates = gates_[k];
    }
  }

  runtime_model<> model() const { return *runtime_model<>::from(strategies_); }
  int dropped() const { return dropped_; }

 private:
  std::vector<std::vector<weight>> weights_;
  std::vector<std::vector<gate>> gates_;
  std::vector<strategy_spec> strategies_;
  int dropped_ = 0;
};

template <class Rows>
double share_of(const std::set<std::string_view>& acceptable, const Rows& model, const situation& slice) {
  double sum = 0;
  for (const auto& [strategy, share] : testing::shares_of(model, slice))
    if (acceptable.contains(strategy)) sum += share;
  return sum;
}

template <class Model>
void check_vignettes(const std::vector<vignette>& table) {
  constexpr double clearly = 0.01;
  for (const vignette& v : table) {
    INFO(v.row);
    const double gain = share_of(v.acceptable, detail::lowered<Model>, v.slice) -
                        share_of(v.acceptable, detail::lowered<Model>, testing::unknown);
    CHECK(gain >= clearly);

    const without_row<Model> knocked_out(v.row);
    CHECK(knocked_out.dropped() > 0);
    const runtime_model<> model = knocked_out.model();
    const double gain_without =
        share_of(v.acceptable, model, v.slice) - share_of(v.acceptable, model, testing::unknown);
    CHECK(gain_without < clearly);
  }
}

/// Every row of a table is in exactly one of the two lists.
void check_complete(const std::vector<vignette>& covered, const std::vector<beyond_the_factors>& others,
                    const std::vector<std::pair<std::string, int>>& table) {
  std::multiset<std::string> rows;
  for (const vignette& v : covered) rows.emplace(v.row);
  for (const beyond_the_factors& b : others) {
    CHECK_FALSE(b.why.empty());
    rows.emplace(b.row);
  }
  std::multiset<std::string> expected;
  for (const auto& [prefix, count] : table)
    for (int i = 1; i <= count; ++i) expected.insert(prefix + std::to_string(i));
  CHECK(rows == expected);
}

}  // namespace

TEST_CASE("the Thomas–Kilmann uses that the factors can express are met, each by its own weight", "[literature]") {
  check_vignettes<models::thomas_kilmann>(thomas_kilmann_rows);
}

TEST_CASE("the Rahim rows that the factors can express are met, each by its own weight", "[literature]") {
  check_vignettes<models::rahim>(rahim_rows);
}

TEST_CASE("all 27 uses and all 26 rows are accounted for", "[literature]") {
  check_complete(thomas_kilmann_rows, thomas_kilmann_others,
                 {{"TKI CP", 4}, {"TKI CL", 5}, {"TKI CM", 5}, {"TKI AV", 7}, {"TKI AC", 6}});
  check_complete(rahim_rows, rahim_others,
                 {{"Rahim IN+", 6}, {"Rahim OB+", 5}, {"Rahim DO+", 7}, {"Rahim AV+", 3}, {"Rahim CO+", 5}});
}

// Every source that a shipped weight cites is a row of the two tables.
TEMPLATE_TEST_CASE("weights cite rows that exist", "[literature]", models::customer_care, models::thomas_kilmann,
                   models::rahim, models::pruitt_rubin) {
  std::set<std::string_view> known;
  for (const auto* table : {&thomas_kilmann_rows, &rahim_rows})
    for (const vignette& v : *table) known.insert(v.row);
  for (const auto* others : {&thomas_kilmann_others, &rahim_others})
    for (const beyond_the_factors& b : *others) known.insert(b.row);

  const auto check = [&known](std::string_view sources) {
    for (;;) {
      const std::size_t comma = sources.find(", ");
      CHECK(known.contains(sources.substr(0, comma)));
      if (comma == std::string_view::npos) return;
      sources.remove_prefix(comma + 2);
    }
  };
  for (const strategy_spec& d : detail::specs_of<TestType>()) {
    INFO(d.name);
    for (const weight& w : d.weights) check(w.source);
  }
}
