#include <common/profile_text.hpp>

#include <algorithm>
#include <cstddef>

namespace common {
namespace {

constexpr char bare_word = 'w';

// Letters of names, of numbers, and of true and false.
bool is_bare(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
         c == '+' || c == '.';
}

bool is_quote(char c) { return c == '"' || c == '\''; }

}  // namespace

bool profile_text::next(statement& to) {
  text_.clear();
  last_ = '\0';
  std::size_t start = 0;
  while (!rest_.empty()) {
    ++line_;
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    add(rest_.substr(0, end));
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    if (text_.empty()) continue;
    if (start == 0) start = line_;
    if (in_list_) continue;
    to = {start, text_};
    return true;
  }
  if (in_list_) throw wrong_line{start, "the list that begins here has no ]"};
  return false;
}

// Adds a line without its comment.
void profile_text::add(std::string_view line) {
  bool after_blank = false;
  for (std::size_t i = 0; i != line.size() && line[i] != '#'; ++i) {
    const char c = line[i];
    const bool blank = c == ' ' || c == '\t' || c == '\r';
    if (is_quote(c)) i += add_quoted(line.substr(i)) - 1;
    else if (is_bare(c)) add_bare(c, after_blank || i == 0);
    else if (!blank) add_sign(c);
    after_blank = blank;
  }
}

void profile_text::add_sign(char sign) {
  if (sign == '[' && last_ == '\0') fail("a profile has no sections");
  const bool fits = (sign == '=' && (last_ == bare_word || is_quote(last_)) && text_.find('=') == text_.npos) ||
                    (sign == '[' && last_ == '=') ||
                    (sign == ',' && in_list_ && (is_quote(last_) || last_ == bare_word)) || (sign == ']' && in_list_);
  if (!fits && sign == ',') fail("write several values as a list, NAME = [\"VALUE\", \"VALUE\"]");
  if (!fits) fail("put the value in quotes, NAME = \"VALUE\"");
  if (sign == '[' || sign == ']') in_list_ = sign == '[';
  text_ += last_ = sign;
}

void profile_text::add_bare(char c, bool after_blank) {
  if (is_quote(last_) || last_ == ']' || (last_ == bare_word && after_blank))
    fail("put the value in quotes, NAME = \"VALUE\"");
  text_ += c;
  last_ = bare_word;
}

// Adds a value in quotes, from the start of this text, and returns its size.
std::size_t profile_text::add_quoted(std::string_view from) {
  const char quote = from.front();
  if (is_quote(last_) || last_ == bare_word || last_ == ']')
    fail("a quote begins where a comma or a new line should be");
  const std::size_t end = from.find(quote, 1);
  if (end == from.npos) fail("the quote is not closed");
  if (from[end - 1] == '\\')
    fail("a backslash does not change the meaning of a quote; a value with \" in it stands between ' and '");
  if (std::any_of(from.begin(), from.begin() + static_cast<std::ptrdiff_t>(end),
                  [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\t'; }))
    fail("a control character stands in it");
  text_ += from.substr(0, end + 1);
  last_ = quote;
  return end + 1;
}

}  // namespace common
