// The programs' reader of JSON against nlohmann-json: lines, arrays and objects over several lines, sound and
// malformed.

#if defined(TACT_COMMON)

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include <common/csv_reader.hpp>
#include <common/json_reader.hpp>
#include <common/text_input.hpp>

#include "testing/catch.hpp"
#include "testing/pieces.hpp"
#include "testing/workplace.hpp"

namespace {

using common::json_layout;
using json = nlohmann::ordered_json;
using testing::contains;
using values = std::vector<std::pair<std::string, std::string>>;

struct object {
  common::json_row row;
  values taken;  // by name
  bool operator==(const object& o) const {
    return row.line == o.row.line && row.text == o.row.text && row.mistake == o.row.mistake && taken == o.taken;
  }
};

struct taker final : common::json_values {
  void take(std::string_view name, std::string_view value) override { all.emplace_back(name, value); }
  void take_nested(std::string_view) override {}
  values all;
};

std::vector<object> read_all(const std::string& name, json_layout layout) {
  common::text_input input(name);
  common::json_reader reader(input, layout);
  std::vector<object> all;
  while (true) {
    object next;
    taker to;
    if (!reader.next(next.row, to)) return all;
    next.taken = to.all;
    all.push_back(next);
  }
}

template <class Sizes>
std::vector<object> read_in_pieces(std::string_view text, json_layout layout, Sizes next_size) {
  const testing::piecewise pipe(text, next_size);
  return read_all(pipe.name(), layout);
}

std::vector<object> read_text(std::string_view text, json_layout layout) {
  return read_in_pieces(text, layout, testing::at_once);
}

/// A plain value as text: numbers in the spelling of `made`, null empty.
std::string text_of(const json& value) {
  return value.is_null() ? "" : value.is_string() ? value.get<std::string>() : value.dump();
}

/// The values of an object under their whole names, as the second reader has them.
void flatten(const json& from, const std::string& name, values& to) {
  const auto inner = [&name](const std::string& key) { return name.empty() ? key : name + "." + key; };
  const auto is_nested = [](const json& v) { return v.is_structured(); };
  if (from.is_object() && !from.empty()) {
    for (const auto& [key, value] : from.items()) flatten(value, inner(key), to);
  } else if (from.is_array() && std::any_of(from.begin(), from.end(), is_nested)) {
    for (std::size_t i = 0; i != from.size(); ++i) flatten(from[i], inner(std::to_string(i)), to);
  } else if (from.is_array()) {
    std::string all;
    for (const json& v : from) all += (&v == &from.front() ? "" : ", ") + text_of(v);
    to.emplace_back(name, all);
  } else {
    to.emplace_back(name, from.is_object() ? "" : text_of(from));
  }
}

values flattened(const json& from) {
  values all;
  if (!from.empty()) flatten(from, "", all);
  return all;
}

/// Random objects. Their numbers are spelt as nlohmann-json spells them.
class objects {
 public:
  explicit objects(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_); }

  json object(int depth) {
    json to = json::object();
    for (std::size_t n = below(4); n != 0; --n) to["k" + std::to_string(below(9)) + text().substr(0, 1)] = value(depth);
    return to;
  }

 private:
  std::string text() {
    static constexpr const char* parts[] = {"a", "\"", "\\", "/", "\n",     "\t",         "{",    "}",
                                            "[", "]",  ",",  " ", "\u00E4", "\U0001F600", "\x01", ":"};
    std::string to = std::to_string(below(3));
    for (std::size_t n = below(5); n != 0; --n) to += parts[below(std::size(parts))];
    return to;
  }

  json value(int depth) {
    switch (below(depth > 0 ? 8 : 6)) {
      case 0: return nullptr;
      case 1: return below(2) == 0;
      case 2: return text();
      case 3: return static_cast<double>(below(1000)) / 8;
      case 4: return below(1'000'000);
      case 5: return -0.5;
      case 6: return object(depth - 1);
      default: break;
    }
    json list = json::array();
    for (std::size_t n = below(4); n != 0; --n) list.push_back(value(depth - 1));
    return list;
  }

  std::mt19937 random_;
};

constexpr int files = testing::sanitized ? 500 : 3000;

/// Both readers agree on these objects, in this text, from these lines on.
void check_same(const std::string& text, json_layout layout, const std::vector<json>& expected,
                const std::vector<std::size_t>& lines) {
  const std::vector<object> read = read_text(text, layout);
  bool same = read.size() == expected.size();
  for (std::size_t i = 0; same && i != read.size(); ++i)
    same = read[i].row.mistake.empty() && read[i].taken == flattened(expected[i]) && read[i].row.line == lines[i] &&
           json::parse(read[i].row.text) == expected[i] && !contains(read[i].row.text, "\n");
  if (!same) FAIL_CHECK(text);
}

