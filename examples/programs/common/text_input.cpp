#include <common/text_input.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cctype>
#include <cerrno>
#include <cstdint>
#include <stdexcept>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <iconv.h>
#include <simdjson.h>
#include <sys/stat.h>
#include <uchardet/uchardet.h>
#include <unistd.h>

#include <common/folded.hpp>
#include <common/nearest.hpp>
#include <common/usage.hpp>

namespace common {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t piece = std::size_t{1} << 16;   // bytes that are read at once
constexpr std::size_t sample = std::size_t{1} << 12;  // bytes that are looked at to see what an input is
constexpr std::size_t large = std::size_t{1} << 20;   // room that is given back when it is not needed
constexpr std::string_view replacement_bytes = "\xEF\xBF\xBD";

// How a file begins that is no text.
struct signature {
  std::string_view bytes;
  std::string_view kind;
  std::string_view remedy;
};

constexpr std::array signatures = {
    signature{"\x1F\x8B"sv, "is compressed by gzip", "unpack it first: gunzip -c FILE |"},
    signature{"BZh"sv, "is compressed by bzip2", "unpack it first: bunzip2 -c FILE |"},
    signature{"\xFD"
              "7zXZ\0"sv,
              "is compressed by xz", "unpack it first: xz -dc FILE |"},
    signature{"\x28\xB5\x2F\xFD"sv, "is compressed by zstd", "unpack it first: zstd -dc FILE |"},
    signature{"\xD0\xCF\x11\xE0"sv, "is a workbook of an old Excel (.xls)", "save it as CSV there"},
    signature{"%PDF"sv, "is a PDF", "export the data as CSV or JSON"},
    signature{"PAR1"sv, "is a Parquet file", "export the data as CSV or JSON"},
    signature{"SQLite format 3"sv, "is an SQLite database", "export the data as CSV or JSON"},
};

// Archives begin with an entry, an empty one with its end.
bool is_zip(std::string_view start) { return start.starts_with("PK\x03\x04"sv) || start.starts_with("PK\x05\x06"sv); }

// A zip archive may be a spreadsheet: its first entries tell.
std::string zip_kind(std::string_view start) {
  const auto has = [start](std::string_view name) { return start.find(name) != start.npos; };
  if (has("opendocument.spreadsheet")) return "is an OpenDocument spreadsheet (.ods): save it as CSV there";
  if (has("xl/")) return "is an Excel workbook (.xlsx): save it as CSV there";
  if (has("[Content_Types].xml")) return "is an Office document: save its table as CSV there";
  return "is a zip archive: unpack it first: unzip -p FILE |";
}

// What an input is instead of a text, with the remedy; empty for a text.
std::string no_text(std::string_view start) {
  if (is_zip(start)) return zip_kind(start);
  for (const signature& s : signatures)
    if (start.starts_with(s.bytes)) return std::string(s.kind) + ": " + std::string(s.remedy);
  return {};
}

bool is_markup(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == text.npos || text[first] != '<' || first + 1 == text.size()) return false;
  const auto next = static_cast<unsigned char>(text[first + 1]);
  return next == '!' || next == '?' || std::isalpha(next) != 0;
}

struct mark {
  std::string_view bytes;
  std::string_view encoding;
};

// The longer ones first: the mark of UTF-16 is the start of that of UTF-32.
constexpr std::array marks = {mark{"\xEF\xBB\xBF"sv, "UTF-8"}, mark{"\xFF\xFE\0\0"sv, "UTF-32LE"},
                              mark{"\0\0\xFE\xFF"sv, "UTF-32BE"}, mark{"\xFF\xFE"sv, "UTF-16LE"},
                              mark{"\xFE\xFF"sv, "UTF-16BE"}};

// The byte order of UTF-16 that has no mark: every other byte of a plain text is zero there. Empty for other texts.
std::string_view unmarked_utf16(std::string_view start) {
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i != start.size(); ++i) zeros[i % 2] += start[i] == '\0' ? 1 : 0;
  const auto many = [&](std::size_t n) { return start.size() >= 8 && n * 5 > start.size() * 2; };
  return many(zeros[1]) ? "utf-16le" : many(zeros[0]) ? "utf-16be" : std::string_view{};
}

