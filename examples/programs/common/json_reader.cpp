#include <common/json_reader.hpp>

#include <algorithm>
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
      return !in_text_ && open_.empty();
    }
    if (c == '"') in_text_ = true;
    if (c == '{' || c == '[') open_.push_back(c == '{');
    if ((c != '}' && c != ']') || open_.empty()) return false;
    is_crossed_ = is_crossed_ || open_.back() != (c == '}');
    open_.pop_back();
    return open_.empty();
  }

  /// True where a bracket of one kind was closed by one of the other.
  bool is_crossed() const { return is_crossed_; }

 private:
  std::vector<bool> open_;  // by bracket: whether it is one of an object
  bool in_text_ = false;
  bool escaped_ = false;
  bool is_crossed_ = false;
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

// Sees where a line begins with a brace that stands no further in than a column.
class object_starts {
 public:
  explicit object_starts(std::size_t most_blanks) : most_blanks_(most_blanks) {}

  bool at(char c) {
    if (c == '\n') {
      before_text_ = true;
      blanks_ = 0;
      return false;
    }
    if (!before_text_) return false;
    if (c == '{') return blanks_ <= most_blanks_;
    before_text_ = c == ' ' || c == '\t' || c == ',' || c == '[';
    ++blanks_;
    return false;
  }

 private:
  std::size_t most_blanks_;
  std::size_t blanks_ = 0;
  bool before_text_ = false;
};

constexpr std::string_view never_closes = "never closes: a quote or a bracket is missing";

// What keeps a valid object from being read.
struct refusal {
  std::string why;
};

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
    if (depth_ != 1) empty ? take({}) : to_.take_nested(name_);
    --depth_;
  }

 private:
  void enter() {
    if (++depth_ > json_reader::deepest)
      throw refusal{"has more than " + std::to_string(json_reader::deepest) + " levels"};
  }

  void count_value() {
    if (++values_ > most_cells)
      throw refusal{"has more than " + std::to_string(most_cells) + " values, the most that are read"};
  }

  void take(std::string_view value) {
    count_value();
    name_bytes_ += name_.size();
    if (name_bytes_ > longest_row) throw refusal{"has names of more than 8 MiB together, the most that is read"};
    to_.take(name_, value);
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
      case ondemand::json_type::object: object(from.get_object()); return;
      case ondemand::json_type::array: array(from.get_array()); return;
      default: take(plain(from));
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
    const bool nested = has_nested(from);
    from.reset();
    nested ? take_each(from) : take_all(from);
    --depth_;
  }

  static bool is_nested(ondemand::json_type type) {
    return type == ondemand::json_type::object || type == ondemand::json_type::array;
  }

  static bool has_nested(ondemand::array& list) {
    for (ondemand::value element : list)
      if (is_nested(element.type())) return true;
    return false;
  }

  void take_each(ondemand::array& list) {
    std::size_t place = 0;
    for (ondemand::value element : list) {
      const std::size_t outer = add(std::to_string(place++));
      value(element);
      name_.resize(outer);
    }
    to_.take_nested(name_);
  }

  void take_all(ondemand::array& list) {
    std::string all;
    bool first = true;
    for (ondemand::value element : list) {
      count_value();
      if (!std::exchange(first, false)) all += ", ";
      all += plain(element);
    }
    take(all);
  }

  json_values& to_;
  std::string name_;
  int depth_ = 0;
  std::size_t values_ = 0;
  std::size_t name_bytes_ = 0;  // of all names handed over
};

std::string nul_at(std::size_t byte) { return "has a NUL character at byte " + std::to_string(byte + 1); }

}  // namespace

class json_reader::parser {
 public:
  /// Parses the object in a text, and hands its values over. Returns the mistake in it, if there is one.
  std::string operator()(std::string& text, json_values& values) {
    std::string mistake = mistake_in(text, values);
    if (text.size() > large) parse_ = ondemand::parser();  // it holds several times as much
    return mistake;
  }

 private:
  static constexpr std::size_t large = std::size_t{1} << 20;

