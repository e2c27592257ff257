#pragma once
// Writes JSON into a string: objects, lists and values, with the commas between them.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <tact/io/format.hpp>
#include <tact/level.hpp>

namespace page {

/// A JSON text in the making. Open one object, and writes members into it.
class json {
 public:
  /// An object: `write` is called to add its members.
  template <class Write>
  void object(const Write& write) {
    nested('{', '}', write);
  }

  /// A list: `write` is called to add its elements.
  template <class Write>
  void list(const Write& write) {
    nested('[', ']', write);
  }

  /// A member of an object that is itself an object or a list.
  template <class Write>
  void object(std::string_view name, const Write& write) {
    key(name);
    object(write);
  }
  template <class Write>
  void list(std::string_view name, const Write& write) {
    key(name);
    list(write);
  }

  /// A member of an object that is a value.
  template <class Value>
  void member(std::string_view name, const Value& x) {
    key(name);
    value(x);
  }

  /// A list of texts.
  template <class Texts>
  void texts(std::string_view name, const Texts& all) {
    list(name, [&] {
      for (const std::string_view one : all) value(one);
    });
  }

  /// A value: an element of a list, or what follows a name.
  void value(std::string_view text) {
    separate();
    text_ += '"';
    for (const char c : text) add(c);
    text_ += '"';
  }
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(const char* text) { value(std::string_view(text)); }
  void value(bool truth) { plain(truth ? "true" : "false"); }
  void value(int number) { plain(std::to_string(number)); }
  void value(std::size_t number) { plain(std::to_string(number)); }
  /// With two decimals, as it is to be shown; null where it cannot be written, such as the margin of a lone candidate.
  void value(double number) {
    const std::string text = tact::io::number(number);
    plain(text.empty() ? "null" : std::string_view(text));
  }
  /// The shortest decimal that reads back to the level.
  void value(tact::level level) { plain(level.text().view()); }
  /// Null where there is none.
  template <class Value>
  void value(const std::optional<Value>& maybe) {
    if (maybe) value(*maybe);
    else plain("null");
  }

  std::string&& finished() && noexcept { return std::move(text_); }

 private:
  template <class Write>
  void nested(char open, char close, const Write& write) {
    separate();
    text_ += open;
    first_ = true;
    write();
    text_ += close;
    first_ = false;
  }

  void key(std::string_view name) {
    value(name);
    text_ += ':';
    first_ = true;
  }

  void plain(std::string_view text) {
    separate();
    text_ += text;
  }

  void separate() {
    if (!first_) text_ += ',';
    first_ = false;
  }

  void add(char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(c);
    if (code < 0x20) {
      text_ += "\\u00";
      text_ += digits[code / 16];
      text_ += digits[code % 16];
    } else {
      if (c == '"' || c == '\\') text_ += '\\';
      text_ += c;
    }
  }

  std::string text_;
  bool first_ = true;
};

}  // namespace page
