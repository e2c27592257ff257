#include "form_page.hpp"

#include <ostream>
#include <string_view>

#include <common/table.hpp>
#include <tact/io/format.hpp>

#include "html.hpp"

namespace survey {
namespace {

using tact::care::form;
using tact::care::instrument;

constexpr int lines_to_write_on = 3;  // below a question of a sheet

// The label of an answer; its number where it has none.
std::string label_of(const instrument& of, int answer) {
  const auto place = static_cast<std::size_t>(answer - 1);
  return place < of.labels.size() ? std::string(of.labels[place]) : std::to_string(answer);
}

// A box to tick for each answer.
std::string boxes(const instrument& of) {
  std::string html;
  for (int answer = 1; answer <= of.highest_answer(); ++answer)
    put(html, "<td><span class=box>", std::to_string(answer), "</span><span class=label>", shown(label_of(of, answer)),
        "</span>");
  return html;
}

std::string items_of(const instrument& of) {
  std::string html = "<table class=form style=\"--answers:" + std::to_string(of.highest_answer()) +
                     "\">\n<thead><tr><th scope=col colspan=2>";
  for (int answer = 1; answer <= of.highest_answer(); ++answer)
    put(html, "<th scope=col>", shown(label_of(of, answer)));
  html += "</thead>\n<tbody>\n";
  for (std::size_t i = 0; i != of.items.size(); ++i)
    put(html, "<tr><td class=n>", std::to_string(i + 1), "<th scope=row>", tact::io::escaped(of.items[i].text),
        boxes(of), "\n");
  return html + "</table>\n";
}

std::string pairs_of(const instrument& of) {
  std::string html = "<ol class=pairs>\n";
  for (const tact::care::choice_pair& p : of.pairs)
    put(html, "<li><p><span class=box>1</span> ", tact::io::escaped(p.first.text), "<p><span class=box>2</span> ",
        tact::io::escaped(p.second.text), "\n");
  return html + "</ol>\n";
}

std::string questions_of(const instrument& of) {
  std::string html = "<ol class=sheet>\n";
  for (const tact::care::item& one : of.items) {
    put(html, "<li>", tact::io::escaped(one.text));
    for (int i = 0; i != lines_to_write_on; ++i) html += "<div class=line></div>";
    html += "\n";
  }
  return html + "</ol>\n";
}

void write_question(std::ostream& out, const instrument& of, std::size_t place, std::size_t width) {
  const std::string number = std::to_string(place + 1) + ".";
  std::string answers;
  for (int answer = 1; answer <= of.highest_answer(); ++answer)
    answers.append(answers.empty() ? "" : "   ").append("[ ] " + std::to_string(answer));
  if (of.form == form::checklist) answers = "[ ] " + label_of(of, 1) + "   [ ] " + label_of(of, 2);
  if (of.form == form::choice) {
    common::write_paragraph(out, number, "[ ] 1  " + std::string(of.pairs[place].first.text), 5, width);
    common::write_paragraph(out, "", "[ ] 2  " + std::string(of.pairs[place].second.text), 5, width);
    return;
  }
  common::write_paragraph(out, number, of.items[place].text, 5, width);
  if (of.form != form::sheet) {
    out << "     " << answers << '\n';
    return;
  }
  for (int i = 0; i != lines_to_write_on; ++i) out << "     " << std::string(width - 5, '_') << '\n';
}

}  // namespace

std::string form_page(const chosen_instrument& about) {
  const instrument& of = *about.of;
  std::string html = page_head(about, "form", tact::io::escaped(of.instructions));
  put(html, "<main>\n<p class=who>", about.language == "en" ? "Name, or nothing" : "",
      "<span class=line></span></p>\n");
  if (of.form == form::choice) html += pairs_of(of);
  else html += of.form == form::sheet ? questions_of(of) : items_of(of);
  return html + "</main>\n</body>\n</html>\n";
}

void write_form(std::ostream& out, const chosen_instrument& about, std::size_t width) {
  const instrument& of = *about.of;
  const std::size_t columns = width == std::string::npos ? common::usual_width : width;
  common::write_paragraph(out, "", of.title, 0, columns);
  if (!of.instructions.empty()) common::write_paragraph(out, "", of.instructions, 0, columns);
  std::string labels;
  for (std::size_t i = 0; i != of.labels.size(); ++i)
    labels.append(labels.empty() ? "" : ", ").append(std::to_string(i + 1) + " ").append(of.labels[i]);
  if (!labels.empty() && of.form == form::agreement) common::write_paragraph(out, "", labels, 0, columns);
  for (std::size_t i = 0; i != of.size(); ++i) {
    out << '\n';
    write_question(out, of, i, columns);
  }
  if (const std::string text = caution(about); !text.empty()) {
    out << '\n';
    common::write_paragraph(out, "", text, 0, columns);
  }
}

}  // namespace survey
