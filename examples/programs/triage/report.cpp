#include "report.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <numeric>
#include <ostream>
#include <string_view>
#include <utility>

#include <common/cells.hpp>
#include <tact/care/dictionary.hpp>
#include <tact/io/format.hpp>
#include <tact/io/plan.hpp>
#include <tact/io/svg.hpp>

#include "page.hpp"
#include "style_sheets.hpp"

namespace triage {
namespace {

constexpr std::size_t longest_cell = 200;  // bytes of a cell of the input
constexpr std::size_t longest_text = 600;  // bytes of all of them together

constexpr std::string_view headings[] = {"what to do", "because", "what would change it", "afterwards", "if it fails"};

// A share in percent, with one decimal. It has no unit, so that style sheets can use it as well.
std::string percent(std::size_t part, std::size_t whole) {
  return tact::io::fixed(whole == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(whole), 1);
}

// The first cell of a case: what to do in plain words, and how it comes across.
std::string what_to_do(const advice& a) {
  std::string html = named_with_words(a.described);
  if (!a.delay.empty()) put(html, ", ", shown(a.delay));
  if (a.behaviour.empty() && a.style.empty()) return html;
  put(html, " <small>", shown(a.behaviour), a.behaviour.empty() || a.style.empty() ? "" : " · ", shown(a.style),
      "</small>");
  return html;
}

// The steps of a plan. Each links to its card. The question of a class stands here, since a step can have several.
std::string steps_of(const tact::care::plan<>& p) {
  std::string html, before;
  bool later = false;
  for (const tact::care::plan_step& s : p) {
    const std::string when = tact::io::condition(s);
    put(html, &s == p.begin() ? "" : when != before ? "; " : s.later != later ? "; then " : " → ");
    if (when != before) put(html, "<b>", when.empty() ? "in any case" : when, ":</b> ");
    before = when;
    put(html, "<a href=\"#step-", s.step->name, "\">", shown(s.name()), "</a>");
    if (!s.ask.empty()) put(html, " “", shown(s.ask), "”");
    if (s.goes_on()) put(html, ", then as if they were calm");
    later = s.later;
  }
  return html;
}

// A card for a step.
std::string card_of(const tact::care::step_info& s) {
  std::string html;
  put(html, "<article id=\"step-", s.name, "\"><h3>", shown(tact::care::english.word(s.name).text), "</h3><dl>");
  put_entry(html, "do", shown(s.instruction));
  put_entry(html, "do not", shown(s.avoid));
  put_entry(html, "say", shown(s.phrases.spoken, 400));
  if (std::string_view(s.phrases.written) != s.phrases.spoken) put_entry(html, "write", shown(s.phrases.written, 400));
  if (s.fallback != nullptr)
    put_entry(html, "if it fails",
              "<a href=\"#step-" + std::string(s.fallback->name) + "\">" +
                  shown(tact::care::english.word(s.fallback->name).text) + "</a>");
  put_entry(html, "source", shown(s.source));
  return html + "</dl></article>\n";
}

}  // namespace

report::report(const adviser& asked, std::string input, case_columns columns)
    : asked_(asked),
      input_(std::move(input)),
      columns_(std::move(columns)),
      counts_(asked_.strategies.size()),
      map_(asked) {}

void report::add(const case_result& c, const tact::situation& s) {
  const std::string name = name_of(c.row, columns_);
  if (!c.error.empty()) {
    mistakes_.add(c.error, name, c.row.line);
    return;
  }
  const auto found = std::find_if(asked_.strategies.begin(), asked_.strategies.end(),
                                  [&](const tact::description& d) { return d.name == c.advice.strategy; });
  const auto place = static_cast<std::size_t>(found - asked_.strategies.begin());
  ++advised_;
  ++counts_[place].cases;
  counts_[place].gated += c.advice.gated ? 1 : 0;
  map_.add(s, place, c.row.line, name);
  if (shown_.size() == most_cases) return;

  const auto& [why, change] = *c.advice.narrative;
  std::string_view reason = why;
  reason.remove_prefix(std::string_view("because ").size());  // the head of the column has it
  const auto if_other = [&](std::string_view strategy, const char* otherwise) {
    return strategy == c.advice.strategy ? otherwise : shown(strategy);
  };
  shown_.push_back({tact::io::shortened(name, 120),
                    c.row.line,
                    place,
                    {what_to_do(c.advice), shown(reason, 1000), change.empty() ? "no input alone" : shown(change),
                     if_other(c.advice.afterwards, ""), if_other(c.advice.fallback, "no other is open")},
                    about(c) + plan_of(c)});
  if (c.advice.plan) remember_steps(*c.advice.plan);
}

// What else the row says, so that a reader knows what the case is about.
std::string report::about(const case_result& c) const {
  std::string html;
  std::size_t left = longest_text;
  for (const std::size_t i : columns_.texts) {
    const std::string_view cell = common::trimmed(c.row.cells[i]);
    if (cell.empty()) continue;
    if (left == 0) {
      html += " …";
      break;
    }
    const std::size_t most = std::min(left, longest_cell);
    put(html, html.empty() ? "<p class=about>" : " · ", "<i>", shown(columns_.header[i], 40), ":</i> ",
        shown(cell, most));
    left -= std::min(left, cell.size());
  }
  return html.empty() ? html : html + "</p>";
}

// The plan of a case, for its contact.
std::string report::plan_of(const case_result& c) const {
  if (!c.advice.plan) return {};
  const tact::care::plan<>& p = *c.advice.plan;
  std::string html = "<p class=plan>";
  for (const tact::care::customer_class_info* who : p.contact().who.classes()) put(html, shown(who->name), ", ");
  const tact::care::channel by = p.contact().by;
  put(html, by == tact::care::channel::face_to_face ? "" : "by ", shown(name(by)), ": ", steps_of(p));
  if (p.fallback() != p.afterwards()) put(html, "; if ", shown(p.afterwards()), " fails: ", shown(p.fallback()));
  for (const tact::care::adjustment& s : c.shaped)
    put(html, ". Not in the row: ", s.factor, " ", s.to.text().view(), ", for ", shown(s.reason));
  return html + "</p>";
}

void report::remember_steps(const tact::care::plan<>& p) {
  customers_ = customers_ | p.contact().who;
  for (const tact::care::plan_step& s : p)
    for (const tact::care::step_info* step = s.step; step != nullptr; step = step->fallback)
      if (std::find(steps_.begin(), steps_.end(), step) == steps_.end()) steps_.push_back(step);
}

// The page up to the first section.
std::string report::head() const {
  const std::string title = "Advice on " + shown(std::filesystem::path(input_).filename().string());
  std::string html = page_head({"report", title, style_sheets::report}, asked_);
  put(html, "<header>\n<h1>", title, "</h1>\n<p>", cases(all()), ", ", grouped(advised_), " advised, ",
      grouped(mistakes_.size()), " not advised. ", made_with(asked_),
      "</p>\n</header>\n<nav aria-label=\"Contents\"><ul>\n",
      "<li><a href=\"#counts\">How often each strategy is advised</a>\n<li><a href=\"#map\">Map</a>\n",
      "<li><a href=\"#cases\">Advised (", grouped(advised_), ")</a>\n",
      "<li><a href=\"#strategies\">Strategies and styles</a>\n",
      steps_.empty() ? "" : "<li><a href=\"#steps\">Steps</a>\n",
      customers_.empty() ? "" : "<li><a href=\"#customers\">Customers</a>\n",
      "<li><a href=\"#not-advised\">Not advised (", grouped(mistakes_.size()), ")</a>\n</ul></nav>\n<main>\n");
  return html;
}

// The strategies, the most frequent first.
std::string report::counts() const {
  const bool gated = std::any_of(counts_.begin(), counts_.end(), [](const count& c) { return c.gated != 0; });
  std::string html = "<section id=\"counts\">\n<h2>How often each strategy is advised</h2>\n<table class=bars>\n";
  if (gated)
    html +=
        "<caption>A gate is closed where a factor, such as anger, rules a strategy out for now. Where that changes "
        "the advice, the case has a strategy for afterwards, when the factor is back to neutral.</caption>\n";
  put(html, "<thead><tr><th scope=col>strategy<th scope=col class=n>cases<th scope=col class=n>share<td class=w>",
      gated ? "<th scope=col class=n>gate closed" : "", "</thead>\n<tbody>\n");
  const auto row = [&](const std::string& name, std::size_t n, std::string_view colour, const std::string& of_these) {
    const std::string share = percent(n, all());
    put(html, "<tr><th scope=row>", name, "<td class=n>", grouped(n), "<td class=n>", share, "\u00A0%<td class=w>");
    if (n != 0) put(html, "<span class=bar style=\"background:", colour, ";width:", share, "%\"></span>");
    put(html, gated ? "<td class=n>" : "", of_these, "\n");
  };
  std::vector<std::size_t> order(counts_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [this](std::size_t a, std::size_t b) { return counts_[a].cases > counts_[b].cases; });
  for (const std::size_t i : order)
    row(tact::io::symbol(i) + " " + named_with_words(asked_.strategies[i]), counts_[i].cases, tact::io::colour_of(i),
        gated ? grouped(counts_[i].gated) : "");
  row("not advised", mistakes_.size(), "var(--bad)", "");
  return html + "</table>\n</section>\n";
}

std::string report::map() const {
  std::string html = "<section id=\"map\">\n<h2>Map</h2>\n<figure>\n" + map_.picture();
  put(html, "<figcaption>\n<p>The regions show the advice when all factors are neutral. Each mark is a case, or ",
      "several at one place (rounded to 1/", std::to_string(map_.steps()),
      "); the larger the mark, the more cases. Its colour and shape are the strategy that was advised. They can differ "
      "from the region below, because the case was advised with its own factors: anger, stakes, power and the "
      "like.</p>\n<p class=note>How to read it: to the right the concern for the other's needs grows, upwards "
      "the concern for one's own. The percentage in a region is its share of the square, which holds all pairs of the "
      "two concerns; it says nothing of how many cases lie there. On a border two strategies are equally good; near "
      "one, a small misjudgement of the concerns changes the advice. Point at a mark to see its cases; the table "
      "below has them.</p>\n</figcaption>\n</figure>\n</section>\n");
  return html;
}

std::string report::advised() const {
  std::string html = "<section id=\"cases\">\n<h2>Advised</h2>\n";
  if (shown_.empty()) html += "<p>None of the cases was advised.</p>\n";
  else html += table();
  if (advised_ > shown_.size())
    put(html, "<p>The table has the first ", grouped(shown_.size()), " cases, and ", grouped(advised_ - shown_.size()),
        " more were advised: they are in the output, and on the map and in the counts.</p>\n");
  return html + "</section>\n";
}

// The cases that are shown, without columns that none of them fills. Those that share a name have their lines.
std::string report::table() const {
  std::array<bool, cells_of_case> used{};
  std::map<std::string_view, std::size_t> names;
  for (const shown_case& c : shown_) {
    ++names[c.name];
    for (std::size_t k = 0; k != cells_of_case; ++k) used[k] |= !c.cells[k].empty();
  }
  const auto width = std::to_string(1 + std::count(used.begin(), used.end(), true));
  std::string html = "<div class=advised>\n<table>\n<caption>The cases that were advised";
  if (!columns_.texts.empty())
    put(html, ". What else a row says stands below it, each cell cut after ", std::to_string(longest_cell),
        " bytes and all of them after ", std::to_string(longest_text));
  put(html, ".</caption>\n<thead><tr><th scope=col>", columns_.name ? shown(columns_.header[*columns_.name]) : "case");
  for (std::size_t k = 0; k != cells_of_case; ++k)
    if (used[k]) put(html, "<th scope=col class=c", std::to_string(k), ">", headings[k]);
  html += "</thead>\n";
  for (const shown_case& c : shown_) {
    put(html, "<tbody><tr>\n<th scope=row>", shown(c.name));
    if (names[c.name] > 1) put(html, " <small>line ", std::to_string(c.line), "</small>");
    for (std::size_t k = 0; k != cells_of_case; ++k)
      if (used[k])
        put(html, "<td", k == 0 ? " class=s" + std::to_string(c.strategy) : "", " data-as=\"", headings[k], "\">",
            c.cells[k]);
    if (!c.more.empty()) put(html, "<tr class=more><td colspan=", width, ">", c.more);
  }
  return html + "</table>\n</div>\n";
}

std::string report::policies() const {
  return "<section id=\"strategies\">\n<h2>Strategies and styles</h2>\n<p class=note>A strategy is what fits the case. "
         "A style is how somebody with these two concerns tends to act; it stands in the corners of the map.</p>\n" +
         policy_cards(asked_) + "</section>\n";
}

// A card for each step that occurs in a plan.
std::string report::steps() const {
  if (steps_.empty()) return {};
  std::string html =
      "<section id=\"steps\">\n<h2>Steps</h2>\n<p class=note>What the steps of the plans mean. The words are examples: "
      "use your own.</p>\n<div class=cards>\n";
  for (const tact::care::step_info* s : steps_) html += card_of(*s);
  return html + "</div>\n</section>\n";
}

// A card for each class of customers that occurs.
std::string report::classes() const {
  if (customers_.empty()) return {};
  std::string html =
      "<section id=\"customers\">\n<h2>Customers</h2>\n<p class=note>How to treat the customers of these "
      "cases.</p>\n<div class=cards>\n";
  for (const tact::care::customer_class_info* c : customers_.classes()) html += card_of(*c);
  return html + "</div>\n</section>\n";
}

std::string report::not_advised() const {
  std::string html = "<section id=\"not-advised\">\n<h2>Not advised</h2>\n";
  if (mistakes_.size() == 0) html += "<p>None: all cases were advised.</p>\n";
  else
    put(html, "<p>", cases(mistakes_.size()), " without advice, by the mistakes in their rows.</p>\n",
        mistakes_.html());
  return html + "</section>\n";
}

void report::write(std::ostream& out) const {
  out << head() << counts() << map() << advised() << policies() << steps() << classes() << not_advised()
      << "</main>\n</body>\n</html>\n";
}

}  // namespace triage
