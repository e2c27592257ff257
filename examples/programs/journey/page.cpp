#include "page.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <ostream>
#include <string>
#include <string_view>

#include <common/html.hpp>
#include <common/text_input.hpp>
#include <tact/io/format.hpp>
#include <tact/version.hpp>

#include "next_contact.hpp"
#include "page_mark.hpp"
#include "style_sheets.hpp"
#include "timeline.hpp"

namespace journey {
namespace {

namespace care = tact::care;
using common::grouped;
using common::put;
using common::shown;

std::string two(double x) { return tact::io::fixed(x, 2); }
std::string two(std::optional<tact::level> x) { return x ? two(x->value()) : std::string(); }

// A number with a minus of typesetters, as a page has room for one.
std::string signed_text(double x) { return (x < 0 ? "\u2212" : "+") + two(std::abs(x)); }

std::string_view ranked_by(const page& p) { return is_of_customers(p.wanted) ? "By risk" : "By mean"; }

std::string head(const page& p) {
  const std::string title =
      "Journeys in " + shown(std::filesystem::path(common::shown_input(p.wanted.from.input)).filename().string());
  std::string style(style_sheets::page);
  put(style, style_sheets::journeys);
  const std::string mark = page_mark();
  std::string html = common::html_of({mark, JOURNEY_VERSION, title, style});
  put(html, "<header>\n<h1>", title, "</h1>\n<p>", grouped(p.rows.contacts),
      p.rows.contacts == 1 ? " contact" : " contacts", " in ", grouped(p.journeys),
      p.journeys == 1 ? " journey" : " journeys");
  if (p.rows.left_out != 0) put(html, "; ", grouped(p.rows.left_out), " rows left out");
  if (p.drawn.size() < p.journeys)
    put(html, ". The page draws the ", grouped(p.drawn.size()),
        is_of_customers(p.wanted) ? " riskiest" : " with the lowest mean");
  put(html, ". tact ", tact::version, ". Run on <time>", common::day_of_run(),
      "</time>.</p>\n</header>\n<nav aria-label=\"Contents\"><ul>\n<li><a href=\"#all\">All together</a>\n",
      "<li><a href=\"#gaps\">Gaps</a>\n<li><a href=\"#ranking\">", ranked_by(p), "</a>\n",
      "<li><a href=\"#journeys\">Journeys</a>\n</ul></nav>\n<main>\n");
  return html;
}

std::string together(const page& p) {
  std::string html = "<section id=\"all\">\n<h2>All together</h2>\n<dl class=findings>\n";
  const care::journey<>& j = p.whole;
  if (j.mean())
    common::put_entry(html, "satisfaction",
                      "mean " + two(j.mean()) + "; " + grouped(j.surprising()) + " of " + grouped(j.judged()) +
                          " judged moments surprisingly good, " + grouped(j.very_bad()) + " very bad, " +
                          grouped(j.faded()) + " average");
  if (j.open() != 0) common::put_entry(html, "open", grouped(j.open()) + " claims or requests for help");
  for (const finding& f : p.findings) common::put_entry(html, f.heading, shown(f.text, 4000));
  return html + "</dl>\n</section>\n";
}

// A bar to the left for less than expected, to the right for more.
std::string bar(double gap) {
  std::string html;
  const std::string share = tact::io::fixed(50 * std::min(1.0, std::abs(gap)), 1);
  put(html, "<span class=axis><span class=\"", gap < 0 ? "less" : "more", "\" style=\"width:", share,
      "%\"></span></span>");
  return html;
}

std::string gaps(const page& p) {
  std::string rows;
  for (const care::dimension d : care::dimensions)
    if (const auto gap = p.whole.gap(d))
      put(rows, "<tr><th scope=row>", common::spaced(name(d)), "<td class=n>", signed_text(*gap), "<td class=w>",
          bar(*gap), "<td class=n>", grouped(p.whole.compared(d)), "\n");
  std::string html = "<section id=\"gaps\">\n<h2>Gaps by dimension</h2>\n";
  if (rows.empty()) return html + "<p>No contact has both what was expected and what was perceived.</p>\n</section>\n";
  put(html,
      "<table class=bars>\n<caption>What customers perceived, less what they had expected: below zero is a "
      "correction to make, above it an improvement to keep. Of rudeness, delay, incompetence and indifference, "
      "less is better, and counts as above.</caption>\n<thead><tr><th scope=col>dimension<th scope=col "
      "class=n>gap<td class=w><th scope=col class=n>contacts</thead>\n<tbody>\n",
      rows, "</table>\n</section>\n");
  return html;
}

// A journey in the table. Only a customer remembers, and has a next contact.
void put_row(std::string& html, const page& p, std::size_t i) {
  const ranked& r = p.drawn[i];
  const care::journey<>& j = r.of->journey;
  const bool of_customers = is_of_customers(p.wanted);
  put(html, "<tr><th scope=row><a href=\"#j", std::to_string(i), "\">", shown(r.name), "</a>");
  if (of_customers) put(html, "<td class=n>", two(j.risk()));
  put(html, of_customers ? "<td class=\"n wide\">" : "<td class=n>", two(j.mean()), "<td class=\"n wide\">",
      grouped(j.size()), "<td class=n>", grouped(j.open()), "<td class=wide>", name(j.trend()));
  if (of_customers) put(html, "<td>", r.act_now ? "<b>act now</b>: " : "", next_for(*r.of, p.wanted).strategy);
  put(html, "\n");
}

// The journeys in a table. On a phone it lacks what the journeys themselves say below.
std::string ranking(const page& p) {
  const bool of_customers = is_of_customers(p.wanted);
  std::string html;
  put(html, "<section id=\"ranking\">\n<h2>", ranked_by(p), "</h2>\n<table class=ranking>\n<caption>",
      of_customers
          ? "First those to act on now: something is open, and the last moment was very bad. Then by risk, how "
            "bad a journey will be remembered: 1 minus what will be remembered, which is half its peak and "
            "half its end. Risk itself ignores what is open."
          : "The lowest mean satisfaction first.",
      "</caption>\n<thead><tr><th scope=col>", name_of(place(p.wanted.by)),
      of_customers ? "<th scope=col class=n>risk" : "",
      of_customers ? "<th scope=col class=\"n wide\">mean" : "<th scope=col class=n>mean",
      "<th scope=col class=\"n wide\">contacts<th scope=col class=n>open<th "
      "scope=col class=wide>trend",
      of_customers ? "<th scope=col>next" : "", "</thead>\n<tbody>\n");
  for (std::size_t i = 0; i != p.drawn.size(); ++i) put_row(html, p, i);
  return html + "</table>\n</section>\n";
}

// What the next contact asks for, and why.
std::string next_of(const entry& of, const options& wanted) {
  const next_advice next = next_for(of, wanted);
  std::string html;
  put(html, "<b>", shown(next.strategy), "</b>: ", shown(next.in_words));
  if (next.afterwards != next.strategy) put(html, "; afterwards <b>", shown(next.afterwards), "</b>");
  put(html, ". <small>", shown(next.reason, 400), "</small>");
  if (!next.shaped.empty()) put(html, "<br><small>Of this journey: ", shown(next.shaped, 800), "</small>");
  return html;
}

std::string facts_of(const ranked& r, const options& wanted) {
  const care::journey<>& j = r.of->journey;
  std::string html = "<dl>";
  const bool of_customers = is_of_customers(wanted);
  if (of_customers && j.remembered())
    common::put_entry(
        html, "remembered",
        two(j.remembered()) +
            (j.trend() == care::direction::unknown ? std::string() : ", " + std::string(name(j.trend()))));
  if (of_customers) common::put_entry(html, "next", next_of(*r.of, wanted));
  common::put_entry(html, "correct", shown(listed(j.corrections()), 800));
  common::put_entry(html, "keep", shown(listed(j.improvements()), 800));
  if (j.open() != 0)
    common::put_entry(html, "open", grouped(j.open()) + (j.open() == 1 ? " claim or request" : " claims or requests"));
  return html + "</dl>";
}

// What the picture of a journey lacks; empty where it has all.
std::string not_drawn(const drawn_moments& moments, const care::journey<>& of) {
  if (moments.left_out == 0) return {};
  std::string html;
  put(html, "<p class=note>", grouped(moments.left_out), " earlier moments are not drawn.");
  if (const auto peak = of.peak(); peak && peak->at < moments.all.front().at)
    put(html, " The peak is one of them: ", two(peak->satisfaction.value()), " on ", day_of(peak->at), ".");
  return html + "</p>";
}

std::string articles(const page& p) {
  std::string html =
      "<section id=\"journeys\">\n<h2>Journeys</h2>\n<p class=note>Satisfaction over time. <span "
      "class=key>▲</span> surprisingly good and <span class=key>▼</span> very bad moments stay, the "
      "others (○) fade; a stroke on the axis was not judged. ";
  put(html, is_of_customers(p.wanted) ? "The dashed line is what will be remembered. " : "",
      "<span class=screen>Point at a mark to see the contact.</span></p>\n");
  for (std::size_t i = 0; i != p.drawn.size(); ++i) {
    put(html, "<article class=journey id=\"j", std::to_string(i), "\">\n<h3>", shown(p.drawn[i].name),
        "</h3>\n<figure>\n", timeline(p.moments[i], p.drawn[i].of->journey, is_of_customers(p.wanted)),
        "\n<figcaption>");
    put(html, not_drawn(p.moments[i], p.drawn[i].of->journey), facts_of(p.drawn[i], p.wanted),
        "</figcaption>\n</figure>\n</article>\n");
  }
  return html + "</section>\n";
}

}  // namespace

void page::write(std::ostream& out) const {
  out << head(*this) << together(*this) << gaps(*this) << ranking(*this) << articles(*this)
      << "</main>\n</body>\n</html>\n";
}

}  // namespace journey
