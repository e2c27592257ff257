#include "result.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <common/messages.hpp>
#include <common/table.hpp>
#include <tact/care/moment.hpp>
#include <tact/io/format.hpp>

#include "figures.hpp"
#include "person_cells.hpp"
#include "place.hpp"
#include "scores_table.hpp"
#include "table_rows.hpp"

namespace survey {
namespace {

using tact::care::answers;
using tact::care::instrument;
using tact::care::score;

std::string answered(const score& s) { return std::to_string(s.answered) + " of " + std::to_string(s.items); }

// The scores, and below each scale those of its facets.
table_rows score_rows(const answers& given) {
  const instrument& of = given.of();
  table_rows table{{"scale", "score", "answered", "what it is"}};
  for (const tact::care::scale& s : of.scales) {
    const score whole = score_of(given, s.name);
    table.push_back({std::string(s.name), score_text(whole), answered(whole), std::string(s.title)});
    if (!has_facets(of, s.name)) continue;
    for (const tact::care::facet& f : of.facets) {
      const score part = score_of(given, s.name, f.name);
      table.push_back({"  " + std::string(f.name), score_text(part), answered(part), std::string(f.title)});
    }
  }
  return table;
}

// True for a scale of which less is better. A key does not say so, so these are known by their names.
bool is_better_low(std::string_view scale) {
  return scale == "short_view" || std::ranges::any_of(tact::care::dimensions, [scale](tact::care::dimension d) {
           return is_negative(d) && name(d) == scale;
         });
}

// The weakest link is the lowest score. Where less of a scale is better, its lowest score is its best one, and what is
// the weakest of all cannot be said by comparing scores.
void write_weakest(std::ostream& out, const answers& given, std::size_t width) {
  const tact::care::cell lowest = weakest(given);
  if (given.of().facets.empty() || !lowest.value) return;
  if (std::ranges::any_of(given.of().scales, [&given](const tact::care::scale& s) {
        return is_better_low(s.name) && has_facets(given.of(), s.name);
      }))
    return;
  common::write_paragraph(out, "",
                          "The weakest link: " + std::string(lowest.scale) + ", " + std::string(lowest.facet) + " (" +
                              tact::io::fixed(lowest.value->value(), 2) + ").",
                          0, width);
}

void write_findings(std::ostream& out, const answers& given, std::size_t width) {
  std::size_t open = 0;
  for (const tact::care::finding& f : given.of().findings) {
    const auto here = holds(f, given);
    open += here ? 0 : 1;
    if (here.value_or(false)) common::write_paragraph(out, "*", f.says, 3, width);
  }
  if (open != 0) out << "Missing answers leave open whether " << open << " more of its findings hold.\n";
}

void write_text(std::ostream& out, const chosen_instrument& about, const answers& given, const case_options& on,
                std::size_t width) {
  const std::size_t columns = width == std::string::npos ? common::usual_width : width;
  common::write_paragraph(out, "", about.of->title, 0, columns);
  if (const std::string text = caution(about); !text.empty()) common::write_paragraph(out, "", text, 0, columns);
  out << '\n';
  write_rows(out, score_rows(given), columns);
  write_weakest(out, given, columns);
  if (!about.of->findings.empty()) out << '\n';
  write_findings(out, given, columns);
  write_place(out, score_all(given), on, columns);
}

void write_as_data(std::ostream& out, output_format format, const results& all) {
  if (format == output_format::csv) write_csv(out, all);
  else if (format == output_format::jsonl) write_json_lines(out, all);
  else write_json(out, all);
  if (const std::string text = caution(all.about); !text.empty())
    common::say(std::string(all.about.of->name) + ": " + text);
}

}  // namespace

std::size_t write_result(std::ostream& out, const options& wanted, const chosen_instrument& about, const person& who,
                         const case_options& on, std::size_t width) {
  const answers given = answers_of(who, *about.of);
  std::size_t unscored = 0;
  for (const score& s : score_all(given)) {
    if (s.value) continue;
    common::say(std::string(s.scale) + " is not scored: " + answered(s) + " answered, and " +
                std::to_string(about.of->least_answered) + " % are needed");
    ++unscored;
  }
  if (wanted.format == output_format::table) {
    write_text(out, about, given, on, width);
  } else {
    const std::vector<person> one{who};
    write_as_data(out, wanted.format, {about, one, figures_of(one, *about.of)});
  }
  if (on.given && !place_of(score_all(given)))
    common::say("there is no advice for the case: one of the two concerns has no score");
  return unscored;
}

}  // namespace survey
