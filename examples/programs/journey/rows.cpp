#include "rows.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <tuple>

#include <common/text.hpp>
#include <tact/care/peak_end.hpp>
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

// How bad a journey is, in steps; -1 where nothing was judged. Only a customer remembers.
int badness_of(const care::journey<>& j, const options& wanted) {
  if (is_of_customers(wanted)) return steps_of(j.risk());
  return j.mean() ? tact::level::one - j.mean()->steps() : -1;
}

bool asks_to_act(const care::journey<>& j) {
  return j.open() != 0 && j.end() && j.end()->satisfaction <= care::peak_end::bad_to;
}

}  // namespace

std::vector<ranked> ranked_by_risk(const entries& all, const options& wanted) {
  std::vector<ranked> ranking;
  ranking.reserve(all.size());
  for (const entry& of : all.all())
    ranking.push_back({.name = of.name.empty() ? not_stated : std::string_view(of.name),
                       .of = &of,
                       .risk = badness_of(of.journey, wanted),
                       .act_now = is_of_customers(wanted) && asks_to_act(of.journey)});
  std::ranges::sort(ranking, [](const ranked& a, const ranked& b) {
    return std::tuple(b.act_now, b.risk, a.name) < std::tuple(a.act_now, a.risk, b.name);
  });
  return ranking;
}

std::vector<common::output_column> output_columns(const options& wanted, bool next_is_alike) {
  const common::column_setting left_out{.left_out = true};
  const bool of_customers = is_of_customers(wanted);
  const auto below = [&](std::string_view before, std::string_view after, std::string_view title) {
    return common::column_setting{.below = true, .before = before, .after = after, .title = title};
  };
  const auto line = [&](bool is_in) { return is_in ? common::column_setting{} : left_out; };
  return {
      {name_of(place(wanted.by)), 14},
      {"contacts", 8, true},
      {"judged", 6, true, left_out},
      {"mean", 5, true},
      {"remembered", 10, true, line(of_customers)},
      {"best", 5, true, left_out},
      {"worst", 5, true},
      {"end", 5, true},
      {"trend", 7},
      {"open", 4, true},
      {"risk", 5, true, line(of_customers)},
      {"act_now", 7, false, of_customers ? below("", "; ", "whether to act now") : left_out},
      {"hours_to_resolve", 16, true, left_out},
      {"surprisingly_good", 17, true, left_out},
      {"very_bad", 8, true, left_out},
      {"potential", 9, true, left_out},
      {"gap", 6, true, below("gap ", "", "below what was expected")},
      {"gap_in", 27, false, below(" in ", of_customers ? "; " : "", "a dimension (of product, service or staff)")},
      {"next", 15, false, of_customers && !next_is_alike ? below("next: ", "", "strategy") : left_out},
      {"afterwards", 15, false, of_customers && !next_is_alike ? below(", then ", "", "another") : left_out},
      {"reason", 50, false, of_customers ? below(next_is_alike ? "reason: " : ": ", "", "what decided it") : left_out},
      {"shaped", 80, false,
       of_customers ? below("; of this journey: ", "", "what it changes in the next contact") : left_out},
      {"corrections", 80, false, left_out},
      {"improvements", 0, false, left_out}};
}

std::vector<std::string> cells_of(const ranked& r, const options& wanted) {
  const bool for_people = wanted.format == common::output_format::table;
  const number_cells number(for_people);
  const auto count = [](std::uint32_t n) { return std::to_string(n); };
  const care::journey<>& j = r.of->journey;
  const bool of_customers = is_of_customers(wanted);
  const next_advice next = of_customers ? next_for(*r.of, wanted) : next_advice{};
  const care::expectation_gaps corrections = j.corrections();
  const auto* gap = corrections.empty() ? nullptr : &corrections.front();  // the main cause
  const bool goes_on = !for_people || next.afterwards != next.strategy;
  std::string cells[] = {std::string(r.name),
                         count(j.size()),
                         count(j.judged()),
                         number(j.mean()),
                         of_customers ? number(j.remembered()) : std::string(),
                         number(j.best()),
                         number(j.worst()),
                         number(j.end()),
                         std::string(name(j.trend())),
                         count(j.open()),
                         of_customers ? number(j.risk()) : std::string(),
                         std::string(!r.act_now   ? ""
                                     : for_people ? "act now"
                                                  : "yes"),
                         number(in_hours(j.mean_time_to_resolve())),
                         count(j.surprising()),
                         count(j.very_bad()),
                         count(j.potential()),
                         gap ? number(*gap) : std::string(),
                         gap ? subject_of(*gap) : std::string(),
                         std::string(next.strategy),
                         std::string(goes_on ? next.afterwards : std::string_view{}),
                         next.reason,
                         next.shaped,
                         listed(corrections),
                         listed(j.improvements())};
  return {std::make_move_iterator(std::begin(cells)), std::make_move_iterator(std::end(cells))};  // a list would copy
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
