// Scores for other programs: CSV, JSON lines and JSON.

#include <algorithm>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <common/json_text.hpp>
#include <tact/tact.hpp>

#include "person_cells.hpp"
#include "scores_table.hpp"

namespace survey {
namespace {

// A cell: a text, a number, yes or no, or nothing.
struct field {
  std::string name;
  std::variant<std::monostate, std::string, double, bool> value;
};

using fields = std::vector<field>;

field level(std::string name, const std::optional<tact::level>& x) {
  if (!x) return {std::move(name), {}};
  return {std::move(name), decimal(*x)};
}

field number(std::string name, const std::optional<double>& x) {
  if (!x) return {std::move(name), {}};
  return {std::move(name), *x};
}

field count(std::string name, std::size_t n) { return {std::move(name), static_cast<double>(n)}; }

field text(std::string name, std::string_view value) {
  if (value.empty()) return {std::move(name), {}};
  return {std::move(name), std::string(value)};
}

field flag(std::string name, bool value) { return {std::move(name), value}; }

// What somebody with these concerns tends to do.
void add_place(fields& to, const tact::care::scores& scored) {
  std::string_view behaviour, style, strategy;
  if (const auto at = place_of(scored)) {
    const auto habit = tact::recommend({.assertiveness = at->assertiveness, .cooperativeness = at->cooperativeness});
    behaviour = name(habit.behaviour());
    style = habit.style();
    strategy = habit.name();
  }
  to.push_back(text("behaviour", behaviour));
  to.push_back(text("style", style));
  to.push_back(text("by_habit", strategy));
}

fields fields_of(const person& p, const chosen_instrument& about) {
  const tact::care::instrument& of = *about.of;
  const tact::care::answers given = answers_of(p, of);
  const tact::care::scores scored = score_all(given);
  fields all{text("person", p.name), count("line", p.line), text("instrument", of.name),
             flag("validated", of.validated), count("answered", given.answered())};
  for (const tact::care::score& s : scored) {
    const std::string name(s.scale);
    all.push_back(level(name, s.value));
    all.push_back(level(name + "_error", s.error));
    if (!has_facets(of, s.scale)) continue;
    for (const tact::care::facet& f : of.facets)
      all.push_back(level(name + "_" + std::string(f.name), score_of(given, s.scale, f.name).value));
  }
  if (measures_concerns(of)) add_place(all, scored);
  all.push_back(text("note", note_on(p, scored)));
  return all;
}

fields fields_of(const tact::care::scale_figures& s, const tact::care::item_figures& i) {
  return {text("item", i.item),
          text("scale", s.scale),
          count("people", s.people),
          count("left_out", s.left_out),
          number("mean", i.mean),
          number("deviation", i.deviation),
          number("with_rest", i.with_rest),
          number("alpha_without", i.alpha_without)};
}

fields fields_of(const scale_summary& s) {
  const auto some = [&s](double x) { return s.people == 0 ? std::nullopt : std::optional(x); };
  const auto several = [&s](double x) { return s.error ? std::optional(x) : std::nullopt; };
  const double error = s.error.value_or(0);
  return {text("scale", s.scale->name),
          text("facet", s.facet == nullptr ? std::string_view{} : s.facet->name),
          count("people", s.people),
          number("mean", some(s.mean)),
          number("low", several(std::max(0.0, s.mean - error))),
          number("high", several(std::min(1.0, s.mean + error))),
          number("deviation", several(s.deviation)),
          number("alpha", s.alpha)};
}

fields fields_of(const mean_movement& m) {
  const auto moved = m.change();
  const auto end = [&](double sign) { return m.error ? std::optional(*moved + sign * *m.error) : std::nullopt; };
  return {text("scale", m.scale->name), text("facet", m.facet == nullptr ? std::string_view{} : m.facet->name),
          number("before", m.before),   number("now", m.now),
          number("moved", moved),       number("low", end(-1)),
          number("high", end(1)),       text("beyond_error", m.beyond_error ? *m.beyond_error ? "yes" : "no" : "")};
}

fields fields_of(const finding_summary& f) {
  return {text("finding", f.finding->name), text("says", f.finding->says), count("holds", f.holds),
          count("open", f.open)};
}

std::vector<fields> people_of(const results& all) {
  std::vector<fields> rows;
  rows.reserve(all.people.size());
  for (const person& p : all.people) rows.push_back(fields_of(p, all.about));
  return rows;
}

std::vector<fields> items_of(const results& all) {
  std::vector<fields> rows;
  for (const tact::care::scale_figures& s : all.figures.by_item)
    for (const tact::care::item_figures& i : s.items) rows.push_back(fields_of(s, i));
  return rows;
}

template <class Parts>
std::vector<fields> all_of(const Parts& parts) {
  std::vector<fields> rows;
  rows.reserve(parts.size());
  for (const auto& part : parts) rows.push_back(fields_of(part));
  return rows;
}

void append(std::string& to, const fields& row) {
  common::json_object json(to);
  for (const field& f : row) {
    if (const double* n = std::get_if<double>(&f.value)) json.number(f.name, *n);
    else if (const std::string* t = std::get_if<std::string>(&f.value)) json.text(f.name, *t);
    else if (const bool* yes = std::get_if<bool>(&f.value)) json.flag(f.name, *yes);
    else json.json(f.name, "null");
  }
  json.end();
}

void append(std::string& to, const std::vector<fields>& rows) {
  to += '[';
  for (const fields& row : rows) {
    to += &row == rows.data() ? "\n" : ",\n";
    append(to, row);
  }
  to += "\n]";
}

void write_csv(std::ostream& out, const std::vector<fields>& rows) {
  common::csv_writer to(out, {});
  if (rows.empty()) return;
  for (const field& f : rows.front()) to.add(f.name);
  to.end_row();
  for (const fields& row : rows) {
    for (const field& f : row) {
      if (const double* n = std::get_if<double>(&f.value)) to.add(*n);
      else if (const std::string* t = std::get_if<std::string>(&f.value)) to.add(*t);
      else if (const bool* yes = std::get_if<bool>(&f.value)) to.add(*yes ? "yes" : "no");
      else to.add("");
    }
    to.end_row();
  }
}

void write_json_lines(std::ostream& out, const std::vector<fields>& rows) {
  for (const fields& row : rows) {
    std::string line;
    append(line, row);
    out << (line += '\n');
  }
}

}  // namespace

void write_csv(std::ostream& out, const results& all) { write_csv(out, all.items ? items_of(all) : people_of(all)); }

void write_json_lines(std::ostream& out, const results& all) {
  write_json_lines(out, all.items ? items_of(all) : people_of(all));
}

void write_json(std::ostream& out, const results& all) {
  const tact::care::instrument& of = *all.about.of;
  std::string json;
  common::json_object whole(json);
  whole.text("instrument", of.name);
  whole.text("title", of.title);
  whole.flag("validated", of.validated);
  whole.text_or_null("caution", caution(all.about));
  append(whole.begin("people"), people_of(all));
  append(whole.begin("scales"), all_of(all.figures.scales));
  if (!all.movements.empty()) append(whole.begin("movements"), all_of(all.movements));
  append(whole.begin("findings"), all_of(all.figures.findings));
  append(whole.begin("items"), items_of(all));
  whole.end();
  out << (json += '\n');
}

void write_data(std::ostream& out, output_format format, const std::vector<std::vector<std::string>>& rows) {
  std::vector<fields> all;
  for (std::size_t r = 1; r < rows.size(); ++r) {
    fields& row = all.emplace_back();
    for (std::size_t c = 0; c != rows[r].size(); ++c) {
      const std::string &name = rows.front()[c], &cell = rows[r][c];
      row.push_back(name == "validated" ? flag(name, cell == "yes") : text(name, cell));
    }
  }
  if (format == output_format::csv) return write_csv(out, all);
  if (format == output_format::jsonl) return write_json_lines(out, all);
  std::string json;
  append(json, all);
  out << (json += '\n');
}

}  // namespace survey