std::size_t lines_in(const std::string& text) { return testing::lines(text); }

/// An object that is found at fault: its line, and a part of the message.
struct fault {
  std::size_t line;
  std::string says;
};

/// Reads a text, and compares the objects at fault with these, and the number of the others.
void check_faults(const std::string& text, json_layout layout, const std::vector<fault>& faults, std::size_t sound) {
  INFO(text.substr(0, 200));
  const std::vector<object> read = read_text(text, layout);
  std::size_t found = 0;
  for (const object& o : read) {
    if (o.row.mistake.empty()) continue;
    INFO(o.row.line << ": " << o.row.mistake);
    REQUIRE(found < faults.size());
    CHECK(o.row.line == faults[found].line);
    CHECK(contains(o.row.mistake, faults[found].says));
    ++found;
  }
  CHECK(found == faults.size());
  CHECK(read.size() - found == sound);
}

constexpr json_layout as_lines = json_layout::lines;
constexpr json_layout as_whole = json_layout::whole;

values values_of(const std::string& text) {
  const std::vector<object> read = read_text(text, as_lines);
  REQUIRE(read.size() == 1);
  CHECK(read[0].row.mistake == "");
  return read[0].taken;
}

}  // namespace

TEST_CASE("JSON lines, arrays and objects over several lines hold what nlohmann-json reads", "[json_reader]") {
  objects make(1);
  for (int i = 0; i != files; ++i) {
    std::vector<json> all;
    std::vector<std::size_t> line_by_line, one_by_one, in_list;
    std::string lines, pretty, list = "[";
    const std::string end = i % 3 == 0 ? "\r\n" : "\n";
    for (std::size_t n = make.below(4); n != 0; --n) {
      const json& o = all.emplace_back(make.object(3));
      line_by_line.push_back(lines_in(lines) + 1);
      lines += o.dump() + end + (make.below(4) == 0 ? end : "");
      one_by_one.push_back(lines_in(pretty) + 1);
      pretty += o.dump(2) + (make.below(4) == 0 ? "" : "\n");
      list += (list.size() == 1 ? "" : ",") + std::string(make.below(2) == 0 ? "\n" : " ");
      in_list.push_back(lines_in(list) + 1);
      list += o.dump(make.below(2) == 0 ? -1 : 2);
    }
    check_same(lines, as_lines, all, line_by_line);
    check_same(pretty, as_whole, all, one_by_one);
    check_same(list + "]", as_whole, all, in_list);
  }
}

TEST_CASE("malformed JSON costs the line that it stands in", "[json_reader]") {
  objects make(2);
  int at_fault = 0;
  for (int i = 0; i != files; ++i) {
    std::string text;
    std::vector<std::string> lines;
    for (std::size_t n = make.below(5) + 1; n != 0; --n) {
      std::string line = make.object(2).dump();
      static constexpr std::string_view slips[] = {"\"", "{",  "}", "[",    "]",    ",", ":",
                                                   "1",  "\\", "x", "\x01", "\xE4", "-"};
      for (std::size_t slip = make.below(3); slip != 0; --slip) {
        const std::size_t at = make.below(line.size());
        if (make.below(2) == 0) line.erase(at, 1);
        else line.insert(at, slips[make.below(std::size(slips))]);
        if (line.empty()) line = "{";
      }
      lines.push_back(line);
      text += line + "\n";
    }
    const std::vector<object> read = read_text(text, as_lines);
    std::size_t row = 0;
    for (std::size_t k = 0; k != lines.size(); ++k) {
      if (lines[k].find_first_not_of(' ') == std::string::npos) continue;
      const json second = json::parse(lines[k], nullptr, false);
      const bool sound = second.is_object();
      at_fault += sound ? 0 : 1;
      const bool same = row < read.size() && read[row].row.line == k + 1 && read[row].row.text == lines[k] &&
                        read[row].row.mistake.empty() == sound;
      if (!same) FAIL_CHECK(lines[k] << (row < read.size() ? ": " + read[row].row.mistake : ""));
      ++row;
    }
    CHECK(row == read.size());
  }
  CHECK(at_fault > files / 2);
}

TEST_CASE("JSON reads the same in pieces of any size", "[json_reader]") {
  objects make(3);
  for (int i = 0; i != files; ++i) {
    std::string text = i % 2 == 0 ? "[" : "";
    for (int n = 0; n != 3; ++n)
      text += make.object(1).dump(i % 3 == 0 ? 1 : -1).substr(make.below(5) == 0 ? 1 : 0) + "\n";
    if (text.size() > 250) text.resize(250);
    for (const json_layout layout : {as_lines, as_whole}) {
      const auto whole = read_text(text, layout);
      const auto pieces = read_in_pieces(text, layout, [&make] { return make.below(20) + 1; });
      const auto bytes = read_in_pieces(text, layout, [] { return std::size_t{1}; });
      if (pieces != whole || bytes != whole) FAIL_CHECK(text);
    }
  }
}

