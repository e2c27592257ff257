// Fits: numbers that R finds, weights that are known, data that have no maximum, gates, and the model as C++ source.

#include <tact/lab/fit.hpp>
#include <tact/lab/model_source.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <tact/detail/spec_of.hpp>
#include <tact/io/json.hpp>
#include <tact/lab/detail/random.hpp>
#include <tact/models/customer_care.hpp>
#include <tact/models/rahim.hpp>

#include "lab/made/fitted_model.hpp"
#include "testing/catch.hpp"
#include "testing/csv.hpp"

namespace lab = tact::lab;
using choices = std::vector<lab::choice<>>;
using clusters = std::vector<std::size_t>;
using model_type = tact::io::owning_model<>;

namespace {

/// Situations spread over all levels of some members, from a seed.
class some_cases {
 public:
  explicit some_cases(std::uint64_t seed) : numbers_(seed, 0) {}

  tact::situation next(bool heated = false) {
    tact::situation s{.assertiveness = u(), .cooperativeness = u()};
    for (const auto& f : tact::situation::factors) s.*f.member = u();
    if (!heated) s.anger = 0.3;
    return s;
  }
  double u() { return numbers_.uniform(counter_++); }

 private:
  lab::detail::random_stream numbers_;
  std::uint64_t counter_ = 0;
};

/// n choices by a model at a temperature, in clusters of ten.
template <class Model>
choices simulated(const Model& model, double t, int n, std::uint64_t seed, clusters& of) {
  some_cases cases(seed);
  choices all;
  for (int i = 0; i != n; ++i) {
    const tact::situation s = cases.next(i % 7 == 0);
    const auto chances = lab::probabilities(tact::recommend(model, s), lab::temperature{t});
    double left = cases.u();
    std::size_t place = 0;
    while (place + 1 != chances.size() && (left -= chances[place].probability) >= 0) ++place;
    all.push_back({s, place});
    of.push_back(static_cast<std::size_t>(i / 10));
  }
  return all;
}

/// The default model without its weights and biases: each is listed, and 0.
model_type blank() {
  auto specs = tact::detail::specs_of<tact::models::customer_care>();
  std::vector<std::vector<tact::weight>> weights;
  for (tact::strategy_spec& s : specs) {
    weights.emplace_back(s.weights.begin(), s.weights.end());
    for (tact::weight& w : weights.back()) w.value = 0;
    s.bias = 0;
  }
  for (std::size_t i = 0; i != specs.size(); ++i) specs[i].weights = weights[i];
  return *model_type::from("blank", specs);
}

std::string read(const std::string& name) {
  std::ifstream file(std::string(TACT_ROOT "/tests/lab/") + name);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

constexpr tact::weight insist_weights[] = {{"urgency", 0}, {"stakes", 0}};
constexpr tact::weight yield_weights[] = {{"stakes", 0}};
constexpr tact::strategy_spec three[] = {{.name = "insist", .ideal = {1, 0}, .weights = insist_weights},
                                         {.name = "yield", .ideal = {0, 1}, .weights = yield_weights},
                                         {.name = "split", .ideal = {0.5, 0.5}}};

/// The choices that R was given.
choices of_r(clusters& of) {
  choices all;
  for (const auto& row : testing::records(read("r/fit_choices.csv"))) {
    const auto number = [&](const char* name) { return std::stod(row.at(name)); };
    all.push_back({{.assertiveness = number("assertiveness"),
                    .cooperativeness = number("cooperativeness"),
                    .urgency = number("urgency"),
                    .stakes = number("stakes")},
                   static_cast<std::size_t>(number("chosen")) - 1});
    of.push_back(static_cast<std::size_t>(number("cluster")));
  }
  return all;
}

const lab::fit_options as_r{.start = lab::temperature{0.2}, .ridge = 0.5};

}  // namespace

TEST_CASE("A fit finds what base R finds, errors included", "[lab]") {
  clusters of;
  const choices all = of_r(of);
  const auto made = lab::fit(*model_type::from("three", three), all, of, as_r);
  const auto rows = testing::records(read("r/fit.csv"));
  REQUIRE(rows.size() == 8);
  REQUIRE(made.numbers.size() == 6);
  for (std::size_t i = 0; i != 6; ++i) {
    const lab::fitted_number& n = made.numbers[i];
    CHECK(rows[i].at("name") == std::string(n.strategy) + (n.input.empty() ? "" : " ") + std::string(n.input));
    CHECK(std::abs(n.value - std::stod(rows[i].at("value"))) < 1e-6);
    CHECK(std::abs(n.error - std::stod(rows[i].at("error"))) < 1e-5);
    CHECK(std::abs(n.on_grid - n.value) <= 0.5 / 128);
    CHECK(std::abs(n.high - n.low - 2 * 1.96 * n.error) < 1e-4);
  }
  CHECK(std::abs(made.temperature.value() - std::stod(rows[6].at("value"))) < 1e-6);
  CHECK(std::abs(made.temperature_error - std::stod(rows[6].at("error"))) < 1e-5);
  CHECK(std::abs(made.log - std::stod(rows[7].at("value"))) < 1e-6);
  CHECK_FALSE(made.separable);
  CHECK(made.blocked == 0);
  CHECK(made.clusters == 30);
  CHECK(made.after.counted == 300);
  CHECK(std::abs(made.lost_by_rounding()) < 0.5);
  CHECK(made.log > made.before.log);
  for (const double ridge : {1e-4, 1e5})
    CHECK_FALSE(lab::fit(*model_type::from("three", three), all, of, {.start = lab::temperature{0.2}, .ridge = ridge})
                    .separable);
}

TEST_CASE("Known biases, weights and a temperature come back within their intervals", "[lab]") {
  clusters of;
  const tact::models::customer_care truth;
  const choices all = simulated(truth, 0.15, 4000, 7, of);
  const auto made = lab::fit(blank(), all, of, {.start = lab::temperature{0.3}});
  const auto specs = tact::detail::specs_of<tact::models::customer_care>();
  double mean = 0;  // only differences of biases show
  for (const tact::strategy_spec& s : specs) mean += s.bias / 5;
  std::size_t inside = 0;
  for (const lab::fitted_number& n : made.numbers) {
    const auto spec = std::ranges::find(specs, n.strategy, &tact::strategy_spec::name);
    double known = spec->bias - mean;
    for (const tact::weight& w : spec->weights)
      if (w.factor == n.input) known = w.value;
    inside += n.low <= known && known <= n.high;
    CHECK(std::abs(n.value - known) < 4 * n.error);
    CHECK(n.error > 0);
  }
  CHECK(made.numbers.size() > 30);
  CHECK(inside >= made.numbers.size() * 85 / 100);
  CHECK(std::abs(made.temperature.value() - 0.15) < 2.6 * made.temperature_error);
  CHECK(made.blocked == 0);  // the model never chooses what it blocks
  CHECK_FALSE(made.separable);
  CHECK(made.after.log > made.before.log);
  CHECK(std::abs(made.lost_by_rounding()) < 3);

  const auto read_back = tact::io::read_model(tact::io::freeze(made.model));
  REQUIRE(read_back.model);
  CHECK(read_back.model->fingerprint() == made.model.fingerprint());
}

TEST_CASE("An ideal that was put elsewhere comes back", "[lab]") {
  clusters of;
  const choices all = simulated(*tact::runtime_model<>::from(three), 0.2, 4000, 3, of);
  auto moved = std::to_array(three);
  moved[2].ideal = {0.7, 0.4};
  const auto made = lab::fit(
      *model_type::from("moved", moved), all, of,
      {.weights = lab::fitted_weights::none, .ideals = true, .temperature = false, .start = lab::temperature{0.2}});
  REQUIRE(made.numbers.size() == 9);
  // What all ideals have in common does not show: compare split with the mean of the other two.
  const auto& n = made.numbers;
  CHECK(std::abs(n[7].value - (n[1].value + n[4].value) / 2) < 0.05);
  CHECK(std::abs(n[8].value - (n[2].value + n[5].value) / 2) < 0.05);
  CHECK(made.temperature.value() == 0.2);
  CHECK(made.temperature_error == 0);
  CHECK(made.log > lab::log_likelihood(*tact::runtime_model<>::from(three), all, lab::temperature{0.2}).log - 1);
  CHECK(std::abs(made.lost_by_rounding()) < 3);
}

TEST_CASE("Separable choices have the regularised answer, which says so", "[lab]") {
  clusters of;
  choices all = simulated(*tact::runtime_model<>::from(three), 1e-9, 300, 5, of);
  const auto start = *model_type::from("three", three);
  const auto made = lab::fit(start, all, of);
  CHECK(made.separable);
  CHECK(made.temperature.value() > 0);
  CHECK(made.after.impossible == 0);

  of.clear();
  all = of_r(of);  // one strategy is never chosen
  for (lab::choice<>& c : all)
    if (c.strategy == 2) c.strategy = 0;
  CHECK(lab::fit(start, all, of, as_r).separable);
}

TEST_CASE("Choices that a gate blocks are left out and counted", "[lab]") {
  clusters of;
  choices all = simulated(tact::models::rahim{}, 0.2, 300, 11, of);
  const auto without = lab::fit<tact::models::rahim>(all, of);
  const tact::situation angry{.assertiveness = 0.9, .cooperativeness = 0.1, .anger = 1};
  const std::size_t dominating = tact::models::rahim::from_name("dominating")->index();
  REQUIRE(
      lab::probabilities(tact::recommend<tact::models::rahim>(angry), lab::temperature{1})[dominating].probability ==
      0);
  all.insert(all.begin(), {angry, dominating});
  of.insert(of.begin(), 999);
  const auto made = lab::fit<tact::models::rahim>(all, of);
  CHECK(made.blocked == 1);
  CHECK(made.after.impossible == 1);
  CHECK(made.log == without.log);
  CHECK(made.clusters == without.clusters);
  CHECK(made.model.fingerprint() == without.model.fingerprint());
}

TEST_CASE("Cross-validation by cluster prefers a ridge that predicts", "[lab]") {
  clusters of;
  const choices all = of_r(of);
  lab::fit_options options = as_r;
  options.ridges = {1e-3, 1, 1e6};
  const auto start = *model_type::from("three", three);
  const auto made = lab::fit(start, all, of, options);
  REQUIRE(made.cross_validated.size() == 3);
  CHECK(made.ridge < 1e6);  // which leaves all as it was
  CHECK(made.cross_validated[2].log < made.cross_validated[1].log);
  // Held-out choices under an endless ridge are those of the start, whatever the folds.
  CHECK(std::abs(made.cross_validated[2].log - made.before.log) < 0.1);
  options.folds = 1;
  CHECK_THROWS_AS(lab::fit(start, all, of, options), lab::bad_input);
  options.folds = 31;
  CHECK_THROWS_AS(lab::fit(start, all, of, options), lab::bad_input);
}

TEST_CASE("What cannot be fitted is refused", "[lab]") {
  clusters of;
  const choices all = of_r(of);
  const auto start = *model_type::from("three", three);
  const auto fit = [&](const choices& c, const clusters& k, const lab::fit_options& o = as_r) {
    return lab::fit(start, c, k, o);
  };
  CHECK_THROWS_AS(fit({}, {}), lab::bad_input);
  CHECK_THROWS_AS(fit(all, clusters(all.size() - 1)), lab::bad_input);
  CHECK_THROWS_WITH(fit(all, clusters(all.size(), 4)), Catch::Contains("one cluster"));
  choices same = all;
  for (lab::choice<>& c : same) c.strategy = 1;
  CHECK_THROWS_WITH(fit(same, of), Catch::Contains("the same strategy"));
  same[3].strategy = 3;
  CHECK_THROWS_WITH(fit(same, of), Catch::Contains("does not have"));
  choices contrary = all;  // far from where they stand
  for (lab::choice<>& c : contrary) c.strategy = c.where.assertiveness > c.where.cooperativeness ? 1 : 0;
  CHECK_THROWS_WITH(fit(contrary, of), Catch::Contains("geometry"));
  for (const double ridge : {0.0, -1.0, std::nan("")}) CHECK_THROWS_AS(fit(all, of, {.ridge = ridge}), lab::bad_input);
  CHECK_THROWS_AS(fit(all, of, {.start = lab::temperature{0}}), lab::bad_input);
  CHECK_THROWS_AS(fit(all, of, {.biases = false, .ideals = true}), lab::bad_input);
}

// The file compiles, so its own check of its fingerprint holds.
TEST_CASE("A fitted model as C++ source is the committed file, a typed model with the same fingerprint", "[lab]") {
  clusters of;
  const choices all = simulated(tact::models::customer_care{}, 0.2, 400, 13, of);
  const auto made = lab::fit<tact::models::customer_care>(all, of);
  const std::string source = lab::cpp_source(made.model, "fitted");
  if (source != read("made/fitted_model.hpp"))  // to look at, and to copy
    std::ofstream(std::filesystem::temp_directory_path() / "fitted_model.hpp") << source;
  CHECK(source == read("made/fitted_model.hpp"));
  CHECK(fitted::model::fingerprint() == made.model.fingerprint());
  CHECK(tact::recommend<fitted::model>({.assertiveness = 0.9, .cooperativeness = 0.2}).family() == "confrontation");
}