  std::string mistake_in(std::string& text, json_values& values) {
    if (const std::size_t nul = text.find('\0'); nul != text.npos) return nul_at(nul);
    text.reserve(text.size() + simdjson::SIMDJSON_PADDING);
    ondemand::document document;
    if (const auto error = parse_.iterate(text.data(), text.size(), text.capacity()).get(document))
      return error == simdjson::UTF8_ERROR ? "is not valid UTF-8" : "is not valid JSON";
    const auto mistake_at = [&text](const char* place) {
      return "is not valid JSON from byte " + std::to_string(place - text.data() + 1) + " on";
    };
    const char* place{};
    try {
      if (ondemand::json_type(document.type()) != ondemand::json_type::object) return "is not a JSON object";
      flattener(values).object(document.get_object());
      if (document.current_location().get(place) == simdjson::SUCCESS) return mistake_at(place);
    } catch (const simdjson::simdjson_error&) {
      if (document.current_location().get(place) != simdjson::SUCCESS) place = text.data() + text.size();
      return mistake_at(place);
    } catch (const refusal& refused) {
      return refused.why;
    }
    return {};
  }

  ondemand::parser parse_;
};

// Takes line ends and what indents the lines out of an object. There are none inside its texts.
void put_on_one_line(std::string& object) {
  bool indents = false;
  std::erase_if(object, [&indents](char c) {
    if (c == '\n' || c == '\r') indents = true;
    else if (c != ' ' && c != '\t') indents = false;
    return indents;
  });
}

json_reader::json_reader(text_input& from, json_layout layout)
    : from_(from), layout_(layout), may_read_again_(longest_row), parse_(std::make_unique<parser>()) {}

json_reader::~json_reader() = default;

bool json_reader::next(json_row& to, json_values& values) {
  to.text.clear();
  to.mistake.clear();
  if (layout_ == json_layout::whole) return next_value(to, values);
  if (!next_line(to)) return false;
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
  const std::size_t last = text.rfind('\n');
  line_ += static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  column_ = last == text.npos ? column_ + bytes : bytes - last - 1;
  spoilt_ -= std::min(spoilt_, bytes);
  may_read_again_ = std::min(may_read_again_ + 4 * bytes, 8 * longest_row);
  from_.use(bytes);
}

