#include <common/numbers.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include <CLI/CLI.hpp>

#include <common/cells.hpp>

namespace common {
namespace {

struct replacement {
  std::string_view text;
  char by;
};

// Signs beside those of ASCII: the minus of typesetters, and the blanks that stand between thousands.
constexpr std::array replacements = {replacement{"\u2212", '-'}, replacement{"\u00A0", ' '}, replacement{"\u202F", ' '},
                                     replacement{"\u2009", ' '}, replacement{"\u2019", '\''}};

std::string in_ascii(std::string_view cell) {
  std::string text(cell);
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return text;
  for (const replacement& r : replacements)
    for (std::size_t at = text.find(r.text); at != text.npos; at = text.find(r.text, at))
      text.replace(at, r.text.size(), 1, r.by);
  return text;
}

constexpr std::size_t longest_number = 400;  // as long as the longest double without an exponent, with some room

bool all_digits(std::string_view text) { return text.find_first_not_of("0123456789") == text.npos; }

// True for one to three digits, then groups of three with this sign before each, and at least one of these.
bool is_grouped(std::string_view text, char sign) {
  const std::size_t first = text.find(sign);
  if (first == text.npos || first == 0 || first > 3 || text.starts_with('0') || !all_digits(text.substr(0, first)))
    return false;
  for (text.remove_prefix(first); !text.empty(); text.remove_prefix(4))
    if (text.size() < 4 || text[0] != sign || !all_digits(text.substr(1, 3))) return false;
  return true;
}

// The digits without the signs between thousands; empty where these are not in groups of three.
std::string ungrouped(std::string_view digits, char sign) {
  std::string text(digits);
  if (digits.find(sign) == digits.npos) return text;
  if (!is_grouped(digits, sign)) return {};
  std::erase(text, sign);
  return text;
}

// The sign before the decimals of a number that has both, or one of them.
char decimal_in(std::string_view digits, decimal_sign known, bool& ambiguous) {
  if (known == decimal_sign::point) return '.';
  if (known == decimal_sign::comma) return ',';
  const std::size_t point = digits.rfind('.'), comma = digits.rfind(',');
  if (point != digits.npos && comma != digits.npos) return point > comma ? '.' : ',';
  const char only = point != digits.npos ? '.' : ',';
  const bool likely = (only == ',') == (known == decimal_sign::likely_comma);
  if (!is_grouped(digits, only)) return only;
  const bool several = std::count(digits.begin(), digits.end(), only) > 1;
  if (several) return only == '.' ? ',' : '.';
  if (only == ',' && !likely) return '.';
  ambiguous = !likely;
  return only;
}

}  // namespace

std::optional<number> read_number(std::string_view cell, decimal_sign sign) {
  if (cell.size() > longest_number) return std::nullopt;
  if (const auto plain = sign == decimal_sign::unknown || sign == decimal_sign::point ? number_in(cell) : std::nullopt)
    return number{.value = *plain};
  number to;
  const std::string text = in_ascii(cell);
  std::string_view rest = trimmed(text);
  if (rest.ends_with('%')) {
    to.percent = true;
    rest = trimmed(rest.substr(0, rest.size() - 1));
  }
  const bool minus = rest.starts_with('-');
  if (minus || rest.starts_with('+')) rest.remove_prefix(1);
  if (rest.empty()) return std::nullopt;
  const std::size_t exponent = std::min(rest.find_first_of("eE"), rest.size());
  const std::string_view digits = rest.substr(0, exponent);
  const char decimal = decimal_in(digits, sign, to.ambiguous);
  const std::size_t point = std::min(digits.find(decimal), digits.size());
  std::string whole = ungrouped(digits.substr(0, point), decimal == '.' ? ',' : '.');
  if (!all_digits(whole) || whole.empty())
    for (const char between : {' ', '\''})
      if (is_grouped(digits.substr(0, point), between)) whole = ungrouped(digits.substr(0, point), between);
  if (point == 0 && digits.size() > 1) whole.assign(1, '0');
  if (whole.empty() || !all_digits(whole)) return std::nullopt;
  if (point != digits.size()) whole.append(1, '.').append(digits.substr(point + 1));
  const auto value = number_in(whole + std::string(rest.substr(exponent)));
  if (!value) return std::nullopt;
  to.value = minus ? -*value : *value;
  return to;
}

void add_decimal_option(CLI::App& app, decimal_sign& to) {
  static const std::map<std::string, decimal_sign> signs{{".", decimal_sign::point}, {",", decimal_sign::comma}};
  app.add_option_function<std::string>(
         "--decimal", [&to](const std::string& sign) { to = signs.at(sign); },
         "the sign before decimals, . or ,; without it the cells tell")
      ->type_name("SIGN")
      ->check([](const std::string& sign) {
        return signs.contains(sign) ? std::string() : common::quoted(sign) + " is none: write . or ,";
      });
}

}  // namespace common
