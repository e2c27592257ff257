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
#include <common/text_input.hpp>
#include <common/usage.hpp>
#include <tact/care/sheet.hpp>

#include "line_input.hpp"
#include "session.hpp"
#include "sheet_file.hpp"

namespace survey {
namespace {

using tact::care::instrument;

// What comes after the lines of a question.
enum class sheet_step { next, back, end, quit };

// Asks the questions of a sheet; where the input is no terminal, it only reads the answers.
class sheet_questions {
 public:
  sheet_questions(const instrument& of, line_input& in, std::ostream& out, std::size_t width)
      : of_(of), in_(in), out_(out), width_(width) {}

  /// Goes on with the last question that has lines: somebody may have quit in its middle. False if somebody has quit.
  bool ask(filled_sheet& sheet) const {
    if (in_.is_terminal()) introduce();
    std::size_t place = 0;
    for (std::size_t i = 0; i != of_.items.size(); ++i)
      if (sheet.next_row(of_.items[i].name) != 1) place = i;
    while (place != of_.items.size()) {
      const tact::care::item& question = of_.items[place];
      if (in_.is_terminal()) show(place, sheet);
      out_ << std::flush;
      switch (read_lines(sheet, question.name)) {
        case sheet_step::next: ++place; break;
        case sheet_step::back: place -= place == 0 ? 0 : 1; break;
        case sheet_step::end: return true;
        case sheet_step::quit: return false;
      }
    }
    return true;
  }

 private:
  void introduce() const {
    common::write_paragraph(out_, "", of_.title, 0, width_);
    if (!of_.instructions.empty()) common::write_paragraph(out_, "", of_.instructions, 0, width_);
    common::write_paragraph(out_, "",
                            "As many lines as you like; an empty line ends a question. b back, d drop the last line, "
                            "q quit and keep the answers so far",
                            2, width_);
  }

  void show(std::size_t place, const filled_sheet& sheet) const {
    out_ << '\n' << place + 1 << " of " << of_.items.size() << '\n';
    common::write_paragraph(out_, "", of_.items[place].text, 2, width_);
    for (const tact::care::sheet_line& l : sheet.lines)
      if (l.item == of_.items[place].name) common::write_paragraph(out_, "", l.text, 4, width_);
  }

  // Reads the lines of one question, up to an empty one.
  sheet_step read_lines(filled_sheet& sheet, std::string_view question) const {
    std::string line;
    while (in_.next(line)) {
      const std::string_view text = common::trimmed(line);
      if (text.empty()) return sheet_step::next;
      if (text == "q") return sheet_step::quit;
      if (text == "b") return sheet_step::back;
      if (text == "d") sheet.drop_last(question);
      else sheet.add(question, sheet.next_row(question), text);
    }
    return in_.is_terminal() ? sheet_step::quit : sheet_step::end;
  }

  const instrument& of_;
  line_input& in_;
  std::ostream& out_;
  std::size_t width_;
};

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

// Keeps a sheet that is finished, where the options say. Where that fails, it is kept beside it.
void keep(const options& wanted, const instrument& of, const filled_sheet& sheet) {
  if (!wanted.resume.empty()) write_sheet(sheet, wanted.resume, false);
  if (wanted.answers.empty()) return;
  try {
    write_sheet(sheet, wanted.answers, true);
  } catch (const common::bad_usage&) {
    keep_unfinished(wanted, of, sheet);
    throw;
  }
}

// The sheet that a run goes on with; an empty one where it begins.
filled_sheet begun_sheet(const options& wanted, const instrument& of) {
  filled_sheet sheet{wanted.person};
  if (wanted.resume.empty()) return sheet;
  auto [begun, in_doubt] = read_sheets(wanted, wanted.resume, of);
  if (begun.size() > 1 || in_doubt != 0)
    throw common::bad_usage{wanted.resume + ": is not the sheet of one person, so it cannot be gone on with"};
  if (begun.empty()) return sheet;  // nothing was written before q
  for (const tact::care::sheet_line& l : begun.front().lines)
    if (item_place(of, l.item) == of.items.size())
      throw common::bad_usage{wanted.resume + ": is not about " + std::string(of.name) + ", which has no question " +
                              common::quoted(l.item)};
  if (!wanted.person.empty()) begun.front().person = wanted.person;
  return std::move(begun.front());
}

std::size_t columns_of(const common::output& to) { return std::min(to.width(), common::usual_width); }

}  // namespace

void sheet_interview(const options& wanted, const chosen_instrument& about) {
  const instrument& of = *about.of;
  if (!wanted.answers.empty()) check_sheet_columns(wanted.answers);
  filled_sheet sheet = begun_sheet(wanted, of);
  common::output to(wanted.output);
  common::output asked("-");  // the questions are for the person; the gaps may go elsewhere
  line_input in;
  const bool ended = sheet_questions(of, in, asked.stream(), columns_of(asked)).ask(sheet);
  if (ended) keep(wanted, of, sheet);
  else keep_unfinished(wanted, of, sheet);
  asked.stream() << (in.is_terminal() ? "\n" : "");
  asked.finish();
  write_caution(to.stream(), about, columns_of(to));
  write_gaps(to.stream(), of, sheet, columns_of(to));
  to.finish();
}

std::size_t check_sheets(const options& wanted, const chosen_instrument& about) {
  const auto [sheets, in_doubt] = read_sheets(wanted, wanted.from.input, *about.of);
  if (sheets.empty()) throw common::bad_usage{common::shown_input(wanted.from.input) + ": holds no answers"};
  common::output to(wanted.output);
  common::write_paragraph(to.stream(), "", about.of->title, 0, columns_of(to));
  write_caution(to.stream(), about, columns_of(to));
  for (const filled_sheet& one : sheets) write_gaps(to.stream(), *about.of, one, columns_of(to));
  to.finish();
  return in_doubt;
}

}  // namespace survey
