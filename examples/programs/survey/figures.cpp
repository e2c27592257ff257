#include "figures.hpp"

#include <algorithm>
#include <cmath>

#include <boost/math/distributions/students_t.hpp>

#include <common/usage.hpp>

namespace survey {
namespace {

using tact::care::answers;
using tact::care::instrument;

scale_summary summary_of(const std::vector<double>& scores) {
  scale_summary s{.scale = nullptr, .people = scores.size()};
  if (scores.empty()) return s;
  const auto n = static_cast<double>(scores.size());
  for (const double x : scores) s.mean += x / n;
  if (scores.size() < 2) return s;
  double squares = 0;
  for (const double x : scores) squares += (x - s.mean) * (x - s.mean);
  s.deviation = std::sqrt(squares / (n - 1));
  s.error = boost::math::quantile(boost::math::students_t(n - 1), 0.975) * s.deviation / std::sqrt(n);
  return s;
}

scale_summary summary_of(const std::vector<answers>& all, const tact::care::scale& scale,
                         const tact::care::facet* facet) {
  std::vector<double> values;
  for (const answers& one : all)
    if (const auto s = score_of(one, scale.name, facet == nullptr ? std::string_view{} : facet->name); s.value)
      values.push_back(s.value->value());
  scale_summary summary = summary_of(values);
  summary.scale = &scale;
  summary.facet = facet;
  return summary;
}

void leave_out_alpha(tact::care::scale_figures& of) {
  of.alpha.reset();
  for (tact::care::item_figures& i : of.items) i.alpha_without.reset();
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

}  // namespace survey
