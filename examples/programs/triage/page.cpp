#include "page.hpp"

#include <tact/io/format.hpp>
#include <tact/io/svg.hpp>

#include "style_sheets.hpp"

namespace triage {
namespace {

// The colours are those of the map. A mark in a table is an image in the style sheet, so the page holds it once, not
// once per row. Its line is a grey that can be seen on light and on dark paper.
constexpr std::string_view symbol_line = "%23808080";

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

// A list as HTML; nothing for an empty one.
template <class Texts>
std::string list_of(const Texts& texts) {
  std::string html;
  for (const std::string_view text : texts) put(html, "<li>", shown(text, 400));
  return html.empty() ? html : "<ul>" + html + "</ul>";
}

}  // namespace

std::string cases(std::size_t n) { return grouped(n) + (n == 1 ? " case" : " cases"); }

std::string page_mark(std::string_view kind) { return common::page_mark("triage", kind); }

std::string page_head(const page_kind& page, const adviser& asked) {
  std::string style(style_sheets::page);
  put(style, page.style);
  for (std::size_t i = 0; i != asked.strategies.size(); ++i)
    put(style, ".s", std::to_string(i), "{background-image:", as_image(tact::io::symbol(i)), "}\n");
  return common::html_of({page_mark(page.kind), TRIAGE_VERSION, page.title, style});
}

std::string made_with(const adviser& asked) {
  std::string html;
  put(html, "Model ", shown(asked.name), ", fingerprint <code>", fingerprint_text(asked), "</code>. Run on <time>",
      common::day_of_run(), "</time>.");
  return html;
}

std::string named_with_words(const tact::description& strategy) {
  const std::string_view words = plain_words(strategy);
  return "<b>" + shown(strategy.name) + "</b>" + (words.empty() ? "" : ": " + shown(words));
}

std::string policy_cards(const adviser& asked) {
  std::string html = "<div class=cards>\n";
  const auto card = [&html](const tact::description& d, std::string_view kind) {
    put(html, "<article><h3>", shown(d.name), kind, "</h3><dl>");
    put_entry(html, "what it is", shown(d.definition));
    put_entry(html, "when it fits", shown(d.when_to_use));
    put_entry(html, "what it costs", shown(d.drawback));
    put_entry(html, "how it ends", shown(name(d.outcome)));
    put_entry(html, "source", shown(d.source));
    html += "</dl></article>\n";
  };
  for (const tact::description& d : asked.strategies) card(d, "");
  for (const tact::description& d : asked.styles) card(d, " (style)");
  return html + "</div>\n";
}

std::string card_of(const tact::care::customer_class_info& c) {
  std::string html = "<article><h3>" + shown(c.name) + "</h3><dl>", questions;
  for (const tact::care::question& q : c.questions) put(questions, "<li>", shown(q.ask, 400));
  put_entry(html, "signs", list_of(c.signs));
  put_entry(html, "do", list_of(c.dos));
  put_entry(html, "do not", list_of(c.donts));
  put_entry(html, "behind it", shown(c.behind));
  put_entry(html, "ask", questions.empty() ? "" : "<ul>" + questions + "</ul>");
  put_entry(html, "source", shown(c.source));
  return html + "</dl></article>\n";
}

}  // namespace triage
