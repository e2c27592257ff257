#pragma once
// The text of a file or of standard input, as UTF-8.

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace common {

/// A text that is read piece by piece. Only the piece that is not used yet is in memory.
class text_input {
 public:
  /// Opens standard input ("-") or the file with this name, in this encoding; without one a byte order mark says which,
  /// and otherwise it is UTF-8. Throws std::runtime_error if it cannot be opened, is a directory, or is no text, and
  /// bad_usage where nobody knows the encoding.
  explicit text_input(const std::string& name, const std::string& encoding = {});
  ~text_input();
  text_input(const text_input&) = delete;
  text_input& operator=(const text_input&) = delete;

  /// What has been read and not been used. Valid until the next call of `more` or `use`.
  std::string_view text() const { return std::string_view(window_).substr(used_); }

  /// Reads on, so that `text` is longer; false at the end. Throws std::runtime_error.
  bool more();

  /// Takes so many bytes from the front of the text.
  void use(std::size_t bytes);

  /// True where the input began with a byte order mark.
  bool had_mark() const { return had_mark_; }

  /// The encoding that it seems to have, where it is not the UTF-8 that it should be; empty where all is well.
  std::string other_encoding() const;

  /// How many characters had no meaning in the encoding that was asked for. Each is U+FFFD in the text.
  std::size_t replaced() const;

  /// Called before a read that may have to wait, as on a pipe: what has been written so far should go out.
  void before_waiting(std::function<void()> call) { before_waiting_ = std::move(call); }

 private:
  class converter;

  std::size_t read(char* to, std::size_t size);
  std::string read_start();
  void begin(std::string_view wanted);
  void check_text(std::string_view added);

  std::string name_;
  int descriptor_ = 0;
  bool may_wait_ = false;
  bool at_end_ = false;
  bool had_mark_ = false;
  std::string window_;
  std::size_t used_ = 0;
  std::unique_ptr<converter> convert_;
  std::function<void()> before_waiting_;
  std::string unfinished_;  // the start of a character whose end has not been read
  std::string not_utf8_;    // a sample of the text that is not UTF-8
};

/// The name of an input, for messages.
std::string shown_input(const std::string& name);

}  // namespace common
