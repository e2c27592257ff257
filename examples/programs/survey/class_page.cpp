#include "class_page.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <common/text.hpp>
#include <tact/io/format.hpp>
#include <tact/io/svg.hpp>
#include <tact/tact.hpp>

#include "html.hpp"
#include "person_cells.hpp"

namespace survey {
namespace {

using tact::io::fixed;

// A figure that may not be there.
std::string figure(const std::optional<double>& x) { return x ? fixed(*x, 2) : std::string("–"); }

// The interval of a mean, as far as scores go.
bar_ends interval_of(const scale_summary& s) {
  if (!s.error) return std::nullopt;
  return std::pair(std::max(0.0, s.mean - *s.error), std::min(1.0, s.mean + *s.error));
}

std::string text_of(const bar_ends& interval) {
  return interval ? fixed(interval->first, 2) + "–" + fixed(interval->second, 2) : std::string("–");
}

std::string scale_row(const scale_summary& s) {
  const bool part = s.facet != nullptr;
  const std::string_view title = part ? s.facet->title : s.scale->title, name = part ? s.facet->name : s.scale->name;
  std::string html;
  put(html, "<tr", part ? " class=facet" : "", "><th scope=row>", shown(title.empty() ? name : title));
  put(html, "<td class=n data-as=people>", std::to_string(s.people), "<td class=n data-as=mean>",
      s.people == 0 ? "–" : fixed(s.mean, 2), "<td class=n data-as=\"95 % interval\">", text_of(interval_of(s)),
      "<td class=w>", s.people == 0 ? std::string() : drawn(s.mean, interval_of(s)), "<td class=n data-as=deviation>",
      s.people < 2 ? "–" : fixed(s.deviation, 2), part ? "<td>" : "<td class=n data-as=alpha>" + figure(s.alpha), "\n");
  return html;
}

std::string scales(const class_figures& figures) {
  std::string html =
      "<section id=\"scales\">\n<h2>Means</h2>\n<table class=figures>\n<caption>Scores run from 0 to 1. The dot is the "
      "mean of those who have a score; the bar is its 95 % interval: of such bars of many classes, drawn at random "
      "from all people, 95 in 100 hold the "
      "mean of all. Alpha is Cronbach's: how far the items of a scale go together, as those have answered who "
      "left none out. ";
  put(html, about_alpha(figures));
  html +=
      "</caption>\n<thead><tr><th scope=col>scale<th scope=col class=n>people<th scope=col "
      "class=n>mean<th "
      "scope=col class=n>95 % interval<td class=w><span class=ends><span>0</span><span>1</span></span><th scope=col "
      "class=n>deviation<th scope=col class=n>alpha</thead>\n<tbody>\n";
  for (const scale_summary& s : figures.scales) html += scale_row(s);
  return html + "</table>\n</section>\n";
}

std::string movement_row(const mean_movement& m) {
  const bool part = m.facet != nullptr;
  const std::string_view title = part ? m.facet->title : m.scale->title, name = part ? m.facet->name : m.scale->name;
  std::string html, interval = "–";
  if (m.error) interval = fixed(*m.change() - *m.error, 2) + " to " + fixed(*m.change() + *m.error, 2);
  put(html, "<tr", part ? " class=facet" : "", "><th scope=row>", shown(title.empty() ? name : title),
      "<td class=n data-as=before>", figure(m.before), "<td class=n data-as=now>", figure(m.now),
      "<td class=n data-as=moved>", figure(m.change()), "<td class=n data-as=\"95 % interval\">", interval,
      "<td class=n data-as=\"beyond error\">", m.beyond_error ? *m.beyond_error ? "yes" : "no" : "–", "\n");
  return html;
}

std::string moved(const std::vector<mean_movement>& all) {
  if (all.empty()) return {};
  std::string html =
      "<section id=\"moved\">\n<h2>Since the time before</h2>\n<table class=figures>\n<caption>A mean that moved "
      "beyond its error would move so far in 1 of 20 cases at most if nothing had changed.</caption>\n<thead><tr><th "
      "scope=col>scale<th scope=col class=n>before<th scope=col class=n>now<th scope=col class=n>moved<th scope=col "
      "class=n>95 % interval<th scope=col class=n>beyond error</thead>\n<tbody>\n";
  for (const mean_movement& m : all) html += movement_row(m);
  return html + "</table>\n</section>\n";
}

// The places of all who have both scores. A label names a person.
std::string map_of(const results& all, bool names) {
  std::vector<tact::io::mark> marks;
  std::vector<std::string> labels;
  labels.reserve(all.people.size());
  for (const person& p : all.people) {
    const auto at = place_of(score_all(answers_of(p, *all.about.of)));
    if (!at) continue;
    const auto habit = tact::recommend({.assertiveness = at->assertiveness, .cooperativeness = at->cooperativeness});
    const std::string_view label = names ? labels.emplace_back(tact::io::shortened(p.name, 40)) : std::string_view{};
    const auto here = std::ranges::find_if(marks, [&](const tact::io::mark& m) {
      return !names && m.at.assertiveness == at->assertiveness && m.at.cooperativeness == at->cooperativeness;
    });
    if (here != marks.end()) ++here->count;
    else marks.push_back({.at = *at, .strategy = habit.name(), .label = label});
  }
  return tact::io::svg(tact::regions(tact::situation{.assertiveness = 0.5, .cooperativeness = 0.5}),
                       {.description = "Marks are the places of those who answered.",
                        .marks = marks,
                        .id = "places",
                        .label_marks = names});
}

// How many tend to each strategy: "compromise 3, cooperation 1".
std::string by_habit(const results& all) {
  std::vector<std::string_view> habits;
  for (const person& p : all.people)
    if (const auto at = place_of(score_all(answers_of(p, *all.about.of))))
      habits.push_back(
          tact::recommend({.assertiveness = at->assertiveness, .cooperativeness = at->cooperativeness}).name());
  std::string text;
  for (const auto& region : tact::regions(tact::situation{.assertiveness = 0.5, .cooperativeness = 0.5}))
    if (const auto people = std::ranges::count(habits, region.name); people != 0)
      text.append(text.empty() ? "" : ", ").append(region.name).append(" " + std::to_string(people));
  return text;
}

std::string about_marks(std::ptrdiff_t placed) {
  if (placed == 0) return "There is no mark, because nobody has both scores.";
  if (placed == 1) return "The mark is the one person who has both scores.";
  return "Each mark is one of " + std::to_string(placed) + " people, or several in one place; the larger, the more.";
}

std::string places(const results& all, bool names) {
  if (!measures_concerns(*all.about.of)) return {};
  const auto placed = std::ranges::count_if(
      all.people, [&](const person& p) { return place_of(score_all(answers_of(p, *all.about.of))).has_value(); });
  std::string html = "<section id=\"map\">\n<h2>Places on the map</h2>\n<figure>\n" + map_of(all, names);
  put(html, "<figcaption>\n<p>", about_marks(placed),
      " To the right the concern for the other's needs grows, "
      "upwards the concern for one's own. The regions show what such concerns lead to when nothing else is known of a "
      "case.</p>\n");
  if (placed != 0) put(html, "<p>People by region: ", tact::io::escaped(by_habit(all)), ".</p>\n");
  put(html,
      "<p class=note>Percentages are the region's share of all pairs of concerns, not of the class.</p>\n"
      "<p class=note>A place is a habit, and no fault: people leave it when a case asks for something else. "
      "Each score may be off by its error, so a mark near a border may belong on its other side.</p>\n</figcaption>\n"
      "</figure>\n</section>\n");
  return html;
}

std::string findings(const results& all) {
  std::string html;
  for (const finding_summary& f : all.figures.findings) {
    if (f.holds == 0 && f.open == 0) continue;
    put(html, "<tr><td class=n>", std::to_string(f.holds), "<td><span", language_mark(all.about), ">",
        tact::io::escaped(f.finding->says), "</span>");
    if (f.open != 0) put(html, " <small>(open for ", std::to_string(f.open), ", for want of answers)</small>");
    put(html, "<td><small>", shown(f.finding->source), "</small>\n");
  }
  if (all.figures.findings.empty()) return html;
  const std::string start = "<section id=\"findings\">\n<h2>What the answers say together</h2>\n";
  if (html.empty()) return start + "<p>None of the findings holds for anybody.</p>\n</section>\n";
  return start +
         "<table class=findings>\n<thead><tr><th scope=col class=n>people<th scope=col>finding<th "
         "scope=col>source</thead>\n<tbody>\n" +
         html + "</table>\n</section>\n";
}

std::string item_row(const tact::care::instrument& of, const tact::care::item_figures& i) {
  const tact::care::item& item = of.items[item_place(of, i.item)];
  std::string html;
  put(html, "<tr><th scope=row>", tact::io::escaped(item.text), item.reversed ? " <small>(reversed)</small>" : "",
      "<td class=n data-as=mean>", fixed(shown_mean(of, i), 2), "<td class=n data-as=deviation>", fixed(i.deviation, 2),
      "<td class=n data-as=\"with rest\">", figure(i.with_rest), "<td class=n data-as=\"alpha without\">",
      figure(i.alpha_without), "\n");
  return html;
}

std::string items(const results& all) {
  std::string html;
  for (const tact::care::scale_figures& s : all.figures.by_item) {
    if (s.items.empty()) continue;
    const tact::care::scale& scale = all.about.of->scales[scale_place(*all.about.of, s.scale)];
    put(html, "<tbody><tr><th scope=rowgroup colspan=5>", shown(scale.title.empty() ? scale.name : scale.title),
        " <small>(", std::to_string(s.people), " answered all of it, ", std::to_string(s.left_out),
        " did not)</small>\n");
    for (const tact::care::item_figures& i : s.items) html += item_row(*all.about.of, i);
  }
  if (html.empty()) return html;
  const bool share = is_share(*all.about.of);
  return "<section id=\"items\">\n<h2>Items</h2>\n<table class=figures>\n<caption>" +
         (share ? std::string("Yes is the share of those who said yes, from 0 to 1.")
                : "Answers run from 1 to " + std::to_string(all.about.of->highest_answer()) +
                      "; reversed ones are turned round.") +
         " With rest: the correlation with the sum of the scale's other items. Alpha "
         "without: what alpha would be if the item were left out. An item that goes badly with the rest is worth a "
         "second look; with few people all of these are rough.</caption>\n<thead><tr><th scope=col>item<th scope=col "
         "class=n>" +
         (share ? "yes" : "mean") +
         "<th scope=col class=n>deviation<th scope=col class=n>with rest<th scope=col class=n>alpha "
         "without</thead>\n" +
         html + "</table>\n</section>\n";
}

// One row for each person, with names.
std::string people(const results& all) {
  std::string html = "<section id=\"people\">\n<h2>People</h2>\n<table class=figures>\n<thead><tr><th scope=col>person";
  for (const tact::care::scale& s : all.about.of->scales) put(html, "<th scope=col class=n>", shown(s.name));
  html += "</thead>\n<tbody>\n";
  for (const person& p : all.people) {
    put(html, "<tr><th scope=row>", shown(p.name.empty() ? "line " + std::to_string(p.line) : p.name));
    for (const tact::care::score& s : score_all(answers_of(p, *all.about.of)))
      put(html, "<td class=n data-as=\"", shown(s.scale), "\">", score_text(s));
    html += "\n";
  }
  return html + "</table>\n</section>\n";
}

}  // namespace

std::string class_page(const results& all, bool names) {
  const std::string subtitle = common::counted(all.people.size(), "row") + " of answers to " + size_of(*all.about.of) +
                               ". Run on <time>" + common::day_of_run() + "</time>.";
  return page_head(all.about, "results", subtitle) + "<main>\n" + places(all, names) + scales(all.figures) +
         moved(all.movements) + findings(all) + items(all) + (names ? people(all) : "") + "</main>\n</body>\n</html>\n";
}

}  // namespace survey
