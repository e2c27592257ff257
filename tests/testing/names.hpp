#pragma once
// The public names of the library, read from its headers: everything at namespace scope outside of `detail`.

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace testing {

/// A public name, and its description in its header.
struct public_name {
  std::string space;  ///< "tact", "tact::care" …
  std::string name;
  std::string header;       ///< relative to include/tact
  std::string says;         ///< the first sentence of its docstring
  bool is_forward = false;  ///< declared here, and defined elsewhere
};

inline std::string text_of(const std::filesystem::path& file) {
  std::ifstream stream(file);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// A source in which comments, literals and directives are blank, line by line and column by column.
inline std::string code_alone(std::string text) {
  const auto blank = [&text](std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to && i < text.size(); ++i)
      if (text[i] != '\n') text[i] = ' ';
  };
  bool line_begins = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = std::string_view(text).substr(i);
    std::size_t end = i;
    if (rest.starts_with("//") || (line_begins && text[i] == '#')) {
      end = std::min(text.find('\n', i), text.size());
    } else if (rest.starts_with("R\"")) {
      const std::string close = ")" + text.substr(i + 2, text.find('(', i) - i - 2) + "\"";
      end = text.find(close, i) + close.size();
    } else if (text[i] == '"' ||
               (text[i] == '\'' && (i == 0 || std::isalnum(static_cast<unsigned char>(text[i - 1])) == 0))) {
      end = i + 1;
      while (text[end] != text[i]) end += text[end] == '\\' ? 2 : 1;
      ++end;
    }
    if (end != i) blank(i, end), i = end - 1;
    else if (text[i] == '\n') line_begins = true;
    else if (text[i] != ' ') line_begins = false;
    if (end != i + 1 && i < text.size() && text[i] == '\n') line_begins = true;
  }
  return text;
}

inline bool in_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// The place behind the bracket that closes the one at `open`.
inline std::size_t behind(const std::string& code, std::size_t open) {
  const char opening = code[open];
  const char closing = opening == '{' ? '}' : opening == '(' ? ')' : opening == '[' ? ']' : '>';
  int depth = 0;
  std::size_t i = open;
  for (; i < code.size(); ++i) {
    const bool arrow = opening == '<' && i != 0 && (code[i - 1] == '-' || code[i - 1] == '=');
    if (code[i] == opening) ++depth;
    else if (code[i] == closing && !arrow && --depth == 0) return i + 1;
    else if (opening == '<' && code[i] == '(') i = behind(code, i) - 1;
  }
  return i;
}

inline std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && in_word(text[end])) ++end;
    if (end != i) words.emplace_back(text.substr(i, end - i));
    i = end == i ? i + 1 : end;
  }
  return words;
}

/// The name that a declaration at namespace scope introduces; empty for a specialisation, an operator or none.
inline std::string declared_name(std::string head) {
  const auto trim = [&head] {
    const std::size_t from = head.find_first_not_of(" \n");
    head = from == head.npos ? std::string() : head.substr(from);
  };
  for (trim(); head.starts_with("template") || head.starts_with("[[") || head.starts_with("requires"); trim()) {
    if (head.starts_with("[[")) head = head.substr(head.find("]]") + 2);
    else if (head.starts_with("template")) head = head.substr(behind(head, head.find('<')));
    else {  // requires(…), or requires name<…>
      const std::size_t end = head.find_first_of("(<{");
      if (end == head.npos) return {};
      head = head.substr(behind(head, end));
    }
  }
  if (head.find("operator") != head.npos || head.starts_with("static_assert") || head.starts_with("friend")) return {};
  const std::vector<std::string> words = words_of(head);
  if (words.empty()) return {};
  const auto next_to = [&](std::string_view keyword) -> std::string {
    const auto found = std::find(words.begin(), words.end(), keyword);
    return found == words.end() || found + 1 == words.end() ? std::string() : *(found + 1);
  };
  for (const std::string_view keyword : {"concept", "using"})
    if (words[0] == keyword) return head.find('=') == head.npos ? std::string() : next_to(keyword);
  if (words[0] == "enum") return next_to("class");
  if (words[0] == "struct" || words[0] == "class") {
    const std::size_t at = head.find(words[1], words[0].size());
    const std::size_t after = head.find_first_not_of(" \n", at + words[1].size());
    return after != head.npos && head[after] == '<' ? std::string() : words[1];
  }
  // A function or a variable: the last word before its parameters, its braces or its value.
  std::size_t depth = 0, end = 0;
  for (; end < head.size(); ++end) {
    if (head[end] == '<') ++depth;
    else if (head[end] == '>' && depth != 0) --depth;
    else if (depth == 0 && (head[end] == '(' || head[end] == '{' || head[end] == '=')) break;
  }
  std::size_t last = end;
  while (last != 0 && !in_word(head[last - 1])) {
    if (head[last - 1] == '>') return {};  // a specialisation of a variable
    --last;
  }
  std::size_t first = last;
  while (first != 0 && in_word(head[first - 1])) --first;
  if (first >= 2 && head.substr(first - 2, 2) == "::") return {};  // defined here, declared elsewhere
  return head.substr(first, last - first);
}

