#include <common/text.hpp>

#include <algorithm>
#include <charconv>
#include <utility>

#include <utf8proc.h>

namespace common {
namespace {

constexpr utf8proc_int32_t replacement_character = 0xFFFD;

struct character {
  utf8proc_int32_t code;
  std::size_t size;  // in bytes
};

character first_of(std::string_view text) {
  if (static_cast<unsigned char>(text.front()) < 0x80) return {text.front(), 1};
  utf8proc_int32_t code = 0;
  const utf8proc_ssize_t size =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                       static_cast<utf8proc_ssize_t>(std::min<std::size_t>(text.size(), 4)), &code);
  return size > 0 ? character{code, static_cast<std::size_t>(size)} : character{replacement_character, 1};
}

// True for what a terminal obeys: control characters (C0, DEL and C1), line separators, and what turns the direction of
// the text around it.
bool is_obeyed(utf8proc_int32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || (code >= 0x2028 && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069);
}

bool is_printable_ascii(utf8proc_int32_t code) { return code >= ' ' && code <= '~'; }

// A text as a terminal shows it.
struct shown_text {
  std::string text;
  std::size_t columns = 0;
  bool whole = true;
};

// Shows a text in at most `width` columns. One that is wider is cut to `room` columns, not before a character that
// belongs to the one before it, such as an accent.
class fitting {
 public:
  fitting(std::size_t width, std::size_t room, char instead) : width_(width), room_(room), instead_(instead) {}

  shown_text operator()(std::string_view text) {
    shown_.text.reserve(std::min(text.size(), width_));
    while (!text.empty()) {
      const character c = first_of(text);
      if (!take(c, text.substr(0, c.size))) return {shown_.text.substr(0, cut_), columns_at_cut_, false};
      text.remove_prefix(c.size);
      if (is_printable_ascii(c.code)) text.remove_prefix(take_ascii(text));
    }
    return std::move(shown_);
  }

 private:
  // Takes a character, unless it needs more columns than there are.
  bool take(const character& c, std::string_view bytes) {
    const utf8proc_int32_t code = is_obeyed(c.code) ? instead_ : c.code;
    const bool stands_alone = shown_.text.empty() || utf8proc_grapheme_break_stateful(before_, code, &state_);
    if (stands_alone) allow_cut(shown_.columns);
    shown_.columns += static_cast<std::size_t>(utf8proc_charwidth(code));
    if (shown_.columns > width_) return false;
    if (code != c.code) shown_.text += instead_;
    else if (code == replacement_character) shown_.text += "\uFFFD";
    else shown_.text += bytes;
    before_ = code;
    return true;
  }

  // Takes the printable ASCII that follows on some, as far as there are columns: each of it stands alone.
  std::size_t take_ascii(std::string_view text) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_printable_ascii);
    const std::size_t size = std::min(static_cast<std::size_t>(end - text.begin()), width_ - shown_.columns);
    if (size == 0) return 0;
    allow_cut(std::min(room_, shown_.columns + size - 1));
    shown_.text += text.substr(0, size);
    shown_.columns += size;
    before_ = 'x';  // like any of them
    state_ = 0;
    return size;
  }

  // The text may be cut at a column that is not before the end of what is shown.
  void allow_cut(std::size_t column) {
    if (column > room_ || column < shown_.columns) return;
    cut_ = shown_.text.size() + column - shown_.columns;
    columns_at_cut_ = column;
  }

  std::size_t width_;
  std::size_t room_;
  char instead_;
  shown_text shown_;
  std::size_t cut_ = 0;
  std::size_t columns_at_cut_ = 0;
  utf8proc_int32_t before_ = 0;
  utf8proc_int32_t state_ = 0;  // of the search for characters that belong together
};

// True if a text is in printable ASCII up to the column after `width`: nothing of it is replaced, and it may be cut
// anywhere.
bool is_plain(std::string_view text, std::size_t width) {
  const std::string_view seen = text.substr(0, width == std::string_view::npos ? width : width + 1);
  return std::all_of(seen.begin(), seen.end(), is_printable_ascii);
}

shown_text clipped_text(std::string_view text, std::size_t width) {
  if (width == 0) return {};
  if (is_plain(text, width)) {
    if (text.size() <= width) return {std::string(text), text.size(), true};
    return {std::string(text.substr(0, width - 1)) + "…", width, false};
  }
  shown_text shown = fitting(width, width - 1, ' ')(text);
  if (!shown.whole) shown.text += "…", ++shown.columns;
  return shown;
}

}  // namespace

std::string harmless(std::string_view text, char instead) {
  if (is_plain(text, text.npos)) return std::string(text);
  return fitting(text.npos, text.npos, instead)(text).text;
}

std::string shortened(std::string_view text, std::size_t width, std::string_view mark, char instead) {
  shown_text shown = fitting(width, width - mark.size(), instead)(text);
  return shown.whole ? std::move(shown.text) : shown.text + std::string(mark);
}

std::string clipped(std::string_view text, std::size_t width) { return clipped_text(text, width).text; }

std::string padded(std::string_view text, std::size_t width) {
  shown_text shown = clipped_text(text, width);
  shown.text.append(width - shown.columns, ' ');
  return std::move(shown.text);
}

std::string shortest(double x) {
  char text[32];
  return {text, std::to_chars(text, text + sizeof text, x).ptr};
}

std::string counted(std::size_t n, std::string_view noun) {
  return std::to_string(n) + " " + std::string(noun) + (n == 1 ? "" : "s");
}

}  // namespace common
