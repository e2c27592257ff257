#include <common/html.hpp>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <system_error>

#include <common/usage.hpp>
#include <tact/io/format.hpp>

namespace common {
namespace {

// The time that SOURCE_DATE_EPOCH holds, in seconds.
std::time_t time_in(std::string_view text) {
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  constexpr std::int64_t end_of_9999 = 253'402'300'799;
  if (error != std::errc{} || end != text.data() + text.size() || seconds < 0 || seconds > end_of_9999)
    throw bad_usage{"SOURCE_DATE_EPOCH is not a number of seconds since 1970: '" + std::string(text) + "'"};
  return static_cast<std::time_t>(seconds);
}

}  // namespace

std::string grouped(std::size_t n) {
  std::string text = std::to_string(n);
  for (std::size_t end = text.size(); end > 3; end -= 3) text.insert(end - 3, 1, ',');
  return text;
}

std::string shown(std::string_view text, std::size_t longest) {
  return tact::io::escaped(tact::io::shortened(text, longest));
}

std::string spaced(std::string_view name) {
  std::string text(name);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

void put_entry(std::string& to, std::string_view what, std::string_view html) {
  if (!html.empty()) put(to, "<dt>", what, "<dd>", html);
}

std::string day_of_run() {
  std::tm day{};
  if (const char* fixed = std::getenv("SOURCE_DATE_EPOCH")) {
    const std::time_t then = time_in(fixed);
    gmtime_r(&then, &day);
  } else {
    const std::time_t now = std::time(nullptr);
    localtime_r(&now, &day);
  }
  char text[32];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &day)};
}

std::string page_mark(std::string_view program, std::string_view kind) {
  std::string mark = "<meta name=\"generator\" content=\"tact ";
  put(mark, program, ", ", kind);
  return mark;
}

std::string html_of(const page_start& page) {
  std::string html;
  put(html, "<!DOCTYPE html>\n<html lang=\"", page.language, "\">\n<head>\n<meta charset=\"utf-8\">\n", page.mark, ", ",
      page.version, "\">\n", "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n",
      "<meta http-equiv=\"Content-Security-Policy\" ",
      "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n<title>", page.title,
      "</title>\n<style>\n", page.style, "</style>\n</head>\n<body>\n");
  return html;
}

}  // namespace common
