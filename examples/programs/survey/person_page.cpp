#include "person_page.hpp"

#include <optional>
#include <string_view>

#include <tact/care/habit.hpp>
#include <tact/io/format.hpp>
#include <tact/io/habit.hpp>
#include <tact/io/svg.hpp>
#include <tact/tact.hpp>

#include "figures.hpp"
#include "html.hpp"
#include "person_cells.hpp"
#include "place.hpp"

namespace survey {
namespace {

using tact::care::answers;
using tact::care::score;
using tact::io::escaped;

// A score with its error on a line from 0 to 1.
std::string line_of(const score& s) {
  if (!s.value) return {};
  const auto band = s.band();
  return drawn(s.value->value(), band ? bar_ends({band->low().value(), band->high().value()}) : std::nullopt);
}

std::string score_row(std::string_view title, const score& s, bool part) {
  std::string html;
  put(html, "<tr", part ? " class=facet" : "", "><th scope=row>", shown(title), "<td class=n data-as=score>",
      score_text(s), "<td class=w>", line_of(s), "<td class=n data-as=answered>", std::to_string(s.answered), " of ",
      std::to_string(s.items), "\n");
  return html;
}

std::string scores_of(const answers& given) {
  std::string html =
      "<section id=\"scores\">\n<h2>Scores</h2>\n<table class=figures>\n<caption>Scores run from 0 to 1. The bar is "
      "the "
      "error: in 95 of 100 cases the true score lies there, if the reliability is as it is said to "
      "be.</caption>\n<thead><tr><th scope=col>scale<th scope=col class=n>score<td class=w><span "
      "class=ends><span>0</span><span>1</span></span><th scope=col class=n>answered</thead>\n<tbody>\n";
  for (const tact::care::scale& s : given.of().scales) {
    html += score_row(s.title.empty() ? s.name : s.title, score_of(given, s.name), false);
    if (!has_facets(given.of(), s.name)) continue;
    for (const tact::care::facet& f : given.of().facets)
      html += score_row(f.title.empty() ? f.name : f.title, score_of(given, s.name, f.name), true);
  }
  return html + "</table>\n</section>\n";
}

std::string findings_of(const answers& given, const std::string& language) {
  std::string html;
  for (const tact::care::finding& f : given.of().findings)
    if (holds(f, given).value_or(false)) put(html, "<li", language, ">", escaped(f.says), "\n");
  if (html.empty()) return html;
  return "<section id=\"findings\">\n<h2>What the answers say together</h2>\n<ul>\n" + html + "</ul>\n</section>\n";
}

// The map: of the case where concerns are chosen for it, else of the habit alone.
std::string map_of(tact::position at, const case_options& on) {
  if (on.assertiveness) {
    tact::situation chosen = on.situation;
    chosen.assertiveness = *on.assertiveness;
    chosen.cooperativeness = *on.cooperativeness;
    return tact::io::svg(tact::care::compare_habit(at, chosen), {.id = "place"});
  }
  const tact::situation usual{.assertiveness = at.assertiveness, .cooperativeness = at.cooperativeness};
  const tact::io::mark marks[] = {{.at = at, .strategy = tact::recommend(usual).name(), .label = "you"}};
  return tact::io::svg(tact::regions(usual), {.marks = marks, .id = "place", .label_marks = true});
}

std::string place_on_page(const answers& given, const case_options& on) {
  const tact::care::scores scored = score_all(given);
  const auto at = place_of(scored);
  if (!at) return {};
  std::string html = "<section id=\"map\">\n<h2>The place on the map</h2>\n<figure>\n" + map_of(*at, on);
  html += "<figcaption>\n";
  for (const std::string& text : about_place(scored, on)) put(html, "<p>", escaped(text), "</p>\n");
  return html + "</figcaption>\n</figure>\n</section>\n";
}

}  // namespace

std::string person_page(const chosen_instrument& about, const person& who, const case_options& on) {
  const answers given = answers_of(who, *about.of);
  std::string subtitle;
  put(subtitle, shown(who.name), who.name.empty() ? "" : ", ", "<time>", common::day_of_run(), "</time>");
  return page_head(about, "results", subtitle) + "<main>\n" + scores_of(given) + place_on_page(given, on) +
         findings_of(given, language_mark(about)) + "</main>\n</body>\n</html>\n";
}

}  // namespace survey
