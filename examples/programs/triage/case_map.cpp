#include "case_map.hpp"

#include <algorithm>
#include <cmath>

#include <tact/io/format.hpp>

#include "page.hpp"

namespace triage {
namespace {

// The grid is fine as long as single marks can be distinguished, and coarse where they would cover the whole map.
constexpr int fine = 100;
constexpr int coarse = 10;

constexpr std::size_t names_in_a_label = 3;
constexpr std::size_t longest_name = 40;

int fine_step(tact::level x) { return static_cast<int>(std::lround(x.value() * fine)); }

int coarse_step(int fine_steps) {
  return static_cast<int>(std::lround(static_cast<double>(fine_steps) * coarse / fine));
}

}  // namespace

void case_map::crowd::join(const crowd& other) {
  count += other.count;
  first.insert(first.end(), other.first.begin(), other.first.end());
  std::sort(first.begin(), first.end());
  if (first.size() > names_in_a_label) first.resize(names_in_a_label);
}

void case_map::join_neighbours() {
  std::map<place, crowd> joined;
  for (const auto& [at, here] : crowds_)
    joined[{coarse_step(at.assertiveness), coarse_step(at.cooperativeness), at.strategy}].join(here);
  crowds_ = std::move(joined);
  steps_ = coarse;
}

void case_map::add(const tact::situation& s, std::size_t strategy, std::size_t line, const std::string& name) {
  const auto step = [this](tact::level x) { return steps_ == fine ? fine_step(x) : coarse_step(fine_step(x)); };
  crowds_[{step(s.assertiveness), step(s.cooperativeness), strategy}].join(
      {1, {{line, tact::io::shortened(name, longest_name)}}});
  if (steps_ == fine && crowds_.size() > most_marks) join_neighbours();
}

// The first cases of a mark. Those that share a name have their lines.
std::string case_map::label_of(const crowd& here) {
  std::string label;
  for (const auto& [line, name] : here.first) {
    const auto has_name = [&name = name](const auto& other) { return other.second == name; };
    const bool shared = std::count_if(here.first.begin(), here.first.end(), has_name) > 1;
    put(label, label.empty() ? "" : ", ", name);
    if (shared) put(label, " (line ", std::to_string(line), ")");
  }
  if (here.count > here.first.size()) put(label, " and ", grouped(here.count - here.first.size()), " more");
  return label;
}

std::string case_map::picture() const {
  std::vector<std::string> labels;
  labels.reserve(crowds_.size());
  for (const auto& [at, here] : crowds_) labels.push_back(label_of(here));
  std::vector<tact::io::mark> marks;
  for (const auto& [at, here] : crowds_) {
    const auto level = [this](int x) { return static_cast<double>(x) / steps_; };
    marks.push_back({.at = {.assertiveness = level(at.assertiveness), .cooperativeness = level(at.cooperativeness)},
                     .strategy = asked_->strategies[at.strategy].name,
                     .label = labels[marks.size()],
                     .count = here.count});
  }
  return asked_->map({.description = "Marks are the cases that were advised.",
                      .marks = marks,
                      .id = "plane",
                      .label_marks = steps_ == fine});
}

}  // namespace triage