TEST_CASE("each kind of malformed JSON is named with its line", "[json_reader]") {
  using namespace std::string_literals;
  check_faults("{\"a\":1}\n{\"a\":\"\0\"}\n{\"a\":2}\n"s, as_lines, {{2, "NUL character at byte 7"}}, 2);
  check_faults("{\"a\":1}\n\n \r\n{\"a\":}\n", as_lines, {{4, "not valid JSON from byte 6"}}, 1);
  check_faults("{\"a\":\"\xE4\"}\n{\"a\":1}\n", as_lines, {{1, "not valid UTF-8"}}, 1);
  check_faults("{\"a\":\"\\ud800\"}\n{\"a\":\"\\ud83d\\ude00\"}\n", as_lines, {{1, "not valid JSON"}}, 1);
  check_faults("1\n\"text\"\n[1]\nnull\n{}\n", as_lines,
               {{1, "not a JSON object"}, {2, "not a JSON object"}, {3, "not a JSON object"}, {4, "not a JSON object"}},
               1);
  check_faults("[1, \"a,b\", null, [2], {\"a\":1}]", as_whole,
               {{1, "not a JSON object"}, {1, "not a JSON object"}, {1, "not a JSON object"}, {1, "not a JSON object"}},
               1);
  check_faults("{\"a\":1}{\"a\":2}\n", as_lines, {{1, "from byte 8"}}, 0);
  check_faults("{\"a\":1", as_lines, {{1, "not valid JSON"}}, 0);
  check_faults("[{\"a\":1},\n", as_whole, {{1, "the array that opens here never closes"}}, 1);
  for (const std::string number : {"01", "1.", ".5", "+1", "1e", "- 1", "0x1", "NaN", "Infinity", "1e+", "--1"})
    check_faults("{\"a\":" + number + "}\n{\"a\":1}\n", as_lines, {{1, "not valid JSON"}}, 1);
  for (const std::string word : {"tru", "truex", "nul", "nulll", "None", "falsey"})
    check_faults("{\"a\":" + word + "}\n{\"a\":1}\n", as_lines, {{1, "not valid JSON"}}, 1);
}

TEST_CASE("empty JSON has no objects", "[json_reader]") {
  for (const json_layout layout : {as_lines, as_whole})
    for (const char* text : {"", "\n", " \r\n\n"}) check_faults(text, layout, {}, 0);
  check_faults("[]", as_whole, {}, 0);
  check_faults("\n[ \n ] \n", as_whole, {}, 0);
  check_faults("{}", as_whole, {}, 1);
  check_faults("[{}]", as_whole, {}, 1);
}

TEST_CASE("an object over several lines that never closes costs no other", "[json_reader]") {
  const std::string sound = "  {\n    \"a\": [\n      {\n        \"b\": 1\n      }\n    ]\n  }";
  const auto list = [&sound](const std::string& broken) {
    return "[\n" + sound + ",\n" + broken + ",\n" + sound + "\n]\n";
  };
  for (const std::string broken :
       {"  {\n    \"a\": \"1\n  }", "  {\n    \"a\": {\n  }", "  {\n    \"a\": 1,\n    \"b", "  {"})
    check_faults(list(broken), as_whole, {{9, "never closes"}}, 2);
  check_faults("{\"a\":\"1\n{\"a\":2}\n{\"a\":{\"b\":3}\n{\"a\":4}\n", as_whole, {{1, "never"}, {3, "never"}}, 2);
  check_faults("[{\"a\": 1,\n  \"b\": \"},\n {\"a\": 2}]\n{\"a\": 3}\n", as_whole, {{1, "never closes"}}, 2);
  check_faults("{\n  \"a\": 1,\n}\n{\n  \"a\": 2\n}\n", as_whole, {{1, "not valid JSON"}}, 1);
}

TEST_CASE("the layout of JSON is seen in its first line", "[json_reader]") {
  CHECK(common::layout_of("{\"a\":\"}\"}") == as_lines);
  CHECK(common::layout_of("{\"a\":1} rest") == as_lines);
  CHECK(common::layout_of("{\"a\":1} {\"a\":2}") == as_whole);
  CHECK(common::layout_of("{") == as_whole);
  CHECK(common::layout_of("[{\"a\":1}]") == as_whole);
  CHECK(common::layout_of("{\"a\":\"\\\"}") == as_whole);
}

