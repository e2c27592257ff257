#include <common/json_reader.hpp>

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include <simdjson.h>

#include <common/cells.hpp>
#include <common/csv_reader.hpp>

namespace common {
namespace {

namespace ondemand = simdjson::ondemand;

constexpr std::string_view blanks = " \t\r\n";

// Follows brackets and texts, to see where a value ends.
class balance {
 public:
  bool in_text() const { return in_text_; }

  /// True once the value that began with the first of these characters has ended.
  bool ends_with(char c) {
    if (in_text_) {
      const bool escapes = c == '\\' && !escaped_;
      if (c == '"' && !escaped_) in_text_ = false;
      escaped_ = escapes;
      return !in_text_ && depth_ == 0;
    }
    if (c == '"') in_text_ = true;
    if (c == '{' || c == '[') ++depth_;
    if ((c == '}' || c == ']') && depth_ != 0) return --depth_ == 0;
    return false;
  }

 private:
  std::size_t depth_ = 0;
  bool in_text_ = false;
  bool escaped_ = false;
};

// True for the text of a number. The parser looks no further than its first character.
bool is_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const auto digits = [&text] {
    const std::size_t n = std::min(text.find_first_not_of("0123456789"), text.size());
    text.remove_prefix(n);
    return n;
  };
  const bool zero = text.starts_with('0');
  const std::size_t whole = digits();
  if (whole == 0 || (zero && whole != 1)) return false;
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    if (digits() == 0) return false;
  }
  if (text.starts_with('e') || text.starts_with('E')) {
    text.remove_prefix(1);
    if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
    if (digits() == 0) return false;
  }
  return text.empty();
}

struct too_deep {};

// Hands the values of an object over, each under its whole name.
class flattener {
 public:
  explicit flattener(json_values& to) : to_(to) {}

  void object(ondemand::object from) {
    enter();
    bool empty = true;
    for (ondemand::field field : from) {
      empty = false;
      const std::size_t outer = add(std::string_view(field.unescaped_key()));
      value(field.value());
      name_.resize(outer);
    }
    if (empty && depth_ != 1) to_.take(name_, {});
    --depth_;
  }

 private:
  void enter() {
    if (++depth_ > json_reader::deepest) throw too_deep{};
  }

  // Makes the name of an inner value, and returns the size of the outer one.
  std::size_t add(std::string_view inner) {
    const std::size_t outer = name_.size();
    if (depth_ != 1) name_ += '.';
    name_ += inner;
    return outer;
  }

  void value(ondemand::value from) {
    switch (from.type()) {
      case ondemand::json_type::object:
        object(from.get_object());
        to_.take_nested(name_);
        return;
      case ondemand::json_type::array: array(from.get_array()); return;
      default: to_.take(name_, plain(from));
    }
  }

  // The text of a value that is no object and no list. Valid until the next one is read.
  static std::string_view plain(ondemand::value from) {
    switch (from.type()) {
      case ondemand::json_type::string: return from.get_string();
      case ondemand::json_type::boolean: return bool(from.get_bool()) ? "true" : "false";
      case ondemand::json_type::null:
        if (!from.is_null()) throw simdjson::simdjson_error(simdjson::N_ATOM_ERROR);
        return {};
      default: break;
    }
    std::string_view number = from.raw_json_token();
    number = number.substr(0, number.find_last_not_of(blanks) + 1);
    if (!is_number(number)) throw simdjson::simdjson_error(simdjson::NUMBER_ERROR);
    return number;
  }

  void array(ondemand::array from) {
    enter();
    std::vector<std::pair<std::size_t, std::string>> plain_values;
    std::size_t place = 0;
    bool nested = false;
    for (ondemand::value element : from) {
      const auto type = ondemand::json_type(element.type());
      if (type == ondemand::json_type::object || type == ondemand::json_type::array) {
        nested = true;
        const std::size_t outer = add(std::to_string(place));
        value(element);
        name_.resize(outer);
      } else {
        plain_values.emplace_back(place, plain(element));
      }
      ++place;
    }
    nested ? take_each(plain_values) : take_all(plain_values);
    if (nested) to_.take_nested(name_);
    --depth_;
  }

  void take_each(const std::vector<std::pair<std::size_t, std::string>>& values) {
    for (const auto& [place, text] : values) {
      const std::size_t outer = add(std::to_string(place));
      to_.take(name_, text);
      name_.resize(outer);
    }
  }

  void take_all(const std::vector<std::pair<std::size_t, std::string>>& values) {
    std::string all;
    for (const auto& [place, text] : values) all += (place == 0 ? "" : ", ") + text;
    to_.take(name_, all);
  }

  json_values& to_;
  std::string name_;
  int depth_ = 0;
};

std::string nul_at(std::size_t byte) { return "has a NUL character at byte " + std::to_string(byte + 1); }

}  // namespace

