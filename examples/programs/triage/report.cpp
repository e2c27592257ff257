#include "report.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <ctime>
#include <filesystem>
#include <ostream>
#include <span>
#include <string_view>
#include <system_error>

#include <common/usage.hpp>
#include <tact/care/dictionary.hpp>
#include <tact/io/format.hpp>
#include <tact/io/plan.hpp>
#include <tact/io/svg.hpp>

#include "report_css.hpp"

namespace triage {
namespace {

// A mark on the map stands for all cases of one strategy in the same cell of a grid. The grid is fine as long as single
// marks can be distinguished, and coarse where they would cover the whole map.
constexpr int fine = 100;
constexpr int coarse = 10;
constexpr std::size_t crowded = 500;

constexpr std::size_t rows_in_a_part = 500;
constexpr std::size_t few_enough_to_show = 20;  // a longer list of rows without advice starts closed

// The colours are those of the map. A mark in a table is an image in the style sheet, so the page holds it once, not
// once per row. Its line is a grey that can be seen on light and on dark paper.
constexpr std::string_view symbol_line = "%23808080";

// Appends texts, one after the other. Numbers do not convert: the caller formats them.
template <class... Texts>
void put(std::string& to, const Texts&... texts) {
  (to.append(std::string_view(texts)), ...);
}

// A number with commas: 12,345.
std::string grouped(std::size_t n) {
  std::string text = std::to_string(n);
  for (std::size_t end = text.size(); end > 3; end -= 3) text.insert(end - 3, 1, ',');
  return text;
}

std::string cases(std::size_t n) { return grouped(n) + (n == 1 ? " case" : " cases"); }

// A share in percent, with one decimal. It has no unit, so that style sheets can use it as well.
std::string percent(std::size_t part, std::size_t whole) {
  return tact::io::fixed(whole == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(whole), 1);
}

// Texts in one line: "a; b; c".
std::string in_one_line(std::span<const char* const> texts) {
  std::string line;
  for (const char* text : texts) put(line, line.empty() ? "" : "; ", text);
  return line;
}

// Adds an entry of a card, unless it is empty.
void put_entry(std::string& to, std::string_view what, std::string_view html) {
  if (!html.empty()) put(to, "<dt>", what, "<dd>", html);
}

std::string hexadecimal(std::uint64_t n) {
  char text[16];
  const std::string digits(text, std::to_chars(text, text + sizeof text, n, 16).ptr);
  return std::string(16 - digits.size(), '0') + digits;
}

std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  char text[32];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &local)};
}

// A text of the input for the page, escaped and cut to this many bytes.
std::string shown(std::string_view text, std::size_t longest = 120) {
  return tact::io::escaped(tact::io::shortened(text, longest));
}

// A strategy's mark as an image for the style sheet.
std::string as_image(std::string symbol) {
  const auto replace = [&symbol](std::string_view what, std::string_view with) {
    for (std::size_t at = symbol.find(what); at != symbol.npos; at = symbol.find(what, at + with.size()))
      symbol.replace(at, what.size(), with);
  };
  replace("#", "%23");
  replace("currentColor", symbol_line);
  return "url('data:image/svg+xml," + symbol + "')";
}

[[noreturn]] void fail(const char* what) {
  throw common::bad_usage{std::string("--report: cannot ") + what +
                          " a temporary file: " + std::generic_category().message(errno)};
}

}  // namespace

stored_table::stored_table(std::string_view caption, std::string_view head)
    : caption_(caption), head_(head), rows_(std::tmpfile()) {
  if (!rows_) fail("make");
}

// The HTML that opens the next part of the table.
std::string stored_table::opened() const {
  std::string html;
  put(html, "<div class=part><table><caption>", caption_);
  if (size_ != 0) put(html, ", from number ", grouped(size_ + 1), " on");
  put(html, "</caption><thead><tr>", head_, "</thead><tbody>");
  return html;
}

void stored_table::add(std::string_view row) {
  std::string html;
  if (size_ % rows_in_a_part == 0) html = (size_ == 0 ? "" : "</table></div>\n") + opened();
  ++size_;
  html += row;
  if (std::fwrite(html.data(), 1, html.size(), rows_.get()) != html.size()) fail("write");
}

void stored_table::write(std::ostream& out) const {
  if (size_ == 0) return;
  if (std::fseek(rows_.get(), 0, SEEK_SET) != 0) fail("write");  // seeking writes what is still in memory
  std::vector<char> buffer(1 << 16);
  while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), rows_.get()))
    out.write(buffer.data(), static_cast<std::streamsize>(size));
  if (std::ferror(rows_.get()) != 0) fail("read");
  out << "</table></div>\n";
}

