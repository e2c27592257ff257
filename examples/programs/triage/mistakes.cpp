#include "mistakes.hpp"

#include <algorithm>

#include <tact/io/format.hpp>

#include "page.hpp"

namespace triage {
namespace {

constexpr std::size_t longest_mistake = 400;
constexpr std::size_t most_runs = 6;            // runs of lines that are written out
constexpr std::size_t few_enough_to_show = 20;  // a longer list of cases starts folded

}  // namespace

void mistakes::kind::add_line(std::size_t line) {
  if (!lines.empty() && lines.back().second + 1 == line && !more_lines) lines.back().second = line;
  else if (lines.size() < most_runs) lines.emplace_back(line, line);
  else more_lines = true;
}

void mistakes::add(const std::string& what, const std::string& name, std::size_t line) {
  ++size_;
  const std::string key = tact::io::shortened(what, longest_mistake);
  auto found = place_of_.find(key);
  if (found == place_of_.end()) {
    if (kinds_.size() == most_kinds) {
      ++others_;
      return;
    }
    found = place_of_.emplace(key, kinds_.size()).first;
    kinds_.push_back({.what = key, .count = 0, .lines = {}, .more_lines = false, .first = {}});
  }
  kind& k = kinds_[found->second];
  ++k.count;
  k.add_line(line);
  if (listed_ == most_listed) return;
  k.first.push_back({tact::io::shortened(name, 60), line});
  ++listed_;
}

// "line 7", "lines 42–81, 90 and more".
std::string mistakes::lines_of(const kind& k) {
  std::string text = k.count == 1 ? "line " : "lines ";
  for (const auto& [from, to] : k.lines) {
    put(text, from == k.lines[0].first ? "" : ", ", std::to_string(from));
    if (to != from) put(text, "–", std::to_string(to));
  }
  return text + (k.more_lines ? " and more" : "");
}

std::string mistakes::html_of(const kind& k, std::size_t number) {
  std::string html;
  put(html, "<article class=mistake><h3>", shown(k.what, longest_mistake), "</h3>\n<p>", cases(k.count), ", ",
      lines_of(k), "</p>\n");
  if (k.first.size() > few_enough_to_show) {
    const std::string id = "fold-" + std::to_string(number);
    put(html, "<input type=checkbox class=fold id=", id, "><label for=", id, "> list the cases</label>\n");
  }
  if (!k.first.empty()) html += "<ul class=names>";
  for (const one_case& c : k.first) {
    const std::string line = "line " + std::to_string(c.line);
    put(html, "<li>", shown(c.name));
    if (c.name != line) put(html, " <small>", line, "</small>");
  }
  if (!k.first.empty()) html += "</ul>\n";
  if (k.count != k.first.size() && !k.first.empty())
    put(html, "<p>and ", grouped(k.count - k.first.size()), " more: they are in the output</p>\n");
  return html + "</article>\n";
}

std::string mistakes::html() const {
  std::vector<const kind*> sorted;
  sorted.reserve(kinds_.size());
  for (const kind& k : kinds_) sorted.push_back(&k);
  std::stable_sort(sorted.begin(), sorted.end(), [](const kind* a, const kind* b) { return a->count > b->count; });
  std::string html;
  for (const kind* k : sorted) html += html_of(*k, static_cast<std::size_t>(k - kinds_.data()) + 1);
  if (others_ != 0) put(html, "<p>and ", cases(others_), " with other mistakes: they are in the output</p>\n");
  return html;
}

}  // namespace triage
