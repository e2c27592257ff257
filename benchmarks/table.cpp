#include "table.hpp"

#include <algorithm>
#include <cstdio>

namespace bench {
namespace {

// About three digits: more would only be noise.
std::string rounded(double number) {
  const int decimals = number < 1 ? 3 : number < 10 ? 2 : number < 100 ? 1 : 0;
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", decimals, number);
  return text;
}

std::string cells(const std::string& what, const std::string& ns, const std::string& ratio) {
  char text[160];
  std::snprintf(text, sizeof text, "| %-66s | %15s | %18s |\n", what.c_str(), ns.c_str(), ratio.c_str());
  return text;
}

}  // namespace

void table::add_time(const line& l, double ns) { entries_.push_back({l, {ns}, {}}); }

void table::add_note(const line& l, const std::string& text) { entries_.push_back({l, {}, text}); }

double table::ns(std::string_view section, std::string_view what) const {
  for (const entry& e : entries_)
    if (e.where.section == section && e.where.what == what) return median(e.times);
  return 0;
}

void table::ReportRuns(const std::vector<Run>& runs) {
  for (const Run& run : runs) {
    if (run.run_type != Run::RT_Iteration) continue;
    const double ns = 1e9 / run.counters.at("items_per_second");
    for (entry& e : entries_)
      if (key(e.where) == run.run_name.function_name) e.times.push_back(ns);
  }
}

double table::median(std::vector<double> times) {
  if (times.empty()) return 0;
  const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
  std::nth_element(times.begin(), middle, times.end());
  return *middle;
}

std::string table::ratio(const entry& e) const {
  if (e.where.limit.empty()) return "limit";
  return rounded(median(e.times) / ns(e.where.section, e.where.limit));
}

// A line is left out if it or its limit was not measured, as the command line may request.
bool table::is_shown(const entry& e) const {
  const bool has_limit = e.where.limit.empty() || ns(e.where.section, e.where.limit) > 0;
  return !e.note.empty() || (has_limit && !e.times.empty());
}

std::string table::row(const entry& e) const {
  if (!e.note.empty()) return cells(e.where.what, e.note, "");
  return cells(e.where.what, rounded(median(e.times)), ratio(e));
}

std::string table::markdown() const {
  std::string text;
  std::vector<std::string> sections;
  for (const entry& first : entries_) {
    if (std::ranges::find(sections, first.where.section) != sections.end()) continue;
    sections.push_back(first.where.section);
    std::string lines;
    for (const entry& e : entries_)
      if (e.where.section == first.where.section && is_shown(e)) lines += row(e);
    if (!lines.empty()) text += cells("**" + first.where.section + "**", "", "") + lines;
  }
  if (text.empty()) return text;
  const auto rule = [](std::size_t width) { return std::string(width, '-'); };
  return cells("what", "ns per decision", "ratio to its limit") + "|" + rule(68) + "|" + rule(16) + ":|" + rule(19) +
         ":|\n" + text;
}

}  // namespace bench
