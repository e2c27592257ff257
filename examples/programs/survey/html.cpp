#include "html.hpp"

#include <tact/io/format.hpp>

#include "style_sheets.hpp"

namespace survey {
namespace {

// A share of the width, for a style.
std::string percent(double x) { return tact::io::fixed(100 * x, 1) + "%"; }

}  // namespace

std::string page_head(const chosen_instrument& about, std::string_view kind, std::string_view subtitle) {
  const std::string title = tact::io::escaped(about.of->title), mark = page_mark(kind);
  std::string style(style_sheets::page);
  put(style, style_sheets::survey);
  // Only a form has the language of its questions; what results say is in English.
  const bool translated = kind == "form" && !about.language.empty();
  const std::string_view language = translated ? std::string_view(about.language) : "en";
  std::string html = common::html_of({mark, SURVEY_VERSION, title, style, language});
  put(html, "<header>\n<h1>", title, "</h1>\n<p>", subtitle, "</p>\n");
  if (const std::string text = caution(about); !text.empty())
    put(html, "<p class=caution lang=en>", tact::io::escaped(text), "</p>\n");
  return html + "</header>\n";
}

std::string language_mark(const chosen_instrument& about) {
  return about.language.empty() || about.language == "en" ? std::string() : " lang=" + about.language;
}

std::string drawn(double dot, const bar_ends& bar) {
  std::string html = "<span class=range>";
  if (bar) put(html, "<i style=\"left:", percent(bar->first), ";width:", percent(bar->second - bar->first), "\"></i>");
  put(html, "<b style=\"left:", percent(dot), "\"></b></span>");
  return html;
}

}  // namespace survey