// The bytes at the end that may be the start of a character of UTF-8.
std::size_t unfinished_bytes(std::string_view text) {
  for (std::size_t n = 1; n <= std::min<std::size_t>(3, text.size()); ++n) {
    const auto byte = static_cast<unsigned char>(text[text.size() - n]);
    if (byte < 0x80) return 0;
    if (byte >= 0xC0) return n < (byte >= 0xF0 ? 4u : byte >= 0xE0 ? 3u : 2u) ? n : 0;
  }
  return 0;
}

[[noreturn]] void fail_as(int error) { throw std::runtime_error(std::generic_category().message(error)); }

// The usual encodings, to guess which one a misspelt name means.
constexpr std::array<std::string_view, 15> usual_encodings = {
    "utf-8",        "utf-16",       "utf-16le",     "utf-16be",  "utf-32",    "latin-1", "iso-8859-1", "iso-8859-15",
    "windows-1250", "windows-1251", "windows-1252", "macintosh", "shift_jis", "gb18030", "big5"};

[[noreturn]] void reject_encoding(const std::string& name) {
  const std::string_view meant = meant_by(folded(name), usual_encodings);
  throw bad_usage{"--encoding " + name + ": unknown; " +
                  (meant.empty() ? "iconv -l lists those that are known" : "did you mean " + std::string(meant) + "?")};
}

}  // namespace

// Turns bytes of another encoding into UTF-8. A byte that has no meaning there becomes U+FFFD.
class text_input::converter {
 public:
  explicit converter(std::string_view encoding) : unit_(unit_of(encoding)) {
    std::string name(encoding);
    handle_ = iconv_open("UTF-8", name.c_str());
    if (!is_open()) std::erase(name, '-');  // Latin-1 is called LATIN1 there
    if (!is_open()) handle_ = iconv_open("UTF-8", name.c_str());
    if (!is_open()) reject_encoding(std::string(encoding));
  }
  ~converter() { iconv_close(handle_); }
  converter(const converter&) = delete;
  converter& operator=(const converter&) = delete;

  /// Appends these bytes to a text. At the end an unfinished character becomes U+FFFD.
  void append(std::string& to, std::string_view bytes, bool at_end) {
    rest_ += bytes;
    char* from = rest_.data();
    std::size_t left = rest_.size();
    std::array<char, piece> made;
    while (left != 0) {
      char* out = made.data();
      std::size_t room = made.size();
      const bool whole = iconv(handle_, &from, &left, &out, &room) != static_cast<std::size_t>(-1);
      const int error = errno;
      to.append(made.data(), out);
      if (whole || error == E2BIG) continue;
      if (error == EINVAL && !at_end) break;  // the rest of the character has not been read
      const std::size_t skipped = std::min(left, unit_);
      from += skipped;
      left -= skipped;
      to += replacement_bytes;
      ++replaced_;
    }
    rest_.erase(0, rest_.size() - left);
  }

  /// How many characters became U+FFFD.
  std::size_t replaced() const { return replaced_; }

 private:
  bool is_open() const { return std::bit_cast<std::intptr_t>(handle_) != -1; }

  static std::size_t unit_of(std::string_view encoding) {
    const std::string name = folded(encoding);
    const auto is = [&name](std::string_view utf, std::string_view ucs) {
      return name.starts_with(utf) || name.starts_with(ucs);
    };
    return is("utf-32", "ucs-4") ? 4 : is("utf-16", "ucs-2") ? 2 : 1;
  }

  iconv_t handle_;
  std::size_t unit_;  // the bytes to skip where they have no meaning
  std::size_t replaced_ = 0;
  std::string rest_;
};

text_input::text_input(const std::string& name, const std::string& encoding) : name_(name) {
  if (name != "-") {
    descriptor_ = open(name.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor_ < 0) fail_as(errno);
  }
  struct stat status{};
  if (fstat(descriptor_, &status) != 0) fail_as(errno);
  if (S_ISDIR(status.st_mode)) fail_as(EISDIR);
  may_wait_ = !S_ISREG(status.st_mode);
  begin(encoding);
}

text_input::~text_input() {
  if (descriptor_ > 0) close(descriptor_);
}

