// Encodings, byte order marks, and files that are no text, as the programs read them.

#if defined(TACT_COMMON)

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

#include <common/text_input.hpp>
#include <common/usage.hpp>

#include "testing/catch.hpp"
#include "testing/pieces.hpp"
#include "testing/workplace.hpp"

namespace {

using namespace std::string_literals;
using testing::contains;

/// What was read of an input.
struct reading {
  std::string text;
  bool had_mark = false;
  std::string other_encoding;
  std::size_t replaced = 0;
  bool operator==(const reading&) const = default;
};

reading read_all(const std::string& name, const std::string& encoding = "") {
  common::text_input input(name, {encoding});
  reading all;
  do {
    all.text += input.text();
    input.use(input.text().size());
  } while (input.more());
  all.had_mark = input.had_mark();
  all.other_encoding = input.other_encoding();
  all.replaced = input.replaced();
  return all;
}

template <class Sizes>
reading read_in_pieces(std::string_view bytes, const std::string& encoding, Sizes next_size) {
  const testing::piecewise pipe(bytes, next_size);
  return read_all(pipe.name(), encoding);
}

/// The same bytes at once, and one by one.
reading read_bytes(std::string_view bytes, const std::string& encoding = "") {
  const reading whole = read_in_pieces(bytes, encoding, testing::at_once);
  if (bytes.size() <= 200) CHECK(read_in_pieces(bytes, encoding, [] { return std::size_t{1}; }) == whole);
  return whole;
}

/// Why an input is not read.
std::string refusal_of(const std::string& name, const std::string& encoding = "") {
  try {
    read_all(name, encoding);
  } catch (const common::bad_usage& e) {
    return e.message;
  } catch (const std::exception& e) {
    return e.what();
  }
  return {};
}

std::string refusal_of_bytes(std::string_view bytes, const std::string& encoding = "") {
  const testing::piecewise pipe(bytes, testing::at_once);
  const std::string whole = refusal_of(pipe.name(), encoding);
  if (bytes.size() <= 200) {
    const testing::piecewise slow(bytes, [] { return std::size_t{1}; });
    CHECK(refusal_of(slow.name(), encoding) == whole);
  }
  return whole;
}

/// A text in units of so many bytes, by its code points.
std::string encoded(const std::u32string& text, std::size_t unit, bool little) {
  std::string bytes;
  const auto put = [&](char32_t number) {
    for (std::size_t i = 0; i != unit; ++i)
      bytes += static_cast<char>(number >> (8 * (little ? i : unit - 1 - i)) & 0xFF);
  };
  for (const char32_t c : text)
    if (unit == 2 && c > 0xFFFF) {
      put(0xD800 + ((c - 0x10000) >> 10));
      put(0xDC00 + ((c - 0x10000) & 0x3FF));
    } else {
      put(c);
    }
  return bytes;
}

const std::u32string wide = U"name,\u00C4rger\nZo\u00EB,\U0001F600\n";
const std::string narrow = "name,\u00C4rger\nZo\u00EB,\U0001F600\n";

}  // namespace

TEST_CASE("a byte order mark names the encoding", "[encodings]") {
  CHECK(read_bytes(narrow) == reading{narrow, false, "", 0});
  CHECK(read_bytes("\xEF\xBB\xBF" + narrow) == reading{narrow, true, "", 0});
  for (const std::size_t unit : {2u, 4u})
    for (const bool little : {true, false}) {
      CHECK(read_bytes(encoded(U"\uFEFF" + wide, unit, little)) == reading{narrow, true, "", 0});
      CHECK(read_bytes(encoded(U"\uFEFF" + wide, unit, little), "latin-1") == reading{narrow, true, "", 0});
    }
  CHECK(read_bytes("") == reading{});
  CHECK(read_bytes("\xEF\xBB\xBF") == reading{"", true, "", 0});
}

TEST_CASE("an option names an encoding that has no mark", "[encodings]") {
  CHECK(read_bytes(encoded(wide, 2, true), "utf-16le") == reading{narrow, false, "", 0});
  CHECK(read_bytes(encoded(wide, 2, false), "UTF-16BE") == reading{narrow, false, "", 0});
  CHECK(read_bytes(encoded(wide, 4, true), "utf-32le") == reading{narrow, false, "", 0});
  CHECK(contains(refusal_of_bytes(encoded(wide, 2, true)), "UTF-16 without its mark: write --encoding utf-16le"));
  CHECK(contains(refusal_of_bytes(encoded(wide, 2, false)), "UTF-16 without its mark: write --encoding utf-16be"));
  for (const char* name : {"latin-1", "Latin1", "ISO-8859-1", "windows-1252", "cp1252"})
    CHECK(read_bytes("\xC4rger,\xE9t\xE9\n", name) == reading{"\u00C4rger,\u00E9t\u00E9\n", false, "", 0});
  CHECK(read_bytes("\x80 5,\x93so\x94\n", "windows-1252").text == "\u20AC 5,\u201Cso\u201D\n");
  for (const char* name : {"utf-8", "UTF-8", "utf8"}) CHECK(read_bytes(narrow, name).text == narrow);
}

TEST_CASE("what has no meaning in an encoding is replaced, counted, and costs nothing else", "[encodings]") {
  const std::string replaced = "\uFFFD";
  CHECK(read_bytes("a\x81\nb\n", "windows-1252") == reading{"a" + replaced + "\nb\n", false, "", 1});
  CHECK(read_bytes(encoded(U"\uFEFFab\n", 2, true) + "c") == reading{"ab\n" + replaced, true, "", 1});
  CHECK(read_bytes("\xFF\xFE" + encoded(U"a", 2, true) + "\x00\xD8"s + encoded(U"\nb\n", 2, true)) ==
        reading{"a" + replaced + "\nb\n", true, "", 1});
  CHECK(read_bytes("a\xFF\nb\n", "cp932") == reading{"a" + replaced + "\nb\n", false, "", 1});  // its units are bytes
  CHECK(read_bytes("\x83\x41\x83", "shift_jis") == reading{"\u30A2" + replaced, false, "", 1});
}

