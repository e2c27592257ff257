#pragma once
// A place in a text that is read from its front.

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <string_view>

namespace common {

/// Reads a text from its front. What it takes, it returns; where the text goes on otherwise, it stays.
class cursor {
 public:
  explicit cursor(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  char next() const { return rest_.empty() ? '\0' : rest_.front(); }

  bool accept(std::string_view text) {
    if (!rest_.starts_with(text)) return false;
    rest_.remove_prefix(text.size());
    return true;
  }

  /// The next character if it is one of these; otherwise '\0'.
  char accept_one_of(std::string_view any) {
    if (rest_.empty() || any.find(rest_.front()) == any.npos) return '\0';
    const char taken = rest_.front();
    rest_.remove_prefix(1);
    return taken;
  }

  /// Blanks and tabs, and the no-break spaces that some programs write before AM. True if there was one.
  bool blanks() {
    constexpr std::array<std::string_view, 4> all = {" ", "\t", "\xC2\xA0", "\xE2\x80\xAF"};
    const std::size_t before = rest_.size();
    while (std::any_of(all.begin(), all.end(), [this](std::string_view blank) { return accept(blank); })) continue;
    return rest_.size() != before;
  }

  std::string_view digits() { return take_while(is_digit); }
  std::string_view peek_digits() const { return cursor(rest_).digits(); }
  std::string_view letters() { return take_while(is_letter); }
  std::string_view peek_letters() const { return cursor(rest_).letters(); }

  /// The first characters, at most as many as there are.
  std::string_view take(std::size_t count) {
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(taken.size());
    return taken;
  }

  /// All up to this character, which is taken as well. False if it does not come.
  bool skip_past(char last) {
    const std::size_t at = rest_.find(last);
    if (at == rest_.npos) return false;
    rest_.remove_prefix(at + 1);
    return true;
  }

 private:
  static bool is_digit(char c) { return c >= '0' && c <= '9'; }
  static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

  std::string_view take_while(bool (*is_one)(char)) {
    return take(static_cast<std::size_t>(std::find_if_not(rest_.begin(), rest_.end(), is_one) - rest_.begin()));
  }

  std::string_view rest_;
};

/// The number in a text of digits, or -1 if it has more than nine of them or none.
inline int number_of(std::string_view digits) {
  int value = -1;
  if (!digits.empty() && digits.size() < 10) std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace common
