#include "scores_table.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

#include <common/table.hpp>
#include <common/text.hpp>
#include <tact/care/instruments.hpp>
#include <tact/io/format.hpp>

#include "person_cells.hpp"
#include "table_rows.hpp"

namespace survey {
namespace {

// A figure that may not be there.
std::string shown(const std::optional<double>& x, int decimals = 2) {
  return x ? tact::io::fixed(*x, decimals) : std::string("-");
}

// A person by name; by line where there is none.
std::string name_of(const person& p) { return p.name.empty() ? "line " + std::to_string(p.line) : p.name; }

table_rows people_rows(const results& all) {
  table_rows table{{"person"}};
  for (const tact::care::scale& s : all.about.of->scales) table.front().emplace_back(s.name);
  table.front().emplace_back("answered");
  const bool noted = std::ranges::any_of(
      all.people, [&](const person& p) { return !note_on(p, score_all(answers_of(p, *all.about.of))).empty(); });
  if (noted) table.front().emplace_back("note");
  for (const person& p : all.people) {
    const tact::care::answers given = answers_of(p, *all.about.of);
    const tact::care::scores scored = score_all(given);
    std::vector<std::string>& row = table.emplace_back(std::vector{name_of(p)});
    for (const tact::care::score& s : scored) row.push_back(score_text(s));
    row.push_back(std::to_string(given.answered()) + " of " + std::to_string(all.about.of->size()));
    if (noted) row.push_back(note_on(p, scored));
  }
  return table;
}

table_rows scale_rows(const class_figures& figures) {
  table_rows table{{"scale", "people", "mean", "95 % interval", "deviation", "alpha"}};
  for (const scale_summary& s : figures.scales) {
    const std::string name = s.facet == nullptr ? std::string(s.scale->name) : "  " + std::string(s.facet->name);
    const bool some = s.people != 0;
    table.push_back({name, std::to_string(s.people), some ? tact::io::fixed(s.mean, 2) : "-",
                     s.error ? tact::io::fixed(std::max(0.0, s.mean - *s.error), 2) + " to " +
                                   tact::io::fixed(std::min(1.0, s.mean + *s.error), 2)
                             : "-",
                     s.people < 2 ? "-" : tact::io::fixed(s.deviation, 2), s.facet == nullptr ? shown(s.alpha) : ""});
  }
  return table;
}

// "+0.12"; a number that may not be there.
std::string signed_text(const std::optional<double>& x) { return (x && *x > 0 ? "+" : "") + shown(x); }

table_rows movement_rows(const std::vector<mean_movement>& all) {
  table_rows table{{"since before", "before", "now", "moved", "95 % interval", "beyond error"}};
  for (const mean_movement& m : all) {
    std::string interval = "-";
    if (m.error) interval = signed_text(*m.change() - *m.error) + " to " + signed_text(*m.change() + *m.error);
    table.push_back({m.facet == nullptr ? std::string(m.scale->name) : "  " + std::string(m.facet->name),
                     shown(m.before), shown(m.now), signed_text(m.change()), interval,
                     m.beyond_error ? *m.beyond_error ? "yes" : "no" : "-"});
  }
  return table;
}

table_rows item_rows(const tact::care::instrument& of, const tact::care::scale_figures& s) {
  table_rows table{{std::string(s.scale), is_share(of) ? "yes" : "mean", "deviation", "with rest", "alpha without"}};
  for (const tact::care::item_figures& i : s.items)
    table.push_back({std::string(i.item), tact::io::fixed(shown_mean(of, i), 2), tact::io::fixed(i.deviation, 2),
                     shown(i.with_rest), shown(i.alpha_without)});
  return table;
}

void write_items(std::ostream& out, const results& all, std::size_t width) {
  const tact::care::instrument& of = *all.about.of;
  const std::string turned =
      is_share(of) ? "yes: the share of those who said yes." : "reversed items are turned round.";
  for (const tact::care::scale_figures& s : all.figures.by_item) {
    if (s.items.empty()) continue;
    out << '\n';
    write_rows(out, item_rows(of, s), width);
    common::write_paragraph(out, "",
                            "Of " + std::to_string(s.people) + " who answered all of these; " + turned +
                                " With rest: the correlation with the sum of the others.",
                            0, width);
  }
}

void write_findings(std::ostream& out, const results& all, std::size_t width) {
  if (all.figures.findings.empty()) return;
  out << '\n';
  for (const finding_summary& f : all.figures.findings) {
    std::string of = "for " + std::to_string(f.holds) + " of " + std::to_string(all.people.size());
    if (f.open != 0) of += " (" + std::to_string(f.open) + " open)";
    common::write_paragraph(out, of, f.finding->says, 22, width);
  }
}

}  // namespace

void write_catalogue(std::ostream& out, output_format format, std::size_t width) {
  if (format != output_format::table) return write_data(out, format, catalogue());
  const std::size_t columns = width == std::string::npos ? common::usual_width : width;
  for (const tact::care::instrument* one : tact::care::instruments) {
    common::write_paragraph(out, one->name, one->title, 21, columns);
    common::write_paragraph(out, "", size_of(*one) + " (" + rows_of(one->source) + ")", 21, columns);
  }
  common::write_paragraph(out, "",
                          "None of them is validated: nobody has shown that one measures what it says. 'survey NAME' "
                          "asks its questions, 'survey --help' says what else there is.",
                          0, columns);
}

void write_tables(std::ostream& out, const results& all, std::size_t width) {
  const std::size_t columns = width == std::string::npos ? common::usual_width : width;
  common::write_paragraph(out, "", all.about.of->title, 0, columns);
  if (const std::string text = caution(all.about); !text.empty()) common::write_paragraph(out, "", text, 0, columns);
  out << '\n';
  write_rows(out, people_rows(all), columns);
  out << '\n';
  write_rows(out, scale_rows(all.figures), columns);
  if (const std::string text = about_alpha(all.figures); !text.empty())
    common::write_paragraph(out, "", text, 0, columns);
  if (!all.movements.empty()) {
    out << '\n';
    write_rows(out, movement_rows(all.movements), columns);
  }
  write_findings(out, all, columns);
  if (all.items) write_items(out, all, columns);
}

}  // namespace survey
