// The shipped models on real data: the tables of the lab's page are what they give.

#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <tact/lab/adherence.hpp>
#include <tact/lab/agreement.hpp>
#include <tact/lab/policy_value.hpp>
#include <tact/lab/vignettes.hpp>
#include <tact/models/customer_care.hpp>
#include <tact/models/pruitt_rubin.hpp>
#include <tact/models/rahim.hpp>
#include <tact/models/thomas_kilmann.hpp>

#include "testing/catch.hpp"
#include "testing/csv.hpp"
#include "testing/workplace.hpp"

namespace {

namespace fs = std::filesystem;
namespace lab = tact::lab;

const fs::path data = fs::path(TACT_ROOT) / ".." / "shared" / "data";

/// The words of the data in the terms of Thomas and Kilmann.
std::string term(const std::string& word) {
  static const std::map<std::string, std::string> terms = {
      {"competition", "competing"},   {"negotiation", "collaborating"}, {"accommodation", "accommodating"},
      {"compromise", "compromising"}, {"avoidance", "avoiding"},        {"procrastination", "postponing"}};
  return terms.at(word);
}

std::optional<double> number(const std::string& cell) {
  return cell.empty() ? std::nullopt : std::optional(std::stod(cell));
}

/// Negotiations over supplies for a camp: one side of each, where tactics were labelled. The concerns come from those
/// tactics, and the strategy from the concerns.
lab::outcomes<lab::labels::derived> camp(const char* other) {
  lab::outcomes<lab::labels::derived> all{.concerns = lab::concerns_from::behaviour};
  for (const testing::record& row : testing::records(testing::slurp(data / "casino_participants.csv"))) {
    if (row.at("mode_map").empty()) continue;
    all.cases.push_back({.where = {.assertiveness = std::stod(row.at("assertiveness_map")),
                                   .cooperativeness = std::stod(row.at("cooperativeness_map"))},
                         .strategy = term(row.at("mode_map")),
                         .self = number(row.at("points_self")),
                         .other = number(row.at(other)),
                         .cluster = row.at("dialogue_id")});
  }
  return all;
}

/// Complaints to financial firms, what the firm did, and whether the customer accepted it. A firm weighs both sides
/// rather highly: these concerns are ours.
lab::outcomes<> complaints() {
  lab::outcomes<> all;
  for (const testing::record& row : testing::records(testing::slurp(data / "cfpb_complaints.csv")))
    all.cases.push_back({.where = {.assertiveness = 0.6,
                                   .cooperativeness = 0.6,
                                   .stakes = std::stod(row.at("stakes_map")),
                                   .relationship = std::stod(row.at("relationship_map")),
                                   .legitimacy = std::stod(row.at("legitimacy_loo"))},
                         .strategy = term(row.at("strategy_map")),
                         .other = number(row.at("accepted")),
                         .cluster = row.at("company"),
                         .stratum = row.at("product")});
  return all;
}

/// A number of the page, such as −0.13.
std::string shown(double x, int digits) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", digits, x < 0 ? -x : x);
  const bool is_zero = std::string_view(text).find_first_not_of("0.") == std::string_view::npos;
  return (x < 0 && !is_zero ? "−" : "") + std::string(text);
}

std::string shown(const std::optional<lab::estimate>& e, int digits) {
  if (!e) return "none";
  std::string text = shown(e->value, digits);
  if (e->interval) text += " [" + shown(e->interval->low, digits) + ", " + shown(e->interval->high, digits) + "]";
  return text;
}

/// A row of a table of the page.
std::string row(std::initializer_list<std::string> cells) {
  std::string text = "|";
  for (const std::string& cell : cells) text += ' ' + cell + " |";
  return text;
}

/// Checks that the page has a row.
void check_row(const std::string& text) {
  static const std::string page = testing::slurp(fs::path(TACT_ROOT) / "include" / "tact" / "lab" / "README.md");
  INFO(text);
  CHECK(testing::contains(page, text + '\n'));
}

template <class Data>
lab::policy_value value_of(const auto& model, const Data& cases, lab::measure m) {
  return lab::policy_value_of(model, cases, m, lab::terms);
}

/// The name of the best constant, and its value.
std::string best_of(const lab::policy_value& v, int digits) {
  const auto& best = v.constants[*v.best];
  return best.strategy + ' ' + shown(best.mean, digits);
}

template <class F>
void for_each_model(const F& f) {
  f("customer_care", tact::models::customer_care{});
  f("thomas_kilmann", tact::models::thomas_kilmann{});
  f("rahim", tact::models::rahim{});
  f("pruitt_rubin", tact::models::pruitt_rubin{});
}

}  // namespace

TEST_CASE("On the negotiations of CaSiNo the page's tables are what the models give", "[lab][shared]") {
  if (!fs::exists(data)) {
    WARN("skipped: ../shared/data is not here");
    return;
  }
  const auto partner = camp("partner_satisfaction"), own = camp("satisfaction");
  CHECK(partner.cases.size() == 792);
  for_each_model([&](const char* name, const auto& model) {
    const auto points = value_of(model, partner, lab::measure::self);
    const auto satisfied = value_of(model, own, lab::measure::other);
    const auto theirs = value_of(model, partner, lab::measure::other);
    for (const auto& [what, v] :
         {std::pair{"points", &points}, {"own satisfaction", &satisfied}, {"partner's satisfaction", &theirs}})
      check_row(row({std::string("`") + name + '`', what, shown(v->following, 2), best_of(*v, 2), shown(v->gain, 2),
                     shown(v->chance, 2)}));
    for (std::size_t s = 0; s != points.by_advice.size(); ++s) {
      const auto& mean = points.by_advice[s].mean;
      check_row(row({std::string("`") + name + '`', '`' + points.by_advice[s].strategy + '`',
                     std::to_string(mean ? mean->cases : 0), shown(mean, 2), shown(satisfied.by_advice[s].mean, 2),
                     shown(theirs.by_advice[s].mean, 2)}));
    }
    CHECK_FALSE(points.beats_best_constant());
    CHECK_FALSE(satisfied.beats_best_constant());
    CHECK_FALSE(theirs.beats_best_constant());
  });
}

TEST_CASE("On the complaints of the CFPB the page's tables are what the models give", "[lab][shared]") {
  if (!fs::exists(data)) {
    WARN("skipped: ../shared/data is not here");
    return;
  }
  const auto cases = complaints();
  CHECK(cases.cases.size() == 3186);
  for_each_model([&](const char* name, const auto& model) {
    const auto agreed = lab::agreement_of(model, lab::choices_of(cases), lab::terms);
    const auto adhered = lab::adherence_of(model, cases, lab::measure::other, lab::terms);
    const auto value = value_of(model, cases, lab::measure::other);
    std::string untried;
    for (const std::string& u : value.untried) untried += (untried.empty() ? "`" : ", `") + u + '`';
    if (!value.untried.empty()) untried += " (" + std::to_string(value.untried_cases) + ')';
    check_row(row({std::string("`") + name + '`', shown(agreed.accuracy, 3), shown(agreed.kappa, 3),
                   '`' + agreed.strategies[agreed.most_advised] + "` " + shown(agreed.most_advised_share, 2)}));
    check_row(row({std::string("`") + name + '`', shown(adhered.difference, 3), shown(value.following, 3),
                   best_of(value, 3), shown(value.gain, 3), untried.empty() ? "none" : untried}));
    CHECK_FALSE(value.beats_best_constant());
  });
}