// Takes these bytes as a part of the object. Of one that is too long the start is kept.
void json_reader::keep(json_row& to, std::size_t bytes) {
  if (to.mistake.empty() && to.text.size() + bytes > longest_row) {
    to.text += from_.text().substr(0, std::min(bytes, longest_kept));
    to.text = to.text.substr(0, longest_kept);
    to.mistake = too_long;
  }
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

bool json_reader::next_value(json_row& to, json_values& values) {
  if (!skip_to_value(to)) return false;
  if (to.mistake.empty()) read_value(to, values);
  if (to.mistake.empty()) put_on_one_line(to.text);
  return true;
}

// Skips blanks, and the brackets and commas of an array around the objects. True where something follows.
bool json_reader::skip_to_value(json_row& to) {
  while (has(0)) {
    const char c = from_.text().front();
    if (c == '[' && !in_array_) {
      in_array_ = true;
      array_line_ = line_;
    } else if (c == ']' && in_array_) {
      in_array_ = false;
      array_line_ = 0;
    } else if (blanks.find(c) == blanks.npos && !(c == ',' && in_array_)) {
      return true;
    }
    use(1);
  }
  if (array_line_ == 0) return false;
  to.line = std::exchange(array_line_, 0);
  to.mistake = "the array that opens here never closes: is the end of the file missing?";
  return true;
}

void json_reader::read_value(json_row& to, json_values& values) {
  to.line = line_;
  const char first = from_.text().front();
  const extent value = first == '{' || first == '[' ? extent_of_nested() : extent_of_plain();
  const bool closes = value.mistake.empty();
  const std::size_t size = closes ? value.size : value.resume != 0 ? value.resume : value.size;
  to.text.reserve(size + simdjson::SIMDJSON_PADDING);
  to.text = trimmed(from_.text().substr(0, size < longest_row ? size : longest_kept));
  to.mistake = value.mistake;
  if (closes) {
    to.mistake = (*parse_)(to.text, values);
    use(to.mistake.empty() ? size : without_swallowed(to, size));
    return;
  }
  array_line_ = 0;
  const std::size_t kept = value.resume == 0 ? without_swallowed(to, value.size) : value.size;
  if (kept != value.size) return use(kept);
  spoilt_ = std::max(spoilt_, value.size);
  if (value.resume != 0) use(size);
  else skip_spoilt(size, value.mistake == too_long);
}

// A quote too many or too few turns texts inside out, so that a malformed object seems to go on over those behind it:
// what should be the end of one stands inside a text. It is cut off there, and the others are read again. What is read
// again is bounded by what has been read. Returns the bytes that the object keeps.
std::size_t json_reader::without_swallowed(json_row& to, std::size_t size) {
  const std::string_view text = from_.text().substr(0, size);
  const auto next_begins_behind = [text](std::size_t at) {
    at = std::min(text.find_first_not_of(blanks, at), text.size());
    if (at == text.size() || text[at] != ',') return false;
    at = std::min(text.find_first_not_of(blanks, at + 1), text.size());
    return at != text.size() && text[at] == '{';
  };
  balance open;
  for (std::size_t i = 0; i != size && size <= may_read_again_; ++i) {
    open.ends_with(text[i]);
    if (text[i] != '}' || !open.in_text() || !next_begins_behind(i + 1)) continue;
    may_read_again_ -= size;
    to.text = text.substr(0, i + 1);
    return i + 1;
  }
  return size;
}

// What is neither an object nor a list ends where a comma, a bracket or the line does.
json_reader::extent json_reader::extent_of_plain() {
  balance open;
  std::size_t size = 0;
  for (; has(size); ++size) {
    if (size == longest_row) return {size, 0, too_long};
    const char c = from_.text()[size];
    if (size != 0 && (c == '\n' || (!open.in_text() && std::string_view(",]}").find(c) != std::string_view::npos)))
      break;
    open.ends_with(c);
  }
  return {size, 0, {}};
}

// A line end inside a text is the mistake that is seen soonest.
json_reader::extent json_reader::extent_of_nested() {
  balance open;
  object_starts starts(column_);
  std::size_t resume = 0;
  std::size_t size = 0;
  while (has(size)) {
    const std::string_view text = from_.text().substr(0, longest_row);
    for (; size != text.size(); ++size) {
      const char c = text[size];
      if (starts.at(c) && resume == 0) resume = size;
      if ((resume != 0 && size < spoilt_) || (c == '\n' && open.in_text())) return {size, resume, never_closes};
      const bool ended = open.ends_with(c);
      if (open.is_crossed() && resume != 0) return {size, resume, never_closes};
      if (ended) return {size + 1, 0, {}};
    }
    if (size == longest_row) return {size, resume, resume != 0 ? never_closes : too_long};
  }
  return {size, resume, never_closes};
}

// Skips so many bytes of a value, and all up to the line where the next object begins, or up to its end if it has one.
void json_reader::skip_spoilt(std::size_t bytes, bool closes) {
  balance open;
  object_starts starts(column_);
  for (const char c : from_.text().substr(0, bytes)) {
    open.ends_with(c);
    starts.at(c);
  }
  for (use(bytes); has(0);) {
    const std::string_view text = from_.text();
    std::size_t size = 0;
    bool ended = false;
    while (size != text.size() && !ended && !starts.at(text[size])) ended = open.ends_with(text[size++]) && closes;
    ended = ended || size != text.size();
    use(size);
    if (ended) return;
  }
}

json_layout layout_of(std::string_view first_line) {
  const std::size_t first = first_line.find_first_not_of(blanks);
  if (first == first_line.npos || first_line[first] == '[') return json_layout::whole;
  balance open;
  for (std::size_t i = first; i != first_line.size(); ++i)
    if (open.ends_with(first_line[i]))
      return trimmed(first_line.substr(i + 1)).starts_with('{') ? json_layout::whole : json_layout::lines;
  return json_layout::whole;
}

}  // namespace common