void report::crowd::join(const crowd& other) {
  count += other.count;
  first.insert(first.end(), other.first.begin(), other.first.end());
  std::sort(first.begin(), first.end());
  if (first.size() > 3) first.resize(3);
}

report::report(const adviser& asked, report_head head)
    : asked_(asked),
      head_(std::move(head)),
      counts_(asked_.strategies.size()),
      advised_("The cases that were advised", "<th scope=col>" +
                                                  (head_.case_column.empty() ? "case" : shown(head_.case_column)) +
                                                  "<th scope=col>strategy<th scope=col>behaviour, style<th "
                                                  "scope=col>because<th scope=col>what would change "
                                                  "it<th scope=col>afterwards<th scope=col>if it fails"),
      not_advised_("The cases that were not advised",
                   "<th scope=col>line<th scope=col>" +
                       (head_.case_column.empty() ? "case" : shown(head_.case_column)) + "<th scope=col>why not") {}

std::string report::name_of(const common::csv_row& row) const {
  const std::string& name = row.cells.front();
  return name.find_first_not_of(" \t\r\n") == name.npos ? "line " + std::to_string(row.line) : name;
}

void report::add(const case_result& c, const tact::situation& s) {
  std::string row;
  const std::string name = name_of(c.row);
  if (!c.error.empty()) {
    put(row, "<tr>\n<th scope=row>", std::to_string(c.row.line), "<td>", shown(name), "<td>", shown(c.error, 400));
    not_advised_.add(row);
    return;
  }

  const auto found = std::find_if(asked_.strategies.begin(), asked_.strategies.end(),
                                  [&](const tact::description& d) { return d.name == c.advice.strategy; });
  const auto strategy = static_cast<std::size_t>(found - asked_.strategies.begin());
  ++counts_[strategy].cases;
  counts_[strategy].gated += c.advice.gated ? 1 : 0;

  const auto step = [](tact::level x) { return static_cast<int>(std::lround(x.value() * fine)); };
  crowds_[{step(s.assertiveness), step(s.cooperativeness), strategy}].join(
      {1, {{c.row.line, tact::io::shortened(name, 40)}}});

  const auto& [why, what_if] = *c.advice.narrative;
  std::string_view because = why;
  because.remove_prefix(std::string_view("because ").size());  // the head of the column has it
  std::string strategy_words(c.advice.strategy), style_words(c.advice.behaviour);
  if (!c.advice.delay.empty()) put(strategy_words, ", ", c.advice.delay);
  if (!c.advice.style.empty()) put(style_words, " · ", c.advice.style);
  put(row, "<tr class=s", std::to_string(strategy), ">\n<th scope=row>", shown(name), "<td>", shown(strategy_words),
      "<td>", shown(style_words), "<td>", shown(because, 1000), "<td>",
      what_if.empty() ? "no input alone" : shown(what_if), "<td>",
      c.advice.afterwards == c.advice.strategy ? "" : shown(c.advice.afterwards), "<td>",
      c.advice.fallback == c.advice.strategy ? "no other is open" : shown(c.advice.fallback));
  if (c.advice.plan) row += row_of(*c.advice.plan, c);
  advised_.add(row);
}

// The plan of a case, below its advice. Each step links to its card. The question of a class stands here, since a step
// can have several.
std::string report::row_of(const tact::care::plan<>& p, const case_result& c) {
  std::string html = "<tr class=plan><td colspan=7>";
  customers_ = customers_ | p.contact().who;
  for (const tact::care::customer_class_info* who : p.contact().who.classes()) put(html, shown(who->name), ", ");
  const tact::care::channel by = p.contact().by;
  put(html, by == tact::care::channel::face_to_face ? "" : "by ", shown(name(by)), ": ");
  bool later = false;
  std::string before;
  for (const tact::care::plan_step& s : p) {
    for (const tact::care::step_info* row = s.step; row != nullptr; row = row->fallback)
      if (std::find(steps_.begin(), steps_.end(), row) == steps_.end()) steps_.push_back(row);
    const std::string when = tact::io::condition(s);
    put(html, &s == p.begin() ? "" : when != before ? "; " : s.later != later ? "; then " : " → ");
    if (when != before) put(html, "<b>", when.empty() ? "in any case" : when, ":</b> ");
    before = when;
    put(html, "<a href=\"#step-", s.step->name, "\">", shown(s.name()), "</a>");
    if (!s.ask.empty()) put(html, " “", shown(s.ask), "”");
    if (s.goes_on()) put(html, ", then as if they were calm");
    later = s.later;
  }
  if (p.fallback() != p.afterwards()) put(html, "; if ", shown(p.afterwards()), " fails: ", shown(p.fallback()));
  for (const tact::care::adjustment& s : c.shaped)
    put(html, ". Not in the row: ", s.factor, " ", s.to.text().view(), ", for ", shown(s.reason));
  return html;
}

