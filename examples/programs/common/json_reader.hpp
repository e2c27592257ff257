#pragma once
// Reads the objects of JSON lines, of a JSON array, or of a file that is one object.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include <common/text_input.hpp>

namespace common {

/// How objects are laid out.
enum class json_layout {
  lines,  ///< one in each line
  whole,  ///< one after the other, or in an array, over as many lines as they like
};

/// Takes the values of an object one by one. A value inside another has the names of both with a dot between, and one
/// inside a list its place there: `ticket.id`, `events.0.type`. A list of plain values is one value, with ", " between.
/// Numbers are as they were written; null and an object without values are empty. An object that is found to be wrong
/// may have handed some of its values over before.
class json_values {
 public:
  virtual ~json_values() = default;
  virtual void take(std::string_view name, std::string_view value) = 0;
  /// There is an object with values, or a list with objects in it. Its values come before.
  virtual void take_nested(std::string_view name) = 0;
};

/// One object.
struct json_row {
  std::size_t line = 0;  ///< the line of the file that it starts on, from 1
  std::string text;      ///< as it came, in one line; where it could not be read, up to where it seems to end
  std::string mistake;   ///< why it could not be read
};

/// Reads the objects of a text one by one. A mistake costs the object that it stands in. One of several lines that
/// never closes ends before the next line that begins as its own does, with a brace and no more blanks before it; up to
/// where the mistake was seen every such line begins an object. So each line is read twice at most. An object longer
/// than `longest_row`, with more than `most_cells` values, those in lists included, or with more than `deepest` levels
/// is a mistake as well. Memory is bounded by these.
class json_reader {
 public:
  json_reader(text_input& from, json_layout layout);
  ~json_reader();
  json_reader(const json_reader&) = delete;
  json_reader& operator=(const json_reader&) = delete;

  /// The most levels that an object may have.
  static constexpr int deepest = 100;

  /// Reads the next object, and hands its values over; false at the end. Throws std::runtime_error when the input
  /// cannot be read.
  bool next(json_row& to, json_values& values);

 private:
  class parser;

  /// How far a value goes. Where it does not close, `resume` is where the next object begins, if that is known.
  struct extent {
    std::size_t size = 0;
    std::size_t resume = 0;
    std::string_view mistake;
  };

  bool next_line(json_row& to);
  bool next_value(json_row& to, json_values& values);
  bool skip_to_value(json_row& to);
  void read_value(json_row& to, json_values& values);
  std::size_t without_swallowed(json_row& to, std::size_t size);
  extent extent_of_plain();
  extent extent_of_nested();
  void skip_spoilt(std::size_t bytes, bool closes);
  bool has(std::size_t at);
  void keep(json_row& to, std::size_t bytes);
  void use(std::size_t bytes);

  text_input& from_;
  json_layout layout_;
  std::size_t line_ = 1;
  std::size_t column_ = 0;      // bytes before this place in its line
  bool in_array_ = false;       // there is an array around the objects
  std::size_t array_line_ = 0;  // where it begins; 0 where nobody knows whether it closes
  std::size_t may_read_again_;  // bytes
  std::size_t spoilt_ = 0;      // before this place, an object ends where a line begins the next one
  std::unique_ptr<parser> parse_;
};

/// The layout of a text that begins with this line, the blanks before it aside: `lines` where it is one object. Needs
/// the first line as a whole.
json_layout layout_of(std::string_view first_line);

}  // namespace common