TEST_CASE("the values of an object have whole names and keep their spelling", "[json_reader]") {
  CHECK(values_of(R"({"a":{"b":{"c":1}},"d":[1,"x",null,true],"e":[1,{"f":2},[3]],"g":{},"h":[],"i":null})") ==
        values{{"a.b.c", "1"},
               {"d", "1, x, , true"},
               {"e.0", "1"},
               {"e.1.f", "2"},
               {"e.2", "3"},
               {"g", ""},
               {"h", ""},
               {"i", ""}});
  CHECK(values_of(R"({"a":123456789012345678901234567890, "b":1e400, "c":-0 , "d":1E+2,"e":0.10})") ==
        values{{"a", "123456789012345678901234567890"}, {"b", "1e400"}, {"c", "-0"}, {"d", "1E+2"}, {"e", "0.10"}});
  CHECK(values_of(R"({"\u0061":"\ud83d\ude00\n\"\\\/","a":1,"":{"":2}})") ==
        values{{"a", "\U0001F600\n\"\\/"}, {"a", "1"}, {".", "2"}});
}

TEST_CASE("an object beyond a limit is refused, and the next one is read", "[json_reader]") {
  const testing::workplace here;
  const auto check = [&here](const std::string& object, const std::string& says) {
    for (const json_layout layout : {as_lines, as_whole}) {
      const auto read = read_all(here.put("in.json", object + "\n{\"a\":1}\n"), layout);
      REQUIRE(read.size() == 2);
      CHECK(contains(read[0].row.mistake, says));
      CHECK(read[1].row.mistake == "");
      CHECK(read[1].row.line == 2);
    }
  };
  const auto repeated = [](std::size_t times, const std::string& part) {
    std::string all;
    for (; times != 0; --times) all += part;
    return all;
  };
  check("{\"a\":\"" + std::string(common::longest_row, 'x') + "\"}", std::string(common::too_long));
  check("{" + repeated(common::most_cells, "\"a\":1,") + "\"a\":1}", "more than 100000 values");
  check("{\"a\":" + repeated(100, "[") + repeated(100, "]") + "}", "more than 100 levels");
  check("{\"" + std::string(100'000, 'x') + "\":{" + repeated(99, "\"a\":1,") + "\"a\":1}}",
        "names of more than 8 MiB");
  CHECK(values_of("{\"a\":" + repeated(99, "[") + "1" + repeated(99, "]") + "}").size() == 1);
}

TEST_CASE("an array in one line goes on behind an object that is too long", "[json_reader]") {
  const testing::workplace here;
  const std::string much(common::longest_row + 100'000, 'x');
  const auto read = read_all(here.put("in.json", "[{\"a\":1},{\"a\":\"" + much + "\"},{\"a\":2}]"), as_whole);
  REQUIRE(read.size() == 3);
  CHECK(read[1].row.mistake == common::too_long);
  CHECK(read[2].taken == values{{"a", "2"}});
}

TEST_CASE("an array in one line goes on behind an object with a quote too many", "[json_reader]") {
  for (const std::string spoilt :
       {"{\"a\":1,\"t\":\"x\"y\"}", "{\"t\":\"x\"y\",\"u\":\"x\"y\"}", "{\"t\":x\"}", "{\"t\":\"x}"}) {
    INFO(spoilt);
    const auto read = read_text("[{\"a\":1}," + spoilt + ", {\"a\":2},{\"a\":3,\"t\":\"z\"},{\"a\":4}]", as_whole);
    REQUIRE(read.size() == 5);
    CHECK(read[1].row.text == spoilt);
    CHECK_FALSE(read[1].row.mistake.empty());
    for (const std::size_t i : {0u, 2u, 3u, 4u})
      CHECK(read[i].taken.front() == values{{"a", std::to_string(std::max<std::size_t>(i, 1))}}.front());
  }
  // An end of an object outside of texts is no end of the malformed one.
  const auto inner = read_text("[{\"b\":[{\"a\":1},{\"a\":2}]\"c\":1},{\"a\":3}]", as_whole);
  REQUIRE(inner.size() == 2);
  CHECK(inner[1].taken == values{{"a", "3"}});
}

TEST_CASE("malformed JSON takes time in proportion to its length", "[json_reader]") {
  const testing::workplace here;
  const int limit = testing::sanitized ? 60 : 5;  // seconds; what is quadratic takes minutes
  for (const char* line : {"{\\\"},", "{\"a\":\"x\"y\"},", "{\n", "[\n", "{\"a\n", "\"", "{\"a\":[\n", " {\n{",
                           "{\"a\":1,\n", "}\n", "[", "{\"a\":", "1,"}) {
    std::string text;
    while (text.size() < std::size_t{1} << 20) text += line;
    const std::string file = here.put("in.json", text);
    for (const json_layout layout : {as_lines, as_whole}) {
      INFO(line);
      const std::clock_t start = std::clock();
      CHECK_FALSE(read_all(file, layout).empty());
      CHECK(std::clock() - start < limit * CLOCKS_PER_SEC);
    }
  }
}

#endif
