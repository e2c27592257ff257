#include "rows.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>

#include <common/text.hpp>
#include <tact/io/format.hpp>

#include "next_contact.hpp"

namespace journey {
namespace {

namespace care = tact::care;

constexpr std::string_view not_stated = "(not stated)";
constexpr std::size_t most_listed = 5;

// A number as a cell, for people or for programs; empty without one.
class number_cells {
 public:
  explicit number_cells(bool for_people) : for_people_(for_people) {}

  std::string operator()(std::optional<double> x) const {
    if (!x) return {};
    return for_people_ ? tact::io::fixed(*x, 2) : common::shortest(*x);
  }
  std::string operator()(std::optional<tact::level> x) const {
    if (!x) return {};
    return for_people_ ? tact::io::fixed(x->value(), 2) : std::string(x->text().view());
  }
  std::string operator()(const care::expectation_gap& gap) const {
    if (for_people_) return tact::io::fixed(gap.gap(), 2);
    const std::string size = (*this)(std::optional(tact::level::from_steps(std::abs(gap.steps))));
    return gap.is_correction() ? "-" + size : size;
  }
  std::string operator()(const std::optional<care::mark>& m) const {
    return m ? (*this)(std::optional(m->satisfaction)) : std::string();
  }

 private:
  bool for_people_;
};

std::optional<double> in_hours(std::optional<std::int64_t> seconds) {
  if (!seconds) return std::nullopt;
  return static_cast<double>(*seconds) / 3600;
}

int steps_of(std::optional<tact::level> risk) { return risk ? risk->steps() : -1; }

}  // namespace

std::vector<ranked> ranked_by_risk(const entries& all) {
  std::vector<ranked> ranking;
  ranking.reserve(all.size());
  for (const entry& of : all.all())
    ranking.push_back({of.name.empty() ? not_stated : std::string_view(of.name), &of, steps_of(of.journey.risk())});
  std::ranges::sort(
      ranking, [](const ranked& a, const ranked& b) { return a.risk != b.risk ? a.risk > b.risk : a.name < b.name; });
  return ranking;
}

std::vector<common::output_column> output_columns(const options& wanted) {
  const common::column_setting left_out{.left_out = true};
  return {{name_of(place(wanted.by)), 14},
          {"contacts", 8, true},
          {"judged", 6, true, left_out},
          {"mean", 5, true},
          {"remembered", 10, true},
          {"best", 5, true, left_out},
          {"worst", 5, true},
          {"end", 5, true},
          {"trend", 7},
          {"open", 4, true},
          {"risk", 5, true},
          {"hours_to_resolve", 16, true, left_out},
          {"surprisingly_good", 17, true, left_out},
          {"very_bad", 8, true, left_out},
          {"potential", 9, true, left_out},
          {"gap", 6, true, {true, "gap "}},
          {"gap_in", 27, false, {true, " in ", "; "}},
          {"next", 15, false, {true, "next: "}},
          {"afterwards", 15, false, {true, ", then "}},
          {"reason", 50, false, {true, ": "}},
          {"shaped", 80, false, left_out},
          {"corrections", 80, false, left_out},
          {"improvements", 0, false, left_out}};
}

std::vector<std::string> cells_of(const ranked& r, const options& wanted) {
  const bool for_people = wanted.format == common::output_format::table;
  const number_cells number(for_people);
  const auto count = [](std::uint32_t n) { return std::to_string(n); };
  const care::journey<>& j = r.of->journey;
  const next_advice next = next_for(*r.of, wanted);
  const std::optional<care::expectation_gap> gap = j.main_cause();
  const bool goes_on = !for_people || next.afterwards != next.strategy;
  return {std::string(r.name),
          count(j.size()),
          count(j.judged()),
          number(j.mean()),
          number(j.remembered()),
          number(j.best()),
          number(j.worst()),
          number(j.end()),
          std::string(name(j.trend())),
          count(j.open()),
          number(j.risk()),
          number(in_hours(j.mean_time_to_resolve())),
          count(j.surprising()),
          count(j.very_bad()),
          count(j.potential()),
          gap ? number(*gap) : std::string(),
          gap ? subject_of(*gap) : std::string(),
          std::string(next.strategy),
          std::string(goes_on ? next.afterwards : std::string_view{}),
          for_people && !next.shaped.empty() ? next.shaped : next.reason,
          next.shaped,
          listed(j.corrections()),
          listed(j.improvements())};
}

std::string subject_of(const care::expectation_gap& gap) {
  std::string text(name(gap.in));
  std::replace(text.begin(), text.end(), '_', ' ');
  return text.append(" (").append(name(gap.about)).append(1, ')');
}

std::string listed(const care::expectation_gaps& gaps) {
  std::string text;
  std::size_t n = 0;
  for (const care::expectation_gap& gap : gaps) {
    if (n++ == most_listed) {
      text.append(", ").append(common::counted(gaps.size() - most_listed, "other"));
      break;
    }
    text.append(text.empty() ? "" : ", ").append(subject_of(gap)).append(gap.is_correction() ? " " : " +");
    text += tact::io::fixed(gap.gap(), 2);
  }
  return text;
}

}  // namespace journey
