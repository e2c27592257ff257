#pragma once
// Tables: the 28 cases, held against what a judge would accept who had not seen the model.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <tact/recommend.hpp>

#include "testing/csv_cells.hpp"
#include "testing/held.hpp"
#include "testing/tables/markdown.hpp"
#include "testing/tables/weights.hpp"

namespace testing {

/// A case, what was judged, and what the default model says now.
struct judged_case {
  std::string name;
  std::string what_happened;
  std::vector<std::string> acceptable;
  std::string rows;
  std::string advice;
  double behind;  ///< how far the best that is acceptable is behind the advice

  bool accepts(std::string_view strategy) const { return std::ranges::find(acceptable, strategy) != acceptable.end(); }
  bool hit() const { return accepts(advice); }
};

/// The parts between " or ".
inline std::vector<std::string> alternatives(const std::string& text) {
  std::vector<std::string> all;
  std::size_t at = 0;
  for (std::size_t end = text.find(" or "); end != text.npos; end = text.find(" or ", at)) {
    all.push_back(text.substr(at, end - at));
    at = end + 4;
  }
  all.push_back(text.substr(at));
  return all;
}

/// How far the best strategy that a case accepts is behind the first of a ranking. A blocked one does not count.
double behind(const judged_case& c, const auto& ranking) {
  for (const auto& r : ranking)
    if (!r.blocked && c.accepts(r.name)) return ranking.begin()->score - r.score;
  return 0;
}

/// The cases of examples/programs/triage/cases.csv. An empty cell is unknown.
inline std::vector<judged_case> judged_cases(const std::filesystem::path& root) {
  std::ifstream file(root / "examples" / "programs" / "triage" / "cases.csv");
  const auto rows = parse_csv({std::istreambuf_iterator<char>(file), {}});
  std::vector<judged_case> all;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    record cell;
    for (std::size_t k = 0; k != rows[0].size(); ++k) cell[rows[0][k]] = rows[i].at(k);
    const auto advice = tact::recommend(situation_in(cell));
    judged_case& c = all.emplace_back(judged_case{cell["case"], cell["what happened"], alternatives(cell["acceptable"]),
                                                  cell["rows"], std::string(advice.name()), 0});
    c.behind = behind(c, advice.ranking());
  }
  return all;
}

/// The misses: how far behind the advice is what would have been acceptable.
inline std::string misses(const std::vector<judged_case>& all) {
  markdown_table table({"case", "judged acceptable", "the model says", "the best acceptable one is behind by"});
  for (const judged_case& c : all)
    if (!c.hit()) table.add({c.name, in_code(c.acceptable), in_code(c.advice), share_text(c.behind)});
  return table.text();
}

inline std::string cases_table(const std::vector<judged_case>& all) {
  markdown_table table({"case", "what happened", "judged acceptable", "the model says", ""});
  for (const judged_case& c : all)
    table.add({c.name, c.what_happened, in_code(c.acceptable), in_code(c.advice), c.hit() ? "hit" : "**miss**"});
  return table.text();
}

/// The hits, beside those of one piece of advice for every case.
inline std::string count_of_cases(const std::vector<judged_case>& all) {
  markdown_table table({"advice", "acceptable", "of"});
  const auto count = [&](auto hit) { return std::to_string(std::ranges::count_if(all, hit)); };
  const std::string of = std::to_string(all.size());
  table.add({"the default model's", count([](const judged_case& c) { return c.hit(); }), of});
  for (const tact::strategy_spec& d : held_models().front().strategies)
    table.add({"always " + in_code(d.name), count([&](const judged_case& c) { return c.accepts(d.name); }), of});
  return table.text();
}

}  // namespace testing
