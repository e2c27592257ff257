#include "sheet_interview.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

#include <common/cells.hpp>
#include <common/messages.hpp>
#include <common/output.hpp>
#include <common/table.hpp>
#include <common/text.hpp>
#include <common/usage.hpp>
#include <tact/care/sheet.hpp>

#include "line_input.hpp"
#include "session.hpp"
#include "sheet_file.hpp"

namespace survey {
namespace {

using tact::care::instrument;

enum class sheet_ending { question, sheet, quit };

// Reads the lines of one question, up to an empty one.
sheet_ending read_lines(line_input& in, filled_sheet& sheet, const tact::care::item& question) {
  std::string line;
  while (in.next(line)) {
    const std::string_view text = common::trimmed(line);
    if (text.empty()) return sheet_ending::question;
    if (text == "q") return sheet_ending::quit;
    sheet.add(question.name, sheet.lines_of(question.name) + 1, text);
  }
  return in.is_terminal() ? sheet_ending::quit : sheet_ending::sheet;
}

// False if somebody has quit.
bool ask(const instrument& of, line_input& in, std::ostream& out, std::size_t width, filled_sheet& sheet) {
  if (in.is_terminal()) {
    common::write_paragraph(out, "", of.title, 0, width);
    if (!of.instructions.empty()) common::write_paragraph(out, "", of.instructions, 0, width);
    common::write_paragraph(out, "", "As many lines as you like; an empty line ends a question, q ends the sheet.", 2,
                            width);
  }
  for (std::size_t i = 0; i != of.items.size(); ++i) {
    const tact::care::item& question = of.items[i];
    if (sheet.lines_of(question.name) != 0) continue;  // of a sheet that was begun before
    if (in.is_terminal()) {
      out << '\n' << i + 1 << " of " << of.items.size() << '\n';
      common::write_paragraph(out, "", question.text, 2, width);
    }
    out << std::flush;
    if (const sheet_ending end = read_lines(in, sheet, question); end != sheet_ending::question)
      return end == sheet_ending::sheet;
  }
  return true;
}

// What a sheet lacks, each with the question or the line that it is about.
std::size_t write_gaps(std::ostream& out, const instrument& of, const filled_sheet& sheet, std::size_t width) {
  std::size_t gaps = 0;
  if (!sheet.person.empty()) common::write_paragraph(out, "", sheet.person, 0, width);
  gaps_in(of, sheet.lines, [&](const tact::care::sheet_gap& gap) {
    ++gaps;
    const std::size_t place = item_place(of, gap.item);
    std::string about(place == of.items.size() ? gap.item : of.items[place].text);
    for (const tact::care::sheet_line& l : sheet.lines)
      if (gap.row != 0 && l.item == gap.item && l.row == gap.row && gap.flaw == tact::care::sheet_flaw::without_answer)
        about = l.text;
    common::write_paragraph(out, "", std::string(gap.item) + ": " + std::string(says(gap.flaw)) + ": " + about, 2,
                            width);
  });
  out << "  " << common::counted(sheet.lines.size(), "line") << ", " << common::counted(gaps, "gap") << '\n';
  return gaps;
}

void write_caution(std::ostream& out, const chosen_instrument& about, std::size_t width) {
  if (const std::string text = caution(about); !text.empty()) common::write_paragraph(out, "", text, 0, width);
}

void keep_unfinished(const options& wanted, const instrument& of, const filled_sheet& sheet) {
  const std::string file = wanted.resume.empty() ? unfinished_file(of) : wanted.resume;
  write_sheet(sheet, file, false);
  common::say("the answers so far are in " + file + "; to go on: " + command_for(wanted, file));
}

std::size_t columns_of(const common::output& to) { return std::min(to.width(), common::usual_width); }

}  // namespace

void sheet_interview(const options& wanted, const chosen_instrument& about) {
  filled_sheet sheet{wanted.person};
  if (!wanted.resume.empty()) {
    auto [begun, in_doubt] = read_sheets(wanted, wanted.resume, *about.of);
    if (begun.size() > 1 || in_doubt != 0)
      throw common::bad_usage{wanted.resume + ": is not the sheet of one person, so it cannot be gone on with"};
    if (!begun.empty()) sheet = std::move(begun.front());  // nothing was written before q
  }
  common::output to(wanted.output);
  line_input in;
  const bool ended = ask(*about.of, in, to.stream(), columns_of(to), sheet);
  to.stream() << (in.is_terminal() ? "\n" : "");
  write_caution(to.stream(), about, columns_of(to));
  write_gaps(to.stream(), *about.of, sheet, columns_of(to));
  to.finish();
  if (!ended) return keep_unfinished(wanted, *about.of, sheet);
  if (!wanted.answers.empty()) write_sheet(sheet, wanted.answers, true);
  if (!wanted.resume.empty()) write_sheet(sheet, wanted.resume, false);
}

std::size_t check_sheets(const options& wanted, const chosen_instrument& about) {
  const auto [sheets, in_doubt] = read_sheets(wanted, wanted.from.input, *about.of);
  common::output to(wanted.output);
  common::write_paragraph(to.stream(), "", about.of->title, 0, columns_of(to));
  write_caution(to.stream(), about, columns_of(to));
  for (const filled_sheet& one : sheets) write_gaps(to.stream(), *about.of, one, columns_of(to));
  to.finish();
  return in_doubt;
}

}  // namespace survey