class json_reader::parser {
 public:
  /// Parses the object in a text, and hands its values over. Returns the mistake in it, if there is one.
  std::string operator()(std::string_view text, json_values& values) {
    if (const std::size_t nul = text.find('\0'); nul != text.npos) return nul_at(nul);
    text_.reserve(text.size() + simdjson::SIMDJSON_PADDING);
    text_ = text;
    ondemand::document document;
    if (const auto error = parse_.iterate(text_.data(), text_.size(), text_.capacity()).get(document))
      return error == simdjson::UTF8_ERROR ? "is not valid UTF-8" : "is not valid JSON";
    try {
      if (ondemand::json_type(document.type()) != ondemand::json_type::object) return "is not a JSON object";
      flattener(values).object(document.get_object());
      const char* rest{};
      if (document.current_location().get(rest) == simdjson::SUCCESS) return invalid_at(rest);
    } catch (const simdjson::simdjson_error&) {
      const char* place{};
      if (document.current_location().get(place) != simdjson::SUCCESS) place = text_.data() + text_.size();
      return invalid_at(place);
    } catch (const too_deep&) {
      return "has more than " + std::to_string(deepest) + " levels";
    }
    return {};
  }

 private:
  std::string invalid_at(const char* place) const {
    return "is not valid JSON from byte " + std::to_string(place - text_.data() + 1) + " on";
  }

  ondemand::parser parse_;
  std::string text_;
};

json_reader::json_reader(text_input& from, json_layout layout)
    : from_(from), layout_(layout), parse_(std::make_unique<parser>()) {}

json_reader::~json_reader() = default;

bool json_reader::next(json_row& to, json_values& values) {
  to.text.clear();
  to.mistake.clear();
  if (!(layout_ == json_layout::lines ? next_line(to) : next_value(to))) return false;
  if (to.mistake.empty()) to.mistake = (*parse_)(to.text, values);
  return true;
}

bool json_reader::has(std::size_t place) {
  while (from_.text().size() <= place)
    if (!from_.more()) return false;
  return true;
}

// Takes these bytes, and counts their lines.
void json_reader::use(std::size_t bytes) {
  const std::string_view text = from_.text().substr(0, bytes);
  line_ += static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  from_.use(bytes);
}

// Takes these bytes as a part of the object, as long as it is not too long.
void json_reader::keep(json_row& to, std::size_t bytes) {
  if (to.text.size() + bytes > longest_row) to.mistake = too_long;
  if (to.mistake.empty()) to.text += from_.text().substr(0, bytes);
  use(bytes);
}

bool json_reader::next_line(json_row& to) {
  while (has(0)) {
    to.line = line_;
    for (std::size_t end = 0; has(0); keep(to, from_.text().size())) {
      end = from_.text().find('\n');
      if (end == std::string_view::npos) continue;
      keep(to, end);
      use(1);
      break;
    }
    if (!to.mistake.empty() || !trimmed(to.text).empty()) return true;
    to.text.clear();
  }
  return false;
}

bool json_reader::next_value(json_row& to) { return skip_to_value(to) && read_value(to); }

// Skips blanks, and the brackets and commas of an array around the objects. True where something follows.
bool json_reader::skip_to_value(json_row& to) {
  while (has(0)) {
    const char c = from_.text().front();
    if (c == '[' && array_line_ == 0) array_line_ = line_;
    else if (c == ']' && array_line_ != 0) array_line_ = 0;
    else if (blanks.find(c) == blanks.npos && !(c == ',' && array_line_ != 0)) return true;
    use(1);
  }
  if (array_line_ == 0) return false;
  to.line = std::exchange(array_line_, 0);
  to.mistake = "the array that opens here never closes: is the end of the file missing?";
  return true;
}

// Reads a value up to its end. What is neither an object nor a list ends where a comma, a bracket or a line does.
bool json_reader::read_value(json_row& to) {
  if (!to.mistake.empty()) return true;
  to.line = line_;
  balance open;
  const bool plain = from_.text().front() != '{' && from_.text().front() != '[';
  for (bool ended = false; !ended && has(0);) {
    const std::string_view text = from_.text();
    std::size_t size = 0;
    while (size != text.size() && !ended) {
      if (plain && size != 0 && !open.in_text() && std::string_view(",]}\n").find(text[size]) != text.npos) break;
      ended = open.ends_with(text[size++]);
    }
    ended = ended || size != text.size();
    keep(to, size);
  }
  return true;
}

json_layout layout_of(std::string_view first_line) {
  const std::size_t first = first_line.find_first_not_of(blanks);
  if (first == first_line.npos || first_line[first] == '[') return json_layout::whole;
  balance open;
  for (const char c : first_line.substr(first))
    if (open.ends_with(c)) return json_layout::lines;
  return json_layout::whole;
}

}  // namespace common