/// The first sentence of the docstring that ends above a place.
inline std::string sentence_above(const std::string& text, std::size_t place) {
  std::vector<std::string> lines;  // upwards
  for (std::size_t end = text.rfind('\n', place); end != text.npos && end != 0;) {
    const std::size_t start = text.rfind('\n', end - 1);
    const std::size_t first = start == text.npos ? 0 : start + 1;
    const std::string line = text.substr(first, end - first);
    if (line == "///") lines.clear();  // what came before is another paragraph
    else if (line.starts_with("/// ")) lines.push_back(line.substr(4));
    else if (!lines.empty() || line.empty() || line.starts_with("}")) break;
    if (start == text.npos) break;
    end = start;
  }
  std::string whole;
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) whole += (whole.empty() ? "" : " ") + *line;
  std::size_t stop = whole.find(". ");
  if (stop == whole.npos && whole.ends_with('.')) stop = whole.size() - 1;
  return whole.substr(0, std::min(stop, whole.find(" Source: ")));
}

/// Reads one header.
class header_names {
 public:
  header_names(const std::filesystem::path& file, std::string header)
      : text_(text_of(file)), code_(code_alone(text_)), header_(std::move(header)) {
    read(0, code_.size(), "");
  }

  const std::vector<public_name>& all() const { return all_; }

 private:
  void read(std::size_t from, std::size_t to, const std::string& space) {
    for (std::size_t begin = from; begin < to;) {
      const std::size_t start = code_.find_first_not_of(" \n;", begin);
      if (start >= to) return;
      const std::size_t end = end_of_head(start, to);
      const std::string head = code_.substr(start, end - start);
      if (head.starts_with("namespace") && end < to && code_[end] == '{') {
        const std::size_t close = behind(code_, end);
        read(end + 1, close - 1, inner(space, head));
        begin = close;
      } else {
        const bool is_forward = end < to && code_[end] == ';' && is_type(head);
        add(space, declared_name(head), start, is_forward);
        begin = end_of_declaration(end, to);
      }
    }
  }

  /// Where a declaration's head ends: at its braces, its value or its semicolon.
  std::size_t end_of_head(std::size_t i, std::size_t to) const {
    const std::size_t start = i;
    while (i < to && code_[i] != ';') {
      if (code_[i] == '{' && !asks(start, i)) break;
      i = code_[i] == '(' || code_[i] == '{' ? behind(code_, i) : i + 1;
    }
    return i;
  }

  /// True where the brace at `i` opens a requires-expression: behind `requires`, or behind its parameters.
  bool asks(std::size_t start, std::size_t i) const {
    std::string_view before = std::string_view(code_).substr(start, i - start);
    const auto trim = [&before] {
      while (!before.empty() && (before.back() == ' ' || before.back() == '\n')) before.remove_suffix(1);
    };
    trim();
    if (before.ends_with(')')) {
      int depth = 0;
      do {
        depth += before.back() == ')' ? 1 : before.back() == '(' ? -1 : 0;
        before.remove_suffix(1);
      } while (depth != 0 && !before.empty());
      trim();
    }
    return before.ends_with("requires");
  }

  std::size_t end_of_declaration(std::size_t i, std::size_t to) const {
    while (i < to && code_[i] != ';') {
      if (code_[i] != '{') {
        ++i;
        continue;
      }
      i = behind(code_, i);
      const std::size_t next = code_.find_first_not_of(" \n", i);
      if (next >= to || (code_[next] != ';' && code_[next] != ',' && code_[next] != '(' && code_[next] != '{'))
        return i;
    }
    return i;
  }

  /// True for the head of a class, a struct or an enumeration.
  static bool is_type(std::string head) {
    if (head.starts_with("template")) head = head.substr(head.find_first_not_of(" \n", behind(head, head.find('<'))));
    return head.starts_with("class ") || head.starts_with("struct ") || head.starts_with("enum ");
  }

  static std::string inner(const std::string& space, const std::string& head) {
    std::string name = head.substr(9);
    name.erase(std::remove_if(name.begin(), name.end(), [](char c) { return c == ' ' || c == '\n'; }), name.end());
    return space.empty() ? name : space + "::" + name;
  }

  void add(const std::string& space, const std::string& name, std::size_t place, bool is_forward) {
    const bool ours = space == "tact" || space.starts_with("tact::");
    const bool hidden = space.find("detail") != space.npos;
    if (ours && !hidden && !name.empty())
      all_.push_back({space, name, header_, sentence_above(text_, place), is_forward});
  }

  std::string text_;
  std::string code_;
  std::string header_;
  std::vector<public_name> all_;
};

/// Every public name of the headers below a folder, once, in order of its space and itself.
inline std::vector<public_name> public_names(const std::filesystem::path& include) {
  namespace fs = std::filesystem;
  std::map<std::string, public_name> all;
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(include))
    if (entry.path().extension() == ".hpp") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files)
    for (const header_names read(file, file.lexically_relative(include).generic_string());
         const public_name& n : read.all()) {
      const auto [place, is_new] = all.emplace(n.space + "::" + n.name, n);
      if (!is_new && (place->second.is_forward || place->second.says.empty())) place->second = n;
    }
  std::vector<public_name> list;
  for (const auto& [key, n] : all) list.push_back(n);
  return list;
}

}  // namespace testing