TEST_CASE("text that is not UTF-8 is noticed, with a guess", "[encodings]") {
  CHECK(read_bytes("name\nM\xFCller\n") == reading{"name\nM\xFCller\n", false, "windows-1252", 0});
  CHECK(read_bytes("name\n\xC3").other_encoding == "windows-1252");
  std::string late(5000, 'x');
  late += '\xE4';
  CHECK(read_bytes(late).other_encoding == "windows-1252");
  for (const char* text : {"\u00E4", "\u20AC", "\U0001F600", "ascii"}) CHECK(read_bytes(text).other_encoding == "");
}

TEST_CASE("an unknown encoding is refused, with the nearest name", "[encodings]") {
  CHECK(contains(refusal_of_bytes("a\n", "windos-1252"), "did you mean windows-1252?"));
  CHECK(contains(refusal_of_bytes("a\n", "UTF-15"), "did you mean utf-16?"));
  CHECK(contains(refusal_of_bytes("a\n", "klingon"), "iconv -l"));
}

TEST_CASE("a file that is no text is named for what it is", "[encodings]") {
  const auto zip = [](const std::string& entry) { return "PK\x03\x04\x14\0\0\0\x08\0"s + entry; };
  CHECK(contains(refusal_of_bytes("\x1F\x8B\x08\0rest"s), "gzip"));
  CHECK(contains(refusal_of_bytes("BZh91AY"), "bzip2"));
  CHECK(contains(refusal_of_bytes("\xFD"
                                  "7zXZ\0\0"s),
                 "xz"));
  CHECK(contains(refusal_of_bytes("\x28\xB5\x2F\xFD\x04"), "zstd"));
  CHECK(contains(refusal_of_bytes("\xD0\xCF\x11\xE0\xA1\xB1"), ".xls"));
  CHECK(contains(refusal_of_bytes("%PDF-1.7\n"), "PDF"));
  CHECK(contains(refusal_of_bytes("PAR1\x15"), "Parquet"));
  CHECK(contains(refusal_of_bytes("SQLite format 3\0"s), "SQLite"));
  CHECK(contains(refusal_of_bytes(zip("[Content_Types].xml\n" + std::string(150, 'x') + "xl/workbook.xml")), ".xlsx"));
  CHECK(contains(refusal_of_bytes(zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")), ".ods"));
  CHECK(contains(refusal_of_bytes(zip("export.csv")), "zip archive"));
  CHECK(contains(refusal_of_bytes("PK\x05\x06"s + std::string(18, '\0')), "zip archive"));
  CHECK(contains(refusal_of_bytes("<!DOCTYPE html>\n<table>"), "HTML"));
  CHECK(contains(refusal_of_bytes("\xEF\xBB\xBF \n<html>"), "HTML"));
  CHECK(contains(refusal_of_bytes(encoded(U"\uFEFF<?xml version", 2, true)), "HTML or XML"));
  for (const char* text : {"<5 minutes,a\n", "PK,a\n", "BZ,a\n", "%,a\n", "<"}) CHECK(refusal_of_bytes(text) == "");
}

TEST_CASE("a file that cannot be read is refused", "[encodings]") {
  const testing::workplace here;
  CHECK(contains(refusal_of(here.path("none.csv").string()), "No such file"));
  CHECK(contains(refusal_of(here.path(".").string()), "directory"));
  const std::string locked = here.put("locked.csv", "a\n").string();
  REQUIRE(chmod(locked.c_str(), 0) == 0);
  if (geteuid() != 0) CHECK(contains(refusal_of(locked), "Permission denied"));
}

#if defined(TACT_TRIAGE) && defined(TACT_AUDIT)

TEST_CASE("the programs read encodings, and say what they could not read", "[encodings]") {
  const testing::workplace here;
  here.put("utf16.csv", encoded(U"\uFEFFassertiveness\tcooperativeness\tname\n1\t1\tZo\u00EB\n", 2, true));
  const auto utf16 = here.run("--format csv utf16.csv");
  CHECK(utf16.code == 0);
  CHECK(contains(utf16.out, "Zo\u00EB"));

  here.put("latin.csv", "assertiveness,cooperativeness,name\n1,1,Zo\xEB\n");
  const auto guessed = here.run("--format csv latin.csv");
  CHECK(contains(guessed.err, "the text is not UTF-8; it looks like windows-1252"));
  const auto asked = here.run("--format csv --encoding windows-1252 latin.csv");
  CHECK(contains(asked.out, "Zo\u00EB"));
  CHECK_FALSE(contains(asked.err, "UTF-8"));

  here.put("hole.csv", "assertiveness,cooperativeness,name\n1,1,Zo\x81\n");
  CHECK(contains(here.run("--encoding windows-1252 hole.csv").err, "1 character had no meaning in this encoding"));

  here.put("zip.csv", "PK\x03\x04 export.csv");
  for (const char* program : {TACT_TRIAGE, TACT_AUDIT}) {
    const auto refused = here.shell("'" + std::string(program) + "' zip.csv");
    CHECK(refused.code == 2);
    CHECK(contains(refused.err, "zip.csv: is a zip archive: unpack it first: unzip -p FILE |"));
  }
}

#endif

#endif