report::crowds report::on_grid_of(int steps) const {
  crowds joined;
  const auto step = [steps](int x) { return static_cast<int>(std::lround(static_cast<double>(x) * steps / fine)); };
  for (const auto& [at, here] : crowds_)
    joined[{step(at.assertiveness), step(at.cooperativeness), at.strategy}].join(here);
  return joined;
}

// The page up to the first section.
std::string report::head() const {
  const std::string input = shown(std::filesystem::path(head_.input).filename().string());
  std::string html;
  put(html, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n", report_mark,
      " " TRIAGE_VERSION "\">\n", "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n",
      "<meta http-equiv=\"Content-Security-Policy\" ",
      "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n<title>Advice on ", input,
      "</title>\n<style>\n", report_css);
  for (std::size_t i = 0; i != asked_.strategies.size(); ++i)
    put(html, ".s", std::to_string(i), ">td:nth-child(2){background-image:", as_image(tact::io::symbol(i)), "}\n");
  put(html, "</style>\n</head>\n<body>\n<header>\n<h1>Advice on ", input, "</h1>\n<p>", cases(all()), ", ",
      grouped(advised_.size()), " advised, ", grouped(not_advised_.size()), " not advised. Model ", shown(asked_.name),
      ", fingerprint <code>", hexadecimal(asked_.fingerprint), "</code>. Run on <time>", today(),
      "</time>.</p>\n</header>\n<nav aria-label=\"Contents\"><ul>\n",
      "<li><a href=\"#counts\">How often each strategy is advised</a>\n<li><a href=\"#map\">Map</a>\n",
      "<li><a href=\"#cases\">Advised (", grouped(advised_.size()), ")</a>\n",
      "<li><a href=\"#strategies\">Strategies and styles</a>\n",
      steps_.empty() ? "" : "<li><a href=\"#steps\">Steps</a>\n",
      customers_.empty() ? "" : "<li><a href=\"#customers\">Customers</a>\n",
      "<li><a href=\"#not-advised\">Not advised (", grouped(not_advised_.size()), ")</a>\n</ul></nav>\n<main>\n");
  return html;
}

std::string report::counts() const {
  std::string html =
      "<section id=\"counts\">\n<h2>How often each strategy is advised</h2>\n<table class=bars>\n<caption>A gate is "
      "closed where a factor, such as anger, rules a strategy out for now. Where that changes the advice, the case has "
      "a strategy for afterwards, when the factor is back to neutral.</caption>\n<thead><tr><th scope=col>strategy"
      "<th scope=col class=n>cases<th scope=col class=n>share<td class=w><th scope=col class=n>gate "
      "closed</thead>\n<tbody>\n";
  const auto row = [&](const std::string& name, std::size_t n, std::string_view colour, const std::string& gated) {
    const std::string share = percent(n, all());
    put(html, "<tr><th scope=row>", name, "<td class=n>", grouped(n), "<td class=n>", share, "\u00A0%<td class=w>");
    if (n != 0) put(html, "<span class=bar style=\"background:", colour, ";width:", share, "%\"></span>");
    put(html, "<td class=n>", gated, "\n");
  };
  for (std::size_t i = 0; i != counts_.size(); ++i)
    row(tact::io::symbol(i) + " " + shown(asked_.strategies[i].name), counts_[i].cases, tact::io::colour_of(i),
        grouped(counts_[i].gated));
  row("not advised", not_advised_.size(), "var(--bad)", "");
  html += "</table>\n</section>\n";
  return html;
}

// The marks of the map with their labels. The largest come first, so that they cover no smaller one.
report::labelled_marks report::marks_of(const crowds& shown_crowds, int steps) const {
  labelled_marks all;
  for (const auto& [at, here] : shown_crowds) {
    std::string label;
    for (const auto& [line, name] : here.first) put(label, label.empty() ? "" : ", ", name);
    if (here.count > here.first.size()) put(label, " and ", grouped(here.count - here.first.size()), " more");
    const auto level = [steps](int x) { return static_cast<double>(x) / steps; };
    all.push_back({label,
                   {.at = {.assertiveness = level(at.assertiveness), .cooperativeness = level(at.cooperativeness)},
                    .strategy = asked_.strategies[at.strategy].name,
                    .count = here.count}});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.second.count > b.second.count; });
  return all;
}

