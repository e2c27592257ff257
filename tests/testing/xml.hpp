#pragma once
// A strict reader of the XML of pictures: tags, quoted attributes, texts.

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace testing {

struct element {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::string text;  ///< its own, its children's not
  std::size_t parent;

  std::string operator[](const std::string& attribute) const {
    const auto found = attributes.find(attribute);
    return found == attributes.end() ? "" : found->second;
  }
  bool is(std::string_view what) const { return name == what; }
  bool has_class(std::string_view what) const {
    const std::string padded = " " + (*this)["class"] + " ";
    return padded.find(" " + std::string(what) + " ") != padded.npos;
  }
};

inline constexpr std::size_t nobody = static_cast<std::size_t>(-1);

class document {
 public:
  explicit document(std::string_view xml) : rest_(xml) {
    check_characters(xml);
    while (fault_.empty() && !rest_.empty()) {
      if (rest_.starts_with("</")) close();
      else if (rest_.front() == '<') open();
      else read_text();
    }
    if (fault_.empty() && open_ != nobody) fault_ = "not closed: " + all_[open_].name;
    if (fault_.empty() && all_.empty()) fault_ = "no root";
  }

  /// The first error; empty if the text is well formed.
  const std::string& fault() const { return fault_; }
  const std::vector<element>& all() const { return all_; }

  template <class Predicate>
  std::vector<element> where(Predicate p) const {
    std::vector<element> found;
    std::copy_if(all_.begin(), all_.end(), std::back_inserter(found), p);
    return found;
  }
  std::vector<element> named(std::string_view name) const {
    return where([&](const element& e) { return e.is(name); });
  }
  std::vector<element> of_class(std::string_view what) const {
    return where([&](const element& e) { return e.has_class(what); });
  }
  /// The text of the first child with this name.
  std::string child(const element& parent, std::string_view name) const {
    for (const element& e : all_)
      if (e.is(name) && e.parent != nobody && all_[e.parent].attributes == parent.attributes) return e.text;
    return {};
  }
  /// All texts in the picture, one element per line.
  std::string written() const {
    std::string text;
    for (const element& e : all_)
      if (e.is("text") || e.is("tspan")) text += e.text + '\n';
    return text;
  }

 private:
  static bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
  static bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }

  bool fail(const std::string& why) {
    if (fault_.empty()) fault_ = why;
    return false;
  }
  bool take(std::string_view what) {
    if (!rest_.starts_with(what)) return false;
    rest_.remove_prefix(what.size());
    return true;
  }
  bool skip_spaces() {
    const std::size_t before = rest_.size();
    while (!rest_.empty() && is_space(rest_.front())) rest_.remove_prefix(1);
    return rest_.size() != before;
  }
  std::string take_name() {
    std::string name;
    for (; !rest_.empty() && is_name(rest_.front()); rest_.remove_prefix(1)) name += rest_.front();
    if (name.empty() || name[0] == '-' || (name[0] >= '0' && name[0] <= '9')) fail("no name: " + name);
    return name;
  }

  /// UTF-8 and the characters of XML 1.0, decoded in another way than the library does.
  void check_characters(std::string_view xml) {
    for (std::size_t i = 0; i < xml.size();) {
      const auto at = [&](std::size_t k) { return k < xml.size() ? static_cast<unsigned char>(xml[k]) : 0; };
      const int b = at(i);
      const std::size_t n = b < 0x80 ? 1 : b / 0x20 == 6 ? 2 : b / 0x10 == 14 ? 3 : b / 8 == 30 ? 4 : 0;
      if (n == 0) return void(fail("no UTF-8"));
      long c = n == 1 ? b : b % (1 << (7 - n));
      for (std::size_t k = 1; k < n; ++k) {
        if (at(i + k) / 0x40 != 2) return void(fail("no UTF-8"));
        c = c * 0x40 + at(i + k) % 0x40;
      }
      const long least[] = {0, 0, 0x80, 0x800, 0x10000};
      if (c < least[n] || c > 0x10FFFF || c / 0x800 == 27) return void(fail("no UTF-8"));
      if ((c < 0x20 && c != 9 && c != 10 && c != 13) || c == 0xFFFE || c == 0xFFFF)
        return void(fail("forbidden character"));
      i += n;
    }
  }

  /// Text up to a mark, its references replaced.
  std::string take_until(char mark) {
    std::string text;
    while (!rest_.empty() && rest_.front() != mark) {
      if (rest_.front() == '<') return fail("bare <"), text;
      if (rest_.starts_with("]]>")) return fail("bare ]]>"), text;
      if (rest_.front() != '&') {
        text += rest_.front();
        rest_.remove_prefix(1);
      } else if (take("&amp;")) text += '&';
      else if (take("&lt;")) text += '<';
      else if (take("&gt;")) text += '>';
      else if (take("&quot;")) text += '"';
      else if (take("&#39;")) text += '\'';
      else return fail("bare &"), text;
    }
    return text;
  }

  void read_text() {
    const std::string text = take_until('<');
    if (open_ != nobody) all_[open_].text += text;
    else if (!std::all_of(text.begin(), text.end(), is_space)) fail("text outside of the root");
  }

  void open() {
    if (open_ == nobody && !all_.empty()) return void(fail("two roots"));
    take("<");
    element e{take_name(), {}, {}, open_};
    while (fault_.empty()) {
      const bool space = skip_spaces();
      const bool empty = take("/>");
      if (empty || take(">")) {
        all_.push_back(e);
        if (!empty) open_ = all_.size() - 1;
        return;
      }
      if (!space) return void(fail("no space before an attribute"));
      std::string name = take_name();
      if (!take("=\"")) return void(fail("attribute without a value"));
      std::string value = take_until('"');
      if (!take("\"")) return void(fail("attribute not closed"));
      if (!e.attributes.emplace(std::move(name), std::move(value)).second) return void(fail("attribute twice"));
    }
  }

  void close() {
    take("</");
    const std::string name = take_name();
    skip_spaces();
    if (!take(">")) return void(fail("tag not closed"));
    if (open_ == nobody || all_[open_].name != name) return void(fail("closes what is not open: " + name));
    open_ = all_[open_].parent;
  }

  std::string_view rest_;
  std::string fault_;
  std::vector<element> all_;
  std::size_t open_ = nobody;
};

}  // namespace testing
