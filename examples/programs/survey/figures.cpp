#include "figures.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include <boost/math/distributions/students_t.hpp>

#include <common/usage.hpp>
#include <tact/level.hpp>

namespace survey {
namespace {

using tact::care::answers;
using tact::care::instrument;

// Adds up whole steps, so that the order of the people makes no difference.
scale_summary summary_of(const std::vector<tact::level>& scores) {
  scale_summary s{.scale = nullptr, .people = scores.size()};
  if (scores.empty()) return s;
  const auto count = static_cast<std::int64_t>(scores.size());
  const auto n = static_cast<double>(count);
  std::int64_t sum = 0, squares = 0;
  for (const tact::level x : scores) sum += x.steps();
  s.mean = static_cast<double>(sum) / (n * tact::level::one);
  if (count < 2) return s;
  const std::int64_t whole = sum / count;  // the mean without its fraction: what is far from it is exact
  for (const tact::level x : scores) squares += (x.steps() - whole) * (x.steps() - whole);
  const auto rest = static_cast<double>(sum % count);
  s.deviation = std::sqrt((static_cast<double>(squares) - rest * rest / n) / (n - 1)) / tact::level::one;
  s.error = boost::math::quantile(boost::math::students_t(n - 1), 0.975) * s.deviation / std::sqrt(n);
  return s;
}

scale_summary summary_of(const std::vector<answers>& all, const tact::care::scale& scale,
                         const tact::care::facet* facet) {
  std::vector<tact::level> values;
  for (const answers& one : all)
    if (const auto s = score_of(one, scale.name, facet == nullptr ? std::string_view{} : facet->name); s.value)
      values.push_back(*s.value);
  scale_summary summary = summary_of(values);
  summary.scale = &scale;
  summary.facet = facet;
  return summary;
}

void leave_out_alpha(tact::care::scale_figures& of) {
  of.alpha.reset();
  for (tact::care::item_figures& i : of.items) i.alpha_without.reset();
}

// Half of Welch's interval of the difference of two means.
std::optional<double> error_between(const scale_summary& a, const scale_summary& b) {
  if (a.people < 2 || b.people < 2) return std::nullopt;
  const auto part = [](const scale_summary& s) { return s.deviation * s.deviation / static_cast<double>(s.people); };
  const auto freedom = [&part](const scale_summary& s) {
    return part(s) * part(s) / static_cast<double>(s.people - 1);
  };
  const double both = part(a) + part(b);
  if (both <= 0) return std::nullopt;  // nobody differs from anybody, so nothing says how far people do
  const boost::math::students_t t(both * both / (freedom(a) + freedom(b)));
  return boost::math::quantile(t, 0.975) * std::sqrt(both);
}

mean_movement movement_of(const scale_summary& before, const scale_summary& now) {
  const auto mean = [](const scale_summary& s) { return s.people == 0 ? std::nullopt : std::optional(s.mean); };
  mean_movement m{.scale = now.scale, .facet = now.facet, .before = mean(before), .now = mean(now)};
  m.error = error_between(before, now);
  if (m.error) m.beyond_error = std::abs(*m.change()) > *m.error;
  return m;
}

}  // namespace

std::string about_alpha(const class_figures& figures) {
  std::string text;
  if (std::ranges::any_of(figures.by_item,
                          [](const tact::care::scale_figures& s) { return s.people < fewest_for_alpha; }))
    text = "Alpha is left out where fewer than " + std::to_string(fewest_for_alpha) + " people answered all items.";
  if (std::ranges::any_of(figures.scales, [](const scale_summary& s) { return s.alpha.value_or(0) < 0; }))
    text.append(text.empty() ? "" : " ")
        .append(
            "A negative alpha says that items of the scale go against each other: look for one that should be "
            "reversed, or that measures something else.");
  return text;
}

double shown_mean(const instrument& of, const tact::care::item_figures& i) {
  if (!is_share(of)) return i.mean;
  return of.items[item_place(of, i.item)].reversed ? 2 - i.mean : i.mean - 1;
}

answers answers_of(const person& p, const instrument& of) {
  const auto read = answers::from_checked(of, p.given);
  if (!read) throw common::bad_usage{"answers to a sheet have no scores"};
  return *read;
}

bool has_facets(const instrument& of, std::string_view scale) {
  return std::ranges::any_of(of.items,
                             [scale](const tact::care::item& i) { return i.scale == scale && !i.facet.empty(); });
}

class_figures figures_of(const std::vector<person>& people, const instrument& of) {
  std::vector<answers> all;
  all.reserve(people.size());
  for (const person& p : people) all.push_back(answers_of(p, of));
  class_figures found;
  for (const tact::care::scale& scale : of.scales) {
    tact::care::item_statistics items(of, scale.name);
    for (const answers& one : all) items.add(one);
    found.by_item.push_back(items.figures());
    if (found.by_item.back().people < fewest_for_alpha) leave_out_alpha(found.by_item.back());
    found.scales.push_back(summary_of(all, scale, nullptr));
    found.scales.back().alpha = found.by_item.back().alpha;
    if (!has_facets(of, scale.name)) continue;
    for (const tact::care::facet& facet : of.facets) found.scales.push_back(summary_of(all, scale, &facet));
  }
  for (const tact::care::finding& f : of.findings) {
    finding_summary& sum = found.findings.emplace_back(finding_summary{&f});
    for (const answers& one : all) {
      const std::optional<bool> here = holds(f, one);
      sum.holds += here.value_or(false) ? 1 : 0;
      sum.open += here ? 0 : 1;
    }
  }
  return found;
}

std::vector<mean_movement> movements_of(const std::vector<person>& before, const std::vector<person>& now,
                                        const instrument& of) {
  const class_figures earlier = figures_of(before, of), later = figures_of(now, of);
  std::vector<mean_movement> all;
  for (std::size_t i = 0; i != later.scales.size(); ++i) all.push_back(movement_of(earlier.scales[i], later.scales[i]));
  if (before.size() != 1 || now.size() != 1) return all;
  const auto first = score_all(answers_of(before.front(), of)), second = score_all(answers_of(now.front(), of));
  for (const tact::care::movement& one : movements(first, second))
    for (mean_movement& m : all)
      if (m.facet == nullptr && m.scale->name == one.scale && first.of(one.scale)->error && second.of(one.scale)->error)
        m.beyond_error = one.beyond_error;
  return all;
}

}  // namespace survey