std::size_t text_input::read(char* to, std::size_t size) {
  if (may_wait_ && before_waiting_ && !at_end_) before_waiting_();
  while (!at_end_) {
    const ssize_t got = ::read(descriptor_, to, size);
    if (got < 0 && errno != EINTR) fail_as(errno);
    at_end_ = got == 0;  // a terminal would ask again
    if (got > 0) return static_cast<std::size_t>(got);
  }
  return 0;
}

// Reads the start of the input: its first line that is not blank, or as much as tells what it is. More of it may take a
// while.
std::string text_input::read_start() {
  std::string start;
  const auto enough = [&start] {
    const std::size_t first = start.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    return start.size() >= sample || (first != start.npos && !is_zip(start) && start.find('\n', first) != start.npos);
  };
  while (!enough()) {
    const std::size_t before = start.size();
    start.resize(sample);
    start.resize(before + read(start.data() + before, sample - before));
    if (start.size() == before) break;
  }
  return start;
}

// Looks at the first bytes: whether they are a text, and in which encoding.
void text_input::begin(std::string_view wanted) {
  std::string start = read_start();
  if (const std::string kind = no_text(start); !kind.empty())
    throw std::runtime_error(kind + (kind.ends_with('|') ? " … -" : ""));

  std::string encoding(wanted);
  for (const mark& m : marks)
    if (start.starts_with(m.bytes)) {
      had_mark_ = true;
      encoding = m.encoding;
      start.erase(0, m.bytes.size());
      break;
    }
  if (encoding.empty())
    if (const std::string_view order = unmarked_utf16(start); !order.empty())
      throw std::runtime_error("seems to be UTF-16 without its mark: write --encoding " + std::string(order));
  const bool utf8 = encoding.empty() || strcasecmp(encoding.c_str(), "utf-8") == 0 || encoding == "utf8";
  if (!utf8) convert_ = std::make_unique<converter>(encoding);
  if (convert_) convert_->append(window_, start, false);
  else check_text(window_ = start);
  if (is_markup(window_)) throw std::runtime_error("is HTML or XML: export the data as CSV or JSON");
}

bool text_input::more() {
  window_.erase(0, std::exchange(used_, 0));
  if (window_.capacity() > large && window_.size() < piece) window_.shrink_to_fit();
  const std::size_t before = window_.size();
  if (!convert_) {
    window_.resize(before + piece);
    window_.resize(before + read(window_.data() + before, piece));
    check_text(std::string_view(window_).substr(before));
    return window_.size() != before;
  }
  std::array<char, piece> bytes;
  std::size_t got = 1;
  while (window_.size() == before && got != 0) {
    got = read(bytes.data(), bytes.size());
    convert_->append(window_, {bytes.data(), got}, got == 0);
  }
  return window_.size() != before;
}

void text_input::use(std::size_t bytes) { used_ += bytes; }

// Keeps a sample of the first text that is not UTF-8.
void text_input::check_text(std::string_view added) {
  if (!not_utf8_.empty()) return;
  const bool at_end = added.empty();
  unfinished_ += added;
  const std::size_t unfinished = at_end ? 0 : unfinished_bytes(unfinished_);
  const std::string_view whole = std::string_view(unfinished_).substr(0, unfinished_.size() - unfinished);
  if (!simdjson::validate_utf8(whole)) not_utf8_ = whole;
  unfinished_.erase(0, whole.size());
}

std::size_t text_input::replaced() const { return convert_ ? convert_->replaced() : 0; }

std::string text_input::other_encoding() const {
  if (not_utf8_.empty()) return {};
  const auto foreign =
      std::count_if(not_utf8_.begin(), not_utf8_.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  const std::unique_ptr<uchardet, void (*)(uchardet*)> guess(uchardet_new(), uchardet_delete);
  uchardet_handle_data(guess.get(), not_utf8_.data(), not_utf8_.size());
  uchardet_data_end(guess.get());
  const std::string name = folded(uchardet_get_charset(guess.get()));
  // A few letters look like any encoding to it, and western ones like ISO 8859. Windows-1252 holds the usual ones.
  constexpr std::ptrdiff_t too_few = 8;
  const bool unsure = foreign < too_few || name.empty() || name == "ascii" || name == "utf-8";
  return unsure || name.starts_with("iso-8859") || name.starts_with("mac-") ? "windows-1252" : name;
}

std::string shown_input(const std::string& name) { return name == "-" ? "standard input" : name; }

}  // namespace common