std::string report::map() const {
  const bool many = crowds_.size() > crowded;
  const int steps = many ? coarse : fine;
  labelled_marks labelled = marks_of(many ? on_grid_of(coarse) : crowds_, steps);
  std::vector<tact::io::mark> marks;
  for (auto& [label, mark] : labelled) {
    mark.label = label;
    marks.push_back(mark);
  }

  std::string html = "<section id=\"map\">\n<h2>Map</h2>\n<figure>\n";
  html += asked_.map({.description = "Marks are the cases that were advised.", .marks = marks, .id = "plane"});
  put(html, "<figcaption>\n<p>The regions show the advice when all factors are neutral. Each mark is a case, or ",
      "several at one place (rounded to 1/", std::to_string(steps),
      "); the larger the mark, the more cases. Its colour and shape are the strategy that was advised. They can differ "
      "from the region below, because the case was advised with its own factors: anger, stakes, power and the "
      "like.</p>\n<p class=note>How to read it: to the right the concern for the other's needs grows, upwards "
      "the concern for one's own. On a border two strategies are equally good; near one, a small misjudgement "
      "of the concerns changes the advice. Point at a mark to see its cases; the table below has all of "
      "them.</p>\n</figcaption>\n</figure>\n</section>\n");
  return html;
}

// A card for each strategy and style of the model.
std::string report::policies() const {
  std::string html =
      "<section id=\"strategies\">\n<h2>Strategies and styles</h2>\n<p class=note>A strategy is what fits the case. A "
      "style is how somebody with these two concerns tends to act; it stands in the corners of the map.</p>\n<div "
      "class=cards>\n";
  const auto card = [&html](const tact::description& d, std::string_view kind) {
    put(html, "<article><h3>", shown(d.name), kind, "</h3><dl>");
    put_entry(html, "what it is", shown(d.definition));
    put_entry(html, "when it fits", shown(d.when_to_use));
    put_entry(html, "what it costs", shown(d.drawback));
    put_entry(html, "how it ends", shown(name(d.outcome)));
    put_entry(html, "source", shown(d.source));
    html += "</dl></article>\n";
  };
  for (const tact::description& d : asked_.strategies) card(d, "");
  for (const tact::description& d : asked_.styles) card(d, " (style)");
  return html + "</div>\n</section>\n";
}

// A card for each step that occurs in a plan.
std::string report::steps() const {
  if (steps_.empty()) return {};
  std::string html =
      "<section id=\"steps\">\n<h2>Steps</h2>\n<p class=note>What the steps of the plans mean. The words are examples: "
      "use your own.</p>\n<div class=cards>\n";
  for (const tact::care::step_info* s : steps_) {
    put(html, "<article id=\"step-", s->name, "\"><h3>", shown(tact::care::english.word(s->name).text), "</h3><dl>");
    put_entry(html, "do", shown(s->instruction));
    put_entry(html, "do not", shown(s->avoid));
    put_entry(html, "say", shown(s->phrases.spoken, 400));
    if (std::string_view(s->phrases.written) != s->phrases.spoken)
      put_entry(html, "write", shown(s->phrases.written, 400));
    if (s->fallback != nullptr)
      put_entry(html, "if it fails",
                "<a href=\"#step-" + std::string(s->fallback->name) + "\">" +
                    shown(tact::care::english.word(s->fallback->name).text) + "</a>");
    put_entry(html, "source", shown(s->source));
    html += "</dl></article>\n";
  }
  return html + "</div>\n</section>\n";
}

// A card for each class of customers that occurs.
std::string report::classes() const {
  if (customers_.empty()) return {};
  std::string html =
      "<section id=\"customers\">\n<h2>Customers</h2>\n<p class=note>How to treat the customers of these "
      "cases.</p>\n<div class=cards>\n";
  for (const tact::care::customer_class_info* c : customers_.classes()) {
    put(html, "<article><h3>", shown(c->name), "</h3><dl>");
    put_entry(html, "do", shown(in_one_line(c->dos), 400));
    put_entry(html, "do not", shown(in_one_line(c->donts), 400));
    put_entry(html, "behind it", shown(c->behind));
    put_entry(html, "source", shown(c->source));
    html += "</dl></article>\n";
  }
  return html + "</div>\n</section>\n";
}

void report::write(std::ostream& out) const {
  out << head() << counts() << map();
  out << "<section id=\"cases\">\n<h2>Advised</h2>\n<div class=advised>\n";
  if (advised_.size() == 0) out << "<p>None of the cases was advised.</p>\n";
  advised_.write(out);
  out << "</div>\n</section>\n"
      << policies() << steps() << classes() << "<section id=\"not-advised\">\n<h2>Not advised</h2>\n";
  if (not_advised_.size() == 0) {
    out << "<p>None: all cases were advised.</p>\n";
  } else {
    out << "<details" << (not_advised_.size() <= few_enough_to_show ? " open" : "") << "><summary>"
        << cases(not_advised_.size())
        << " without advice, each with the mistakes in its row</summary>\n<div class=refused>\n";
    not_advised_.write(out);
    out << "</div></details>\n";
  }
  out << "</section>\n</main>\n</body>\n</html>\n";
}

}  // namespace triage
