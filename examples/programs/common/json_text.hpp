#pragma once
// Writes JSON piece by piece to the end of a text.

#include <string>
#include <string_view>

namespace common {

/// Appends a text in quotes. Bytes that are not UTF-8 become U+FFFD.
void append_quoted(std::string& to, std::string_view text);

/// Appends JSON without the blanks between its parts. Numbers stay as they were written.
void append_minified(std::string& to, std::string_view json);

/// Appends an object, member by member.
class json_object {
 public:
  explicit json_object(std::string& to) : to_(to), empty_(to.size() + 1) { to_ += '{'; }

  /// Goes on with an object that has members already, and whose closing bracket is not there yet.
  static json_object continued(std::string& to, std::size_t start) { return json_object(to, start); }

  void text(std::string_view key, std::string_view text);
  void text_or_null(std::string_view key, std::string_view text);  ///< null where the text is empty
  void flag(std::string_view key, bool value);
  void number(std::string_view key, double value);
  void json(std::string_view key, std::string_view value);  ///< a value that is JSON already

  /// Begins a member. Its value is appended to the text that this returns.
  std::string& begin(std::string_view key);

  void end() { to_ += '}'; }

 private:
  json_object(std::string& to, std::size_t start) : to_(to), empty_(start + 1) {}

  std::string& to_;
  std::size_t empty_;  // the size of the text as long as the object has no member
};

}  // namespace common
